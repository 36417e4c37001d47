import type { Page, Sandbox } from './console'

/** The ARN of a function of the account. */
export const functionArn = ({ account }: Sandbox, name = 'crm-connector') =>
  `arn:aws:lambda:us-east-1:${account}:function:${name}`

async function control({ account }: Sandbox, path: string, body: Record<string, unknown>) {
  const answer = await fetch(`http://127.0.0.1:${process.env.SANDBOX_PORT}/_sandbox/${path}`, {
    method: 'POST',
    body: JSON.stringify({ account, ...body }),
  })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
}

/** Makes or changes a Lambda function: `{ policy: 'none' }`, `{ code: 'changed' }`, `{ gone: true }`. */
export const setFunction = (sandbox: Sandbox, name: string, change: Record<string, unknown>) =>
  control(sandbox, 'lambda/function', { name, ...change })

/** Makes a connection profile of a custom connector. */
export const makeProfile = (sandbox: Sandbox, name: string, label: string) =>
  control(sandbox, 'appflow/profile', { name, label })

/** Makes a flow; an end that is no label is Amazon S3. */
export const makeFlow = (sandbox: Sandbox, name: string, ends: { source?: string; destination?: string }) =>
  control(sandbox, 'appflow/flow', { name, ...ends })

/** Registers a connector as another client would. */
export const makeConnector = (sandbox: Sandbox, connectorLabel: string, name?: string, description?: string) =>
  sandbox.appflow('/register-connector', {
    connectorLabel,
    description,
    connectorProvisioningType: 'LAMBDA',
    connectorProvisioningConfig: { lambda: { lambdaArn: functionArn(sandbox, name) } },
  })

/** What AppFlow has under a label now. */
export async function registered(sandbox: Sandbox, connectorLabel: string) {
  const asked = { connectorType: 'CustomConnector', connectorLabel }
  const { connectorConfiguration: known } = await sandbox.appflow<{
    connectorConfiguration: {
      connectorDescription?: string
      connectorProvisioningConfig: { lambda: { lambdaArn: string } }
    }
  }>('/describe-connector', asked)
  return { description: known.connectorDescription, lambdaArn: known.connectorProvisioningConfig.lambda.lambdaArn }
}

/** The points of the pre-flight. */
export const preflight = (page: Page) => page.getByRole('list', { name: 'Pre-flight' })
/** One of them, by its title. */
export const point = (page: Page, title: string) => preflight(page).getByRole('listitem').filter({ hasText: title })
/** What became of what was sent. */
export const outcome = (page: Page) => page.getByRole('group', { name: 'What became of it' })
