import {
  AppflowClient,
  DescribeConnectorCommand,
  DescribeConnectorProfilesCommand,
  DescribeConnectorsCommand,
  ListConnectorsCommand,
  ListFlowsCommand,
  ResetConnectorMetadataCacheCommand,
  UnregisterConnectorCommand,
  UpdateConnectorRegistrationCommand,
  type UpdateConnectorRegistrationCommandInput,
} from '@aws-sdk/client-appflow'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestSandbox, testSandbox } from '@/lib/sandbox/testing'
import { arn, connectTo } from './testing'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await testSandbox()
})
afterAll(() => sandbox.close())

const connect = () => connectTo(sandbox)

describe('UpdateConnectorRegistration', () => {
  const update = (client: AppflowClient, input: Partial<UpdateConnectorRegistrationCommandInput>) =>
    client.send(new UpdateConnectorRegistrationCommand({ connectorLabel: 'crm', ...input }))
  const lambda = (name: string) => ({ connectorProvisioningConfig: { lambda: { lambdaArn: arn(name) } } })

  test('leads to another function and description, and keeps what is not given', async () => {
    const { client, register } = connect()
    const { connectorArn } = await register({ description: 'Contacts' })
    expect((await update(client, lambda('erp-connector'))).connectorArn).toBe(connectorArn)
    expect(await described(client, 'crm')).toMatchObject({
      connectorDescription: 'Contacts',
      connectorName: 'erp-connector',
      authenticationConfig: { isOAuth2Supported: true },
    })
    await update(client, { description: 'Orders' })
    expect(await described(client, 'crm')).toMatchObject({
      connectorDescription: 'Orders',
      connectorProvisioningConfig: lambda('erp-connector').connectorProvisioningConfig,
    })
  })

  test.each([
    ['an unknown label', { connectorLabel: 'none' }, 'ResourceNotFoundException'],
    ['a function that is not there', lambda('nowhere'), 'ResourceNotFoundException'],
    ['a function that does not admit AppFlow', lambda('ticketing-connector-no-permission'), 'AccessDeniedException'],
    ['a function that crashes', lambda('billing-connector-crashes'), 'ConnectorServerException'],
  ])('refuses %s, and changes nothing', async (_, input, name) => {
    const { client, register } = connect()
    await register()
    await expect(update(client, input)).rejects.toMatchObject({ name })
    expect(await described(client, 'crm')).toMatchObject({ connectorName: 'crm-connector' })
  })

  test('repeats its answer for a client token, and refuses one with another input', async () => {
    const { account, client, register } = connect()
    await register()
    await update(client, { clientToken: 'token', description: 'one' })
    await update(client, { clientToken: 'token', description: 'one' })
    await expect(update(client, { clientToken: 'token', description: 'two' })).rejects.toMatchObject({
      name: 'ConflictException',
    })
    expect(await sandbox.ledger(account)).toHaveLength(2)
  })
})

test('a connector goes on as it was when its function is deleted, and cannot be registered anew then', async () => {
  const { account, client, register } = connect()
  await register()
  await sandbox.control('lambda/function', { account, name: 'crm-connector', gone: true })
  expect(await described(client, 'crm')).toMatchObject({ connectorName: 'crm-connector', connectorVersion: '1.0' })
  await expect(register({ connectorLabel: 'again' })).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
})

test('a connector that profiles use is unregistered by force only', async () => {
  const { account, client, register } = connect()
  await register()
  await sandbox.control('appflow/profile', { account, name: 'production', label: 'crm' })
  await expect(client.send(new UnregisterConnectorCommand({ connectorLabel: 'crm' }))).rejects.toMatchObject({
    name: 'ConflictException',
    message: expect.stringContaining('production'),
  })
  await client.send(new UnregisterConnectorCommand({ connectorLabel: 'crm', forceDelete: true }))
  expect((await client.send(new ListConnectorsCommand())).connectors).toEqual([])
})

test('profiles are told by label, flows all, and the metadata cache of a profile is reset', async () => {
  const { account, client } = connect()
  for (const label of ['crm', 'erp'])
    await sandbox.control('appflow/profile', { account, name: `${label}-profile`, label })
  await sandbox.control('appflow/flow', { account, name: 'nightly', source: 'crm' })
  const { connectorProfileDetails } = await client.send(
    new DescribeConnectorProfilesCommand({ connectorType: 'CustomConnector', connectorLabel: 'crm' }),
  )
  expect(connectorProfileDetails).toMatchObject([{ connectorProfileName: 'crm-profile', connectorLabel: 'crm' }])
  expect((await client.send(new ListFlowsCommand())).flows).toMatchObject([
    { flowName: 'nightly', sourceConnectorLabel: 'crm', destinationConnectorType: 'S3', createdAt: expect.any(Date) },
  ])
  await client.send(new ResetConnectorMetadataCacheCommand({ connectorProfileName: 'crm-profile' }))
  await expect(
    client.send(new ResetConnectorMetadataCacheCommand({ connectorProfileName: 'none' })),
  ).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
})

describe('DescribeConnectors', () => {
  test('has what AWS provides over several pages, with a configuration of each', async () => {
    const { client } = connect()
    const first = await client.send(new DescribeConnectorsCommand())
    expect([first.connectors?.length, typeof first.nextToken]).toEqual([20, 'string'])
    expect(first.connectorConfigurations?.Salesforce).toMatchObject({ canUseAsSource: true })
    const second = await client.send(new DescribeConnectorsCommand({ nextToken: first.nextToken }))
    expect(second.nextToken).toBeUndefined()
  })

  test('has one type where that is asked for, which DescribeConnector knows as well', async () => {
    const { client } = connect()
    const { connectors } = await client.send(new DescribeConnectorsCommand({ connectorTypes: ['S3'] }))
    expect(connectors).toMatchObject([{ connectorName: 'Amazon S3' }])
    const one = await client.send(new DescribeConnectorCommand({ connectorType: 'S3' }))
    expect(one.connectorConfiguration).toMatchObject({ connectorName: 'Amazon S3' })
  })
})

test('the demonstration account has more connectors than a page, and what uses them', async () => {
  const credentials = { accessKeyId: '111122223333', secretAccessKey: 'not-checked' }
  const client = new AppflowClient({ endpoint: sandbox.url, region: 'us-east-1', credentials })
  expect((await client.send(new ListConnectorsCommand({ maxResults: 100 }))).connectors?.length).toBeGreaterThan(20)
  expect((await client.send(new ListFlowsCommand())).flows).toHaveLength(3)
})

async function described(client: AppflowClient, connectorLabel: string) {
  const command = new DescribeConnectorCommand({ connectorType: 'CustomConnector', connectorLabel })
  return (await client.send(command)).connectorConfiguration
}
