import type { ReactNode } from 'react'
import { HelpPanel } from '@/components/shell/help-panel'

/** A page's help. `reference`: AWS's page in AppFlow's API reference, without `.html`. */
export function AppflowHelp({ title, reference, children }: { title: string; reference: string; children: ReactNode }) {
  return (
    <HelpPanel title={title}>
      {children}
      <p>
        <a
          href={`https://docs.aws.amazon.com/appflow/1.0/APIReference/${reference}.html`}
          rel="noreferrer"
          target="_blank"
        >
          {reference.replace(/^API_/, '')} in AWS's reference (opens in a new tab)
        </a>
      </p>
    </HelpPanel>
  )
}

/** Help of the list of custom connectors. */
export function AppflowConnectorsHelp() {
  return (
    <AppflowHelp title="AppFlow connectors" reference="API_ListConnectors">
      <p>
        The custom connectors that are registered in this account and Region. Connectors that AWS provides are not in
        this list: AppFlow lists them apart.
      </p>
      <StateHelp />
    </AppflowHelp>
  )
}

/** What the state of a connector means. */
export function StateHelp() {
  return (
    <>
      <h3>State</h3>
      <p>
        AppFlow keeps a copy of each connector's description, and goes on showing it whatever becomes of the function.
        So the console looks at the function itself: whether it is there, whether its policy lets AppFlow invoke it, and
        whether it was changed since the registration. A connector of which one is not so has drifted.
      </p>
      <p>What the connection may not look at could not be told, and is never called OK.</p>
    </>
  )
}

/** What must be there before a function can be a connector. */
export function FunctionHelp() {
  return (
    <ol>
      <li>Deploy the Lambda function into this account and Region.</li>
      <li>
        Let AppFlow call it: its resource policy must allow <code>lambda:InvokeFunction</code> to{' '}
        <code>appflow.amazonaws.com</code>, for this account and <code>arn:aws:appflow:REGION:ACCOUNT:*</code>. The
        pre-flight gives the command, and can add the permission.
      </li>
      <li>
        Let it read its credentials: <code>secretsmanager:GetSecretValue</code> on{' '}
        <code>secret:appflow!ACCOUNT-LABEL-*</code>, with the label of the connector.
      </li>
    </ol>
  )
}

/** Help of the form that registers one. */
export function RegisterConnectorHelp() {
  return (
    <AppflowHelp title="Register connector" reference="API_RegisterConnector">
      <h3>Before you register</h3>
      <FunctionHelp />
      <h3>What AppFlow does</h3>
      <p>
        It calls the function once and asks it to describe itself, within 10 seconds. A function that fails there fails
        the registration. A test call shows beforehand what the function answers.
      </p>
      <h3>Submitting twice</h3>
      <p>
        The form carries one client token. AppFlow remembers it for 8 hours and answers a repeated request with the
        connector it made at first.
      </p>
    </AppflowHelp>
  )
}
