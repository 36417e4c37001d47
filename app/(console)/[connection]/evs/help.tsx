import { HelpPanel } from '@/components/shell/help-panel'

const guide = 'https://docs.aws.amazon.com/evs/latest/userguide'
const reference = 'https://docs.aws.amazon.com/evs/latest/APIReference'

/** A page of AWS's documentation. */
export function AwsPage({ href, children }: { href: string; children: string }) {
  return (
    <p>
      <a href={href} rel="noreferrer" target="_blank">
        {children} (opens in a new tab)
      </a>
    </p>
  )
}

/** Help of the list of environments. */
export function EnvironmentsHelp() {
  return (
    <HelpPanel title="EVS environments">
      <p>
        An environment is a VMware Cloud Foundation (VCF) on EVS hosts in your VPC. Environments are created in AWS's
        own console; here you connect EVS to their appliances and see whether that works.
      </p>
      <h3>State and status</h3>
      <p>
        The <strong>state</strong> is where the environment is in its life. The <strong>status</strong> sums up EVS's
        checks: passed, failed, or unknown while EVS cannot tell.
      </p>
      <h3>Connectors and worst check</h3>
      <p>
        These are as this console last sampled them, with their age: it asks EVS on a schedule, whoever looks. An
        environment that was not sampled yet, or too long ago, never counts as passed. Its own page asks EVS anew.
      </p>
      <AwsPage href={`${reference}/API_ListEnvironments.html`}>ListEnvironments in AWS's reference</AwsPage>
    </HelpPanel>
  )
}

/** Help of an environment's page. */
export function EnvironmentHelp() {
  return (
    <HelpPanel title="Connectors and checks">
      <h3>What a check says</h3>
      <p>
        <strong>Passed</strong>: EVS looked and it is well. <strong>Failed</strong>: EVS looked and it is not.{' '}
        <strong>Unknown</strong>: EVS has not looked yet, or could not; it may be well or not.
      </p>
      <h3>When EVS looks</h3>
      <p>
        Creating a connector tries neither the appliance nor the secret. Once the connector is active, the first results
        come within 10 minutes; after that EVS looks every 10 minutes.
      </p>
      <h3>Ready</h3>
      <p>A connector is ready when its state is active and its reachability check has passed.</p>
      <AwsPage href={`${guide}/troubleshooting.html`}>Troubleshooting in AWS's user guide</AwsPage>
      <AwsPage href={`${reference}/API_ConnectorCheck.html`}>ConnectorCheck in AWS's reference</AwsPage>
    </HelpPanel>
  )
}

/** Help of the form that creates a connector. */
export function CreateConnectorHelp() {
  return (
    <HelpPanel title="Create connector">
      <h3>Before you create it</h3>
      <ol>
        <li>
          Make a secret in Secrets Manager, in this account and Region. For SDDC Manager it holds <code>apiKey</code>,
          for vCenter and Operations Manager <code>username</code> and <code>password</code>.
        </li>
        <li>
          Tag it <code>EvsAccess=true</code>, in lower case, and its KMS key too if that is your own. EVS reads no other
          secrets.
        </li>
        <li>Let the name of the appliance resolve both ways (A and PTR records) from the VPC.</li>
      </ol>
      <h3>Pre-flight</h3>
      <p>
        Before anything is sent, the console reads what it can: the environment, its other connectors, and name, tags
        and key of the secret. A fail does not bind EVS: you can submit all the same. A secret's value is never read.
      </p>
      <h3>What EVS does</h3>
      <p>
        It answers at once and works on: creating, then active, then checks that are unknown for up to 10 minutes.
        Whether appliance and secret are right shows only in the checks.
      </p>
      <h3>One of each</h3>
      <p>
        An environment takes one connector of each type, and one connector stands for one appliance. Type and
        environment cannot be changed later.
      </p>
      <AwsPage href={`${guide}/evs-env-create-connector.html`}>Creating connectors in AWS's user guide</AwsPage>
      <AwsPage href={`${reference}/API_CreateEnvironmentConnector.html`}>
        CreateEnvironmentConnector in AWS's reference
      </AwsPage>
    </HelpPanel>
  )
}

/** Help of the form that updates a connector. */
export function UpdateConnectorHelp() {
  return (
    <HelpPanel title="Update connector">
      <h3>When EVS takes it</h3>
      <p>
        In the states ACTIVE and UPDATE_FAILED only. It works on it for some minutes, and then looks anew whether it can
        sign in: the checks are unknown until then.
      </p>
      <h3>FQDN or secret</h3>
      <p>
        EVS changes one at a time. Who wants both makes two steps: first the secret, then, once the connector is active
        again, the FQDN. The old secret is never used against the new host.
      </p>
      <h3>New credentials in the same secret</h3>
      <p>They need no update: EVS reads the secret each time it signs in.</p>
      <h3>Changed meanwhile</h3>
      <p>
        If somebody else changed the connector since the form opened, the form is refused and says what it is now. What
        you typed stays.
      </p>
      <AwsPage href={`${guide}/evs-env-update-connector.html`}>Updating connectors in AWS's user guide</AwsPage>
      <AwsPage href={`${reference}/API_UpdateEnvironmentConnector.html`}>
        UpdateEnvironmentConnector in AWS's reference
      </AwsPage>
    </HelpPanel>
  )
}

/** Help of the form that changes an environment's tags. */
export function EnvironmentTagsHelp() {
  return (
    <HelpPanel title="Change tags">
      <p>
        Tags hang on the environment; connectors, hosts and VLANs have none in EVS. An environment takes 200, and a key
        once. Tags that begin with <code>aws:</code> are AWS's own: they stay, and are not shown here.
      </p>
      <p>
        AWS sets and removes tags by two calls. Where it makes the one and refuses the other, this is said, and the same
        form submitted again does the rest.
      </p>
      <AwsPage href={`${reference}/API_TagResource.html`}>TagResource in AWS's reference</AwsPage>
      <AwsPage href={`${reference}/API_UntagResource.html`}>UntagResource in AWS's reference</AwsPage>
    </HelpPanel>
  )
}

/** Help of the form that deletes a connector. */
export function DeleteConnectorHelp() {
  return (
    <HelpPanel title="Delete connector">
      <h3>When EVS deletes it</h3>
      <p>
        In the states ACTIVE, CREATE_FAILED and UPDATE_FAILED, once no virtual machine is entitled through it. It is
        deleting for a while, then leaves the list.
      </p>
      <h3>Entitlements</h3>
      <p>
        A Windows Server entitlement hangs on the vCenter connector by which EVS follows its virtual machine.
        Entitlements that are at risk or removed hold the connector too; only those that are deleted do not.
      </p>
      <h3>Afterwards</h3>
      <p>
        Its checks end, and the environment takes another connector of the type. This console changes neither the
        appliance nor the secret.
      </p>
      <AwsPage href={`${guide}/evs-env-delete-connector.html`}>Deleting connectors in AWS's user guide</AwsPage>
      <AwsPage href={`${reference}/API_DeleteEnvironmentConnector.html`}>
        DeleteEnvironmentConnector in AWS's reference
      </AwsPage>
    </HelpPanel>
  )
}
