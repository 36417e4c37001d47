import { HelpPanel } from '@/components/shell/help-panel'

/** Help of the list of custom connectors. */
export function AppflowConnectorsHelp() {
  return (
    <HelpPanel title="AppFlow connectors">
      <p>
        The custom connectors that are registered in this account and Region. Connectors that AWS provides are not in
        this list: AppFlow lists them apart.
      </p>
      <p>
        AppFlow keeps a copy of each connector's description. A connector may be listed although its function is gone.
      </p>
      <p>
        <a
          href="https://docs.aws.amazon.com/appflow/1.0/APIReference/API_ListConnectors.html"
          rel="noreferrer"
          target="_blank"
        >
          ListConnectors in AWS's reference (opens in a new tab)
        </a>
      </p>
    </HelpPanel>
  )
}

/** Help of the form that registers one. */
export function RegisterConnectorHelp() {
  return (
    <HelpPanel title="Register connector">
      <h3>Before you register</h3>
      <ol>
        <li>Deploy the Lambda function into this account and Region.</li>
        <li>
          Let AppFlow call it: its resource policy must allow <code>lambda:InvokeFunction</code> to{' '}
          <code>appflow.amazonaws.com</code>, for this account and <code>arn:aws:appflow:REGION:ACCOUNT:*</code>.
        </li>
        <li>
          Let it read its credentials: <code>secretsmanager:GetSecretValue</code> on{' '}
          <code>secret:appflow!ACCOUNT-LABEL-*</code>, with the label you register here.
        </li>
      </ol>
      <h3>What AppFlow does</h3>
      <p>
        It calls the function once and asks it to describe itself, within 10 seconds. A function that fails there fails
        the registration.
      </p>
      <h3>Submitting twice</h3>
      <p>
        The form carries one client token. AppFlow remembers it for 8 hours and answers a repeated request with the
        connector it made at first.
      </p>
      <p>
        <a
          href="https://docs.aws.amazon.com/appflow/1.0/APIReference/API_RegisterConnector.html"
          rel="noreferrer"
          target="_blank"
        >
          RegisterConnector in AWS's reference (opens in a new tab)
        </a>
      </p>
    </HelpPanel>
  )
}
