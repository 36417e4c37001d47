import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { access } from '@/lib/access'
import { someone, type TestConsole, testConsole } from '@/lib/testing'

let lab: TestConsole
beforeAll(async () => {
  lab = await testConsole()
})
afterAll(() => lab.close())

type Name = keyof TestConsole['services']['sandbox']['changes']

const steer = (id: string, name: Name, input: unknown, operationId = lab.newOperationId()) =>
  lab.execute<never, null>(lab.services.sandbox.changes[name] as never, { connection: id, operationId, input })

const noFault = { message: '', times: '', percent: '', latencyMs: '' }

describe('what is steered', () => {
  test('the clock goes forward, and stays so for this account alone', async () => {
    const [mine, other] = [lab.newConnection(), lab.newConnection()]
    expect(await steer(mine.id, 'advanceClock', { seconds: 600 })).toMatchObject({ status: 'succeeded' })
    expect(await lab.read(mine.id, 'sandbox', 'clock', {})).toMatchObject({ value: { aheadSeconds: 600 } })
    expect(await lab.read(other.id, 'sandbox', 'clock', {})).toMatchObject({ value: { aheadSeconds: 0 } })
  })

  test.each([
    [
      { effect: 'exception:ConflictException', often: 'always' },
      'evs.listEnvironments answers ConflictException always',
    ],
    [{ effect: 'behaviour:throttle', often: 'times', times: '2' }, 'evs.listEnvironments throttles, 2 times more'],
    [
      { effect: 'behaviour:hang', often: 'percent', percent: '30' },
      'evs.listEnvironments never answers, 30 % of the time',
    ],
    [{ effect: 'behaviour:latency', often: 'always' }, 'evs.listEnvironments is late by 1 s always'],
    [
      { effect: 'behaviour:html', often: 'times', times: '1', latencyMs: '1500' },
      'evs.listEnvironments answers HTML after 1.5 s, once more',
    ],
  ])('a fault %j reads as it was meant', async (rule, words) => {
    const { id } = lab.newConnection()
    const input = { operation: 'evs.listEnvironments', ...noFault, ...rule }
    expect(await steer(id, 'addFault', input)).toMatchObject({ status: 'succeeded' })
    expect(await lab.read(id, 'sandbox', 'faults', {})).toMatchObject({ items: [{ words }] })
  })

  test('a fault makes the AWS of the connection fail, is removed by its id, and all are removed at once', async () => {
    const { id } = lab.newConnection()
    const add = (operation: string) =>
      steer(id, 'addFault', { operation, effect: 'behaviour:refused', often: 'always', ...noFault })
    await add('evs.*')
    await add('appflow.listConnectors')
    await expect(lab.read(id, 'evs', 'environments', {})).rejects.toThrow()
    const { items } = Object(await lab.read(id, 'sandbox', 'faults', {}))
    await steer(id, 'removeFault', { id: items[0].id, words: items[0].words })
    expect(await lab.read(id, 'evs', 'environments', {})).toMatchObject({ items: expect.anything() })
    expect(await lab.read(id, 'sandbox', 'faults', {})).toMatchObject({ items: [{ operation: items[1].operation }] })
    await steer(id, 'removeAllFaults', {})
    expect(await lab.read(id, 'sandbox', 'faults', {})).toMatchObject({ items: [] })
  })

  test('a check, a state and a scenario are what EVS tells from then on', async () => {
    const { id } = lab.newConnection()
    const known = async () => Object(await lab.read(id, 'sandbox', 'environments', {})).value
    const { environments, scenarios } = await known()
    expect(scenarios.map(({ scenario }: { scenario: string }) => scenario)).toEqual([
      'appliance-down',
      'flapping-check',
      'secret-loses-tag',
      'none',
    ])
    const [{ environmentId, connectors }] = environments
    const { connectorId } = connectors[0]
    await steer(id, 'setCheck', { environmentId, connectorId: '', check: 'KEY_REUSE', result: 'FAILED' })
    await steer(id, 'playScenario', { environmentId, connectorId, scenario: 'appliance-down' })
    const [environment] = (await known()).environments
    expect(environment.checks).toContainEqual({ type: 'KEY_REUSE', result: 'FAILED' })
    expect(environment.connectors[0]).toMatchObject({
      scenario: true,
      checks: expect.arrayContaining([{ type: 'SDDC_MANAGER_REACHABILITY', result: 'FAILED' }]),
    })
    await steer(id, 'setState', { environmentId, connectorId, state: 'UPDATE_FAILED', details: 'It did not work.' })
    expect((await known()).environments[0].connectors[0]).toMatchObject({ state: 'UPDATE_FAILED', forced: true })
    await steer(id, 'setState', { environmentId, connectorId, state: '', details: '' })
    expect((await known()).environments[0].connectors[0]).toMatchObject({ state: 'ACTIVE', forced: false })
  })

  test('a function and the end of deployments are what AWS tells from then on', async () => {
    const { id, account, credentials } = lab.newConnection()
    const functions = async () => Object(await lab.read(id, 'sandbox', 'functions', {})).value.functions
    const [{ name }] = await functions()
    await steer(id, 'setFunction', { name, state: 'Failed', handler: 'crash', policy: 'none' })
    expect((await functions())[0]).toEqual({ name, state: 'Failed', handler: 'crash', statements: 0 })
    const { CreateGroupCommand, GreengrassClient } = await import('@aws-sdk/client-greengrass')
    const aws = new GreengrassClient({ region: 'us-east-1', endpoint: lab.sandbox.url, credentials })
    const { Id: groupId } = await aws.send(new CreateGroupCommand({ Name: `line-${account}` }))
    await steer(id, 'planDeployments', { groupId, result: 'Failure', message: 'The core is away.' })
    const groups = async () => Object(await lab.read(id, 'sandbox', 'groups', {})).value.groups
    expect(await groups()).toEqual([{ groupId, name: `line-${account}`, failure: 'The core is away.' }])
    await steer(id, 'planDeployments', { groupId, result: 'Success', message: '' })
    expect(await groups()).toEqual([{ groupId, name: `line-${account}` }])
  })

  test('what the sandbox does not know is told in its words, and is on record as failed', async () => {
    const { id } = lab.newConnection()
    const operationId = lab.newOperationId()
    const input = { environmentId: 'env-gone', connectorId: '', state: 'CREATED', details: '' }
    expect(await steer(id, 'setState', input, operationId)).toMatchObject({
      status: 'failed',
      failure: { code: 'ControlRefused', message: 'There is no such environment' },
    })
    expect(await lab.operationView(id, operationId)).toMatchObject({ state: 'failed' })
  })

  test('the account is reset once its number is typed, and only then', async () => {
    const { id, account } = lab.newConnection()
    await steer(id, 'advanceClock', { seconds: 60 })
    const wrong = await steer(id, 'resetAccount', { confirmation: '111122223333' })
    expect(wrong).toMatchObject({ status: 'failed', failure: { fields: { confirmation: `Type ${account}.` } } })
    expect(await lab.read(id, 'sandbox', 'clock', {})).toMatchObject({ value: { aheadSeconds: 60 } })
    expect(await steer(id, 'resetAccount', { confirmation: account })).toMatchObject({ status: 'succeeded' })
    expect(await lab.read(id, 'sandbox', 'clock', {})).toMatchObject({ value: { aheadSeconds: 0 } })
  })
})

describe('its record', () => {
  test('is there before the sandbox is asked, on the connection, and one form is one change', async () => {
    const { id } = lab.newConnection()
    const operationId = lab.newOperationId()
    await steer(id, 'advanceClock', { seconds: 60 }, operationId)
    await steer(id, 'advanceClock', { seconds: 60 }, operationId)
    expect(await lab.read(id, 'sandbox', 'clock', {})).toMatchObject({ value: { aheadSeconds: 60 } })
    expect(await lab.operationView(id, operationId)).toMatchObject({
      action: 'sandbox.advanceClock',
      state: 'succeeded',
      target: 'The clock, forward by 60 s',
      events: [{ kind: 'intended' }, { kind: 'succeeded', text: 'The sandbox did it.' }],
    })
  })

  test('says what became of a change whose answer was lost', async () => {
    const { id } = lab.newConnection()
    const connection = await lab.connection(id)
    const { advanceClock } = lab.services.sandbox.changes
    const [done, lost] = [lab.newOperationId(), lab.newOperationId()]
    const signal = AbortSignal.timeout(5_000)
    const since = new Date()
    const find = (operationId: string) =>
      advanceClock.find({ seconds: 60 }, { connection, operationId, signal, since, matches: () => true })
    await advanceClock.send({ seconds: 60 }, { connection, operationId: done, signal })
    expect(await find(done)).toEqual([null])
    expect(await find(lost)).toEqual([])
  })
})

test('a viewer looks and changes nothing, and other connections have no sandbox at all', async () => {
  const { id } = lab.newConnection()
  const { openRead } = await import('@/lib/open-read')
  const viewer = someone({ [id]: 'viewer' })
  expect(await openRead(viewer, id, 'sandbox', 'faults', {})).toHaveProperty('chunks')
  expect(await openRead(someone(), 'console', 'sandbox', 'faults', {})).toMatchObject({ status: 404 })
  const rules = Object.entries(access.actions).filter(([name]) => name.startsWith('sandbox.'))
  expect(rules.length).toBe(11)
  for (const [, rule] of rules) expect(rule).toEqual({ role: 'operator', on: 'connection' })
})

test('the file of somebody who may not import it is not even read', async () => {
  const { id } = lab.newConnection()
  const { takeImport } = await import('./import-account')
  const reads: string[] = []
  const read = (who: string) => async () => {
    reads.push(who)
    return ''
  }
  const asked = { connection: id, operationId: lab.newOperationId(), file: 'a.json' }
  const nobody = await takeImport(undefined, read('nobody'), asked, new Headers())
  expect(nobody).toMatchObject({ status: 'failed', failure: { code: 'NotSignedIn' } })
  await takeImport(someone({ [id]: 'viewer' }), read('viewer'), asked, new Headers())
  await takeImport(someone({ [id]: 'operator' }), read('operator'), asked, new Headers())
  expect(reads).toEqual(['operator'])
})
