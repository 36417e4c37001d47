import {
  DescribeConnectorCommand,
  ListConnectorsCommand,
  paginateListConnectors,
  UnregisterConnectorCommand,
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

describe('RegisterConnector', () => {
  test('answers the ARN, and the connector is listed and described with every field', async () => {
    const { client, register } = connect()
    const { connectorArn, $metadata } = await register({ description: 'Contacts' })
    expect(connectorArn).toBe('arn:aws:appflow:us-east-1:123456789012:connector/crm')
    expect($metadata.requestId).toMatch(/^[0-9a-f-]{36}$/)
    const detail = {
      connectorLabel: 'crm',
      connectorDescription: 'Contacts',
      connectorType: 'CustomConnector',
      connectorProvisioningType: 'LAMBDA',
      registeredAt: expect.any(Date),
      registeredBy: expect.stringContaining(':user/'),
    }
    expect((await client.send(new ListConnectorsCommand())).connectors).toEqual([expect.objectContaining(detail)])
    const described = await client.send(
      new DescribeConnectorCommand({ connectorType: 'CustomConnector', connectorLabel: 'crm' }),
    )
    expect(described.connectorConfiguration).toMatchObject({
      ...detail,
      connectorArn,
      connectorProvisioningConfig: { lambda: { lambdaArn: arn('crm-connector') } },
      authenticationConfig: { isBasicAuthSupported: true },
    })
  })

  test.each([
    ['a function that does not exist', arn('nowhere'), 'ResourceNotFoundException', 404],
    [
      'a function of another account',
      arn('crm-connector').replace('123456789012', '999988887777'),
      'ResourceNotFoundException',
      404,
    ],
    [
      'a function of another Region',
      arn('crm-connector').replace('us-east-1', 'eu-west-1'),
      'ResourceNotFoundException',
      404,
    ],
    ['an ARN of something else', 'arn:aws:s3:us-east-1:123456789012:bucket', 'ValidationException', 400],
    ['a function without a policy', arn('ticketing-connector-no-permission'), 'AccessDeniedException', 403],
    ['a function that admits another service', arn('warehouse-connector-other-service'), 'AccessDeniedException', 403],
    ['a function that admits another account', arn('catalog-connector-other-account'), 'AccessDeniedException', 403],
    ['a function that admits only calls of its alias', arn('sales-reader'), 'AccessDeniedException', 403],
    ['a version that admits nobody', `${arn('crm-connector')}:1`, 'AccessDeniedException', 403],
    ['an alias that does not exist', `${arn('crm-connector')}:none`, 'ResourceNotFoundException', 404],
    ['an alias that admits nobody', `${arn('sales-reader')}:test`, 'AccessDeniedException', 403],
    ['a function that crashes', arn('billing-connector-crashes'), 'ConnectorServerException', 400],
    ['a function that times out', arn('orders-connector-times-out'), 'ConnectorServerException', 400],
    ['a function without enough memory', arn('stock-connector-out-of-memory'), 'ConnectorServerException', 400],
    ['a function that is no connector', arn('hello-world'), 'ConnectorServerException', 400],
    ['a function that is not ready', arn('survey-connector-pending'), 'ConnectorServerException', 400],
    ['a function that failed', arn('ledger-connector-failed'), 'ConnectorServerException', 400],
    [
      'a function whose credentials are rejected',
      arn('payroll-connector-rejected'),
      'ConnectorAuthenticationException',
      401,
    ],
  ])('refuses %s', async (_, lambdaArn, name, httpStatusCode) => {
    const { account, register } = connect()
    await expect(register({}, lambdaArn)).rejects.toMatchObject({ name, $metadata: { httpStatusCode } })
    expect(await sandbox.ledger(account)).toEqual([])
  })

  test('takes an alias that admits AppFlow, and an inactive function', async () => {
    const { register } = connect()
    await expect(register({}, `${arn('sales-reader')}:live`)).resolves.toBeDefined()
    await expect(register({ connectorLabel: 'archive' }, arn('archive-connector-inactive'))).resolves.toBeDefined()
  })

  test.each([
    [{ connectorLabel: undefined }],
    [{ connectorProvisioningType: undefined }],
    [{ connectorProvisioningConfig: undefined }],
    [{ connectorProvisioningConfig: {} }],
    [{ connectorLabel: 'x' }],
    [{ connectorLabel: `x${'y'.repeat(256)}` }],
    [{ description: 'a, b' }],
    [{ clientToken: 'x'.repeat(257) }],
  ])('refuses %j as invalid', async (input) => {
    await expect(connect().register(input)).rejects.toMatchObject({ name: 'ValidationException' })
  })

  test('refuses a label that is taken', async () => {
    const { register } = connect()
    await register()
    await expect(register()).rejects.toMatchObject({ name: 'ConflictException', $metadata: { httpStatusCode: 409 } })
  })
})

describe('a client token', () => {
  test('with the same input gets the same answer, and makes nothing', async () => {
    const { account, register } = connect()
    const first = await register({ clientToken: 'token' })
    expect((await register({ clientToken: 'token' })).connectorArn).toBe(first.connectorArn)
    expect(await sandbox.ledger(account)).toHaveLength(1)
  })

  test('with another input is a conflict', async () => {
    const { register } = connect()
    await register({ clientToken: 'token' })
    await expect(register({ clientToken: 'token', connectorLabel: 'other' })).rejects.toMatchObject({
      name: 'ConflictException',
    })
  })

  test('of a refused call is free again', async () => {
    const { register } = connect()
    await expect(register({ clientToken: 'token' }, arn('nowhere'))).rejects.toThrow()
    await expect(register({ clientToken: 'token' })).resolves.toBeDefined()
  })

  test('is forgotten after eight hours', async () => {
    const { account, register } = connect()
    await register({ clientToken: 'token' })
    await sandbox.control('clock', { account, advanceSeconds: 8 * 3600 - 5 })
    await expect(register({ clientToken: 'token' })).resolves.toBeDefined()
    await sandbox.control('clock', { account, advanceSeconds: 10 })
    await expect(register({ clientToken: 'token', connectorLabel: 'other' })).resolves.toBeDefined()
  })
})

describe('ListConnectors', () => {
  test('has twenty on a page unless told, and every one once over all pages', async () => {
    const { client, register } = connect()
    for (let at = 0; at < 45; at++) await register({ connectorLabel: `crm-${at}` })
    const page = await client.send(new ListConnectorsCommand())
    expect([page.connectors?.length, typeof page.nextToken]).toEqual([20, 'string'])
    const labels: (string | undefined)[] = []
    for await (const { connectors = [] } of paginateListConnectors({ client }, { maxResults: 15 })) {
      labels.push(...connectors.map(({ connectorLabel }) => connectorLabel))
    }
    expect(labels).toEqual(Array.from({ length: 45 }, (_, at) => `crm-${at}`))
    const full = await client.send(new ListConnectorsCommand({ maxResults: 45 }))
    expect(full.nextToken).toBeUndefined()
  })

  test('refuses a token that it did not give, and more than 100 a page', async () => {
    const { client } = connect()
    for (const input of [{ nextToken: 'made-up' }, { maxResults: 101 }, { maxResults: 0 }]) {
      await expect(client.send(new ListConnectorsCommand(input))).rejects.toMatchObject({ name: 'ValidationException' })
    }
  })
})

test('a connector that is not registered, or not any more, is not found', async () => {
  const { account, client, register } = connect()
  await register()
  await client.send(new UnregisterConnectorCommand({ connectorLabel: 'crm' }))
  const described = client.send(
    new DescribeConnectorCommand({ connectorType: 'CustomConnector', connectorLabel: 'crm' }),
  )
  await expect(described).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
  await expect(client.send(new UnregisterConnectorCommand({ connectorLabel: 'crm' }))).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
  })
  expect((await sandbox.ledger(account)).map(({ operation }) => operation)).toEqual([
    'appflow.registerConnector',
    'appflow.unregisterConnector',
  ])
})
