import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestConsole, testConsole } from '@/lib/testing'
import { unregisterConnectorSchema } from './schema'

let lab: TestConsole
beforeAll(async () => {
  lab = await testConsole()
})
afterAll(() => lab.close())

type Place = ReturnType<TestConsole['newConnection']>
type Name = keyof TestConsole['services']['appflow']['changes']

const arnOf = ({ account }: Place, name = 'crm-connector') => `arn:aws:lambda:us-east-1:${account}:function:${name}`
const input = (place: Place) => ({ label: 'crm', description: '', lambdaArn: arnOf(place) })

async function run(place: Place, name: Name, given: object, operationId = lab.newOperationId()) {
  const change = lab.services.appflow.changes[name]
  const request = { connection: place.id, operationId, input: given }
  return await lab.execute<never, unknown>(change as never, request)
}

const register = (place: Place, operationId?: string) =>
  run(place, 'registerConnector', { ...input(place), provisioningType: 'LAMBDA' }, operationId)
const update = (place: Place, more: object = {}, operationId?: string) => {
  const { label, ...base } = input(place)
  return run(place, 'updateConnectorRegistration', { label, ...base, base, ...more }, operationId)
}
const unregister = (place: Place, more: object = {}) =>
  run(place, 'unregisterConnector', { label: 'crm', force: false, confirmation: '', ...more })
const writes = async (place: Place) => (await place.ledger()).map(({ operation }) => operation)
const described = (place: Place) => lab.read(place.id, 'appflow', 'connector', { label: 'crm' })

/** Waits for what the reconciler makes of a lost answer. */
const ending = (place: Place, operationId: string) =>
  expect.poll(async () => (await lab.operationView(place.id, operationId))?.state, { timeout: 15_000, interval: 100 })

describe('a registration', () => {
  test('sent again within eight hours answers the same ARN, and is made once', async () => {
    const place = lab.newConnection()
    const operationId = lab.newOperationId()
    const first = await register(place, operationId)
    expect(await register(place, operationId)).toEqual(first)
    expect(await writes(place)).toEqual(['appflow.registerConnector'])
  })

  test('of a label that is taken tells what is there', async () => {
    const place = lab.newConnection()
    await register(place)
    expect(await register(place)).toMatchObject({
      status: 'failed',
      failure: {
        code: 'ConflictException',
        title: expect.stringContaining('label is taken'),
        details: [expect.stringContaining(`"crm" is registered since `)],
      },
    })
  })
})

describe('an update', () => {
  test('leads to another function', async () => {
    const place = lab.newConnection()
    await register(place)
    expect(await update(place, { lambdaArn: arnOf(place, 'erp-connector'), description: 'Orders' })).toMatchObject({
      status: 'succeeded',
    })
    expect(await described(place)).toMatchObject({
      value: { connectorDescription: 'Orders', connectorName: 'erp-connector' },
    })
  })

  test('takes the same function anew', async () => {
    const place = lab.newConnection()
    await register(place)
    for (const _ of [1, 2]) expect(await update(place)).toMatchObject({ status: 'succeeded' })
  })

  test('from what is registered no more is refused, and says what is there', async () => {
    const place = lab.newConnection()
    await register(place)
    await update(place, { lambdaArn: arnOf(place, 'erp-connector') })
    expect(await update(place, { description: 'late' })).toMatchObject({
      failure: { code: 'BaseMoved', details: expect.arrayContaining([`Now: ${arnOf(place, 'erp-connector')}`]) },
    })
    expect(await writes(place)).toHaveLength(2)
  })

  test.each([
    ['no-such-function', 'ResourceNotFoundException', 'finds no such connector, or not the function'],
    ['ticketing-connector-no-permission', 'AccessDeniedException', 'lacks a permission'],
    ['hello-world', 'ConnectorServerException', 'no valid connector description'],
    ['payroll-connector-rejected', 'ConnectorAuthenticationException', 'Authentication'],
  ])('to %s is refused with %s', async (name, code, title) => {
    const place = lab.newConnection()
    await register(place)
    expect(await update(place, { lambdaArn: arnOf(place, name) })).toMatchObject({
      failure: { code, title: expect.stringContaining(title) },
    })
  })

  test('whose answer was lost is found by reading', async () => {
    const place = lab.newConnection()
    await register(place)
    await place.fault({ operation: 'appflow.updateConnectorRegistration', behaviour: 'resetAfterCommit', times: 1 })
    const operationId = lab.newOperationId()
    const sent = await update(place, { description: 'Orders' }, operationId)
    expect(sent).toMatchObject({ status: 'checking' })
    await ending(place, operationId).toBe('succeeded')
    expect(await writes(place)).toHaveLength(2)
  })
})

test('an update that took the same function anew cannot be told by reading, and says so', async () => {
  const place = lab.newConnection()
  await register(place)
  const context = {
    connection: await lab.connection(place.id),
    operationId: lab.newOperationId(),
    since: new Date(0),
    signal: AbortSignal.timeout(5_000),
    matches: (made: unknown, asked: unknown) => JSON.stringify(made) === JSON.stringify(asked),
  }
  const { label, ...base } = input(place)
  const { find } = lab.services.appflow.changes.updateConnectorRegistration
  await expect(find({ label, ...base, base }, context)).rejects.toMatchObject({ failure: { code: 'CodeUnknown' } })
  expect(await find({ label, ...base, description: 'new', base }, context)).toEqual([])
})

describe('an unregistration', () => {
  test('takes the connector away', async () => {
    const place = lab.newConnection()
    await register(place)
    expect(await unregister(place)).toMatchObject({ status: 'succeeded', value: { label: 'crm' } })
    expect(await unregister(place)).toMatchObject({ failure: { code: 'NotFound' } })
  })

  test('of one in use is refused with the profiles that use it, and made by force', async () => {
    const place = lab.newConnection()
    await register(place)
    await lab.sandbox.control('appflow/profile', { account: place.account, name: 'production', label: 'crm' })
    expect(await unregister(place)).toMatchObject({
      failure: {
        code: 'ConflictException',
        title: expect.stringContaining('Connection profiles use this connector'),
        details: ['Used by the connection profile "production".'],
      },
    })
    expect(await unregister(place, { force: true, confirmation: 'crm' })).toMatchObject({ status: 'succeeded' })
  })

  test('that AWS never got is not taken for made, however young the connector is', async () => {
    const place = lab.newConnection()
    await register(place)
    const context = {
      connection: await lab.connection(place.id),
      operationId: lab.newOperationId(),
      since: new Date(0),
      signal: AbortSignal.timeout(5_000),
      matches: () => true,
    }
    const { unregisterConnector } = lab.services.appflow.changes
    expect(await unregisterConnector.find({ label: 'crm', force: false, confirmation: '' }, context)).toEqual([])
  })

  test('by force needs the label typed', () => {
    const forced = { label: 'crm', force: true }
    expect(unregisterConnectorSchema.safeParse({ ...forced, confirmation: 'crm' }).success).toBe(true)
    expect(unregisterConnectorSchema.safeParse({ ...forced, confirmation: 'CRM' }).error?.issues).toMatchObject([
      { path: ['confirmation'] },
    ])
  })

  test('whose answer was lost is found by reading', async () => {
    const place = lab.newConnection()
    await register(place)
    await place.fault({ operation: 'appflow.unregisterConnector', behaviour: 'errorAfterCommit', times: 1 })
    const operationId = lab.newOperationId()
    const given = { label: 'crm', force: false, confirmation: '' }
    expect(await run(place, 'unregisterConnector', given, operationId)).toMatchObject({ status: 'checking' })
    await ending(place, operationId).toBe('succeeded')
  })
})

describe('a permission', () => {
  const lambdaArn = (place: Place) => arnOf(place, 'ticketing-connector-no-permission')

  test('is added under the operation’s id, and the checks pass then', async () => {
    const place = lab.newConnection()
    const operationId = lab.newOperationId()
    expect(await run(place, 'addPermission', { lambdaArn: lambdaArn(place) }, operationId)).toMatchObject({
      status: 'succeeded',
      value: { statementId: `appflow-${operationId}` },
    })
    const args = { lambdaArn: lambdaArn(place), label: 'crm', updating: false }
    expect(await lab.read(place.id, 'appflow', 'preflight', args)).toMatchObject({ value: { verdict: 'pass' } })
    expect(await writes(place)).toEqual(['lambda.addPermission'])
  })

  test('is added to an alias where that is named', async () => {
    const place = lab.newConnection()
    const alias = arnOf(place, 'sales-reader:test')
    await run(place, 'addPermission', { lambdaArn: alias })
    const args = { lambdaArn: alias, label: 'crm', updating: false }
    expect(await lab.read(place.id, 'appflow', 'preflight', args)).toMatchObject({ value: { verdict: 'pass' } })
  })

  test('whose answer was lost is found by its statement, and added once', async () => {
    const place = lab.newConnection()
    await place.fault({ operation: 'lambda.addPermission', behaviour: 'resetAfterCommit', times: 1 })
    const operationId = lab.newOperationId()
    const sent = await run(place, 'addPermission', { lambdaArn: lambdaArn(place) }, operationId)
    expect(sent).toMatchObject({ status: 'checking' })
    await ending(place, operationId).toBe('succeeded')
    expect(await writes(place)).toEqual(['lambda.addPermission'])
  })

  test('for a function that is not there is refused on the function', async () => {
    const place = lab.newConnection()
    expect(await run(place, 'addPermission', { lambdaArn: arnOf(place, 'nowhere') })).toMatchObject({
      failure: { code: 'ResourceNotFoundException', fields: { lambdaArn: expect.any(String) } },
    })
  })
})

describe('a test call', () => {
  test.each([
    ['crm-connector', 'described', undefined],
    ['billing-connector-crashes', 'crashed', 'Exception while processing the request'],
    ['orders-connector-times-out', 'crashed', 'timed out'],
    ['stock-connector-out-of-memory', 'crashed', 'memory'],
    ['hello-world', 'invalid', 'lacks connectorOwner'],
    ['payroll-connector-rejected', 'refused', 'rejected the credentials'],
    ['survey-connector-pending', 'notRun', 'ResourceNotReadyException'],
  ])('of %s is told as %s', async (name, outcome, problem) => {
    const place = lab.newConnection()
    expect(await run(place, 'invoke', { lambdaArn: arnOf(place, name) })).toMatchObject({
      status: 'succeeded',
      value: {
        outcome,
        problems: problem ? expect.arrayContaining([expect.stringContaining(problem)]) : [],
        logGroup: `/aws/lambda/${name}`,
        cut: false,
      },
    })
  })

  test('of a function that is not there is refused', async () => {
    const place = lab.newConnection()
    expect(await run(place, 'invoke', { lambdaArn: arnOf(place, 'nowhere') })).toMatchObject({
      failure: { code: 'ResourceNotFoundException', title: 'Lambda does not find the function.' },
    })
  })

  test('whose answer was lost says so, and is not made again', async () => {
    const place = lab.newConnection()
    await place.fault({ operation: 'lambda.invoke', behaviour: 'resetAfterCommit', times: 1 })
    expect(await run(place, 'invoke', { lambdaArn: arnOf(place) })).toMatchObject({ status: 'checking' })
  })

  test('shows the start of a long answer as text', async () => {
    const { testCallOf } = await import('./test-call')
    const Payload = Object.assign(new TextEncoder().encode(JSON.stringify({ text: '<b>'.repeat(20_000) })), {
      transformToString: () => '',
    })
    const told = testCallOf({ Payload }, 'log')
    expect([told.payload.length, told.cut, told.size]).toEqual([16_384, true, Payload.length])
  })
})

describe('a metadata cache', () => {
  test('of a profile is reset', async () => {
    const place = lab.newConnection()
    await lab.sandbox.control('appflow/profile', { account: place.account, name: 'production', label: 'crm' })
    const reset = (profile: string) => run(place, 'resetConnectorMetadataCache', { label: 'crm', profile })
    expect(await reset('production')).toMatchObject({ status: 'succeeded' })
    expect(await reset('none')).toMatchObject({
      failure: { code: 'ResourceNotFoundException', fields: { profile: expect.any(String) } },
    })
  })
})
