import {
  AddPermissionCommand,
  type AddPermissionCommandInput,
  GetFunctionCommand,
  GetFunctionConfigurationCommand,
  GetPolicyCommand,
  InvokeCommand,
  LambdaClient,
  ListFunctionsCommand,
} from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestSandbox, testSandbox } from '@/lib/sandbox/testing'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await testSandbox()
})
afterAll(() => sandbox.close())

const arn = (name: string) => `arn:aws:lambda:us-east-1:123456789012:function:${name}`
const describeEvent = JSON.stringify({ type: 'DescribeConnectorConfigurationRequest' })

function connect() {
  const credentials = sandbox.newAccount()
  const client = new LambdaClient({ endpoint: sandbox.url, region: 'us-east-1', credentials, maxAttempts: 1 })
  const change = (body: Record<string, unknown>) =>
    sandbox.control('lambda/function', { account: credentials.accessKeyId, ...body })
  const add = (input: Partial<AddPermissionCommandInput> = {}) =>
    client.send(
      new AddPermissionCommand({
        FunctionName: 'ticketing-connector-no-permission',
        StatementId: 'appflow',
        Action: 'lambda:InvokeFunction',
        Principal: 'appflow.amazonaws.com',
        SourceAccount: '123456789012',
        SourceArn: 'arn:aws:appflow:us-east-1:123456789012:*',
        ...input,
      }),
    )
  const policy = async (FunctionName: string, Qualifier?: string) =>
    JSON.parse((await client.send(new GetPolicyCommand({ FunctionName, Qualifier }))).Policy ?? '')
  const invoke = async (FunctionName: string, payload = describeEvent) => {
    const answer = await client.send(new InvokeCommand({ FunctionName, Payload: Buffer.from(payload) }))
    return { ...answer, payload: JSON.parse(Buffer.from(answer.Payload ?? []).toString()) }
  }
  return { account: credentials.accessKeyId, client, change, add, policy, invoke }
}

describe('functions', () => {
  test('are listed over all pages, without states', async () => {
    const { client, change } = connect()
    for (let at = 0; at < 60; at++) await change({ name: `more-${at}` })
    const first = await client.send(new ListFunctionsCommand({ MaxItems: 10_000 }))
    expect([first.Functions?.length, typeof first.NextMarker]).toEqual([50, 'string'])
    const second = await client.send(new ListFunctionsCommand({ Marker: first.NextMarker }))
    expect(second.NextMarker).toBeUndefined()
    expect(first.Functions?.[0]).toMatchObject({ FunctionName: 'crm-connector', Runtime: 'python3.13', Timeout: 30 })
    expect(first.Functions?.[0]).not.toHaveProperty('State')
  })

  test.each([
    ['by name', 'crm-connector'],
    ['by partial ARN', '123456789012:function:crm-connector'],
    ['by ARN', arn('crm-connector')],
    ['as $LATEST', `${arn('crm-connector')}:$LATEST`],
  ])('are told %s, with their state', async (_, FunctionName) => {
    const { client } = connect()
    const told = await client.send(new GetFunctionConfigurationCommand({ FunctionName }))
    expect(told).toMatchObject({ State: 'Active', LastUpdateStatus: 'Successful', MemorySize: 256 })
    expect(Number.isNaN(Date.parse(told.LastModified ?? ''))).toBe(false)
    const { Configuration } = await client.send(new GetFunctionCommand({ FunctionName }))
    expect(Configuration).toMatchObject({ FunctionName: 'crm-connector', CodeSha256: told.CodeSha256 })
  })

  test.each([
    'nowhere',
    arn('crm-connector').replace('us-east-1', 'eu-west-1'),
    arn('crm-connector').replace('123456789012', '999988887777'),
    `${arn('crm-connector')}:no-such-alias`,
  ])('are not found as %s', async (FunctionName) => {
    await expect(connect().client.send(new GetFunctionCommand({ FunctionName }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: expect.stringMatching(/^Function not found: arn:/),
      $metadata: { httpStatusCode: 404 },
    })
  })

  test('have the states that functions have', async () => {
    const { client } = connect()
    const state = async (FunctionName: string) =>
      (await client.send(new GetFunctionConfigurationCommand({ FunctionName }))).State
    expect(await state('survey-connector-pending')).toBe('Pending')
    expect(await state('archive-connector-inactive')).toBe('Inactive')
    expect(await state('ledger-connector-failed')).toBe('Failed')
  })
})

describe('a resource policy', () => {
  test('is there or not, of the function or of an alias', async () => {
    const { policy } = connect()
    expect((await policy('crm-connector')).Statement).toHaveLength(1)
    expect((await policy('sales-reader', 'live')).Statement[0].Resource).toBe(`${arn('sales-reader')}:live`)
    const missing = { name: 'ResourceNotFoundException', message: 'The resource you requested does not exist.' }
    await expect(policy('sales-reader')).rejects.toMatchObject(missing)
    await expect(policy('ticketing-connector-no-permission')).rejects.toMatchObject(missing)
  })

  test('gets a statement as Lambda writes it, once', async () => {
    const { account, add, policy } = connect()
    const { Statement } = await add()
    const made = {
      Sid: 'appflow',
      Effect: 'Allow',
      Principal: { Service: 'appflow.amazonaws.com' },
      Action: 'lambda:InvokeFunction',
      Resource: arn('ticketing-connector-no-permission'),
      Condition: {
        StringEquals: { 'AWS:SourceAccount': '123456789012' },
        ArnLike: { 'AWS:SourceArn': 'arn:aws:appflow:us-east-1:123456789012:*' },
      },
    }
    expect(JSON.parse(Statement ?? '')).toEqual(made)
    expect((await policy('ticketing-connector-no-permission')).Statement).toEqual([made])
    await expect(add()).rejects.toMatchObject({ name: 'ResourceConflictException', $metadata: { httpStatusCode: 409 } })
    expect(await sandbox.ledger(account)).toMatchObject([{ operation: 'lambda.addPermission' }])
  })

  test.each([
    { StatementId: 'with spaces' },
    { Action: 'invoke' },
    { SourceAccount: '12' },
    { FunctionName: 'crm connector' },
  ])('takes no %j', async (input) => {
    await expect(connect().add(input)).rejects.toMatchObject({ name: 'ValidationException' })
  })
})

describe('Invoke', () => {
  test('answers what the connector says of itself', async () => {
    const answer = await connect().invoke('crm-connector')
    expect(answer).not.toHaveProperty('FunctionError')
    expect(answer).toMatchObject({
      StatusCode: 200,
      ExecutedVersion: '$LATEST',
      payload: { isSuccess: true, connectorName: 'crm-connector' },
    })
  })

  test.each([
    ['billing-connector-crashes', 'Exception while processing the request'],
    ['orders-connector-times-out', 'Task timed out after 3.00 seconds'],
    ['stock-connector-out-of-memory', 'signal: killed'],
  ])('of %s answers its error', async (name, message) => {
    expect(await connect().invoke(name)).toMatchObject({
      StatusCode: 200,
      FunctionError: 'Unhandled',
      payload: { errorMessage: expect.stringContaining(message) },
    })
  })

  test('of a function that is not ready is refused; an inactive one wakes', async () => {
    const { client, invoke } = connect()
    await expect(invoke('survey-connector-pending')).rejects.toMatchObject({ name: 'ResourceNotReadyException' })
    await invoke('archive-connector-inactive')
    const FunctionName = 'archive-connector-inactive'
    expect(await client.send(new GetFunctionConfigurationCommand({ FunctionName }))).toMatchObject({ State: 'Active' })
  })

  test('takes JSON only', async () => {
    const { invoke } = connect()
    await expect(invoke('crm-connector', '{')).rejects.toMatchObject({ name: 'InvalidRequestContentException' })
    expect(await invoke('hello-world', '[]')).toMatchObject({ FunctionError: 'Unhandled' })
  })
})

test('control changes functions, and a fault rule refuses looking', async () => {
  const { account, client, change } = connect()
  const command = new GetFunctionConfigurationCommand({ FunctionName: 'crm-connector' })
  const before = await client.send(command)
  await change({ name: 'crm-connector', code: 'changed', state: 'Failed' })
  const after = await client.send(command)
  expect(after.State).toBe('Failed')
  expect(after.CodeSha256).not.toBe(before.CodeSha256)
  expect(Date.parse(after.LastModified ?? '')).toBeGreaterThan(Date.parse(before.LastModified ?? ''))
  await expect(change({ name: 'crm-connector', state: 'Asleep' })).rejects.toThrow('state must be one of')
  await sandbox.fault(account, { operation: 'lambda.*', behaviour: 'refused' })
  await expect(client.send(command)).rejects.toMatchObject({ name: 'AccessDeniedException' })
})
