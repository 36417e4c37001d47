import { AppflowClient, RegisterConnectorCommand, type RegisterConnectorCommandInput } from '@aws-sdk/client-appflow'
import type { TestSandbox } from '@/lib/sandbox/testing'

/** ARN of a seeded function in the account of a test. */
export const arn = (name: string) => `arn:aws:lambda:us-east-1:123456789012:function:${name}`

/** AppFlow's client in an account that nobody else uses. */
export function connectTo(sandbox: TestSandbox) {
  const credentials = sandbox.newAccount()
  const client = new AppflowClient({ endpoint: sandbox.url, region: 'us-east-1', credentials, maxAttempts: 1 })
  const register = (input: Partial<RegisterConnectorCommandInput> = {}, lambdaArn = arn('crm-connector')) =>
    client.send(
      new RegisterConnectorCommand({
        connectorLabel: 'crm',
        connectorProvisioningType: 'LAMBDA',
        connectorProvisioningConfig: { lambda: { lambdaArn } },
        ...input,
      }),
    )
  return { account: credentials.accessKeyId, client, register }
}
