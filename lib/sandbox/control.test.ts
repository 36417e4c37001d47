import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestSandbox, testSandbox } from './testing'
import { evsCall, rawCall } from './wire-testing'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await testSandbox()
})
afterAll(() => sandbox.close())

const register = (accessKey: string, connectorLabel: string, region = 'us-east-1') => {
  const lambdaArn = `arn:aws:lambda:${region}:123456789012:function:crm-connector`
  const connectorProvisioningConfig = { lambda: { lambdaArn } }
  const body = JSON.stringify({ connectorLabel, connectorProvisioningType: 'LAMBDA', connectorProvisioningConfig })
  return rawCall(sandbox.url, { accessKey, service: 'appflow', region, path: '/register-connector', body })
}
const labels = async (accessKey: string, region = 'us-east-1') => {
  const answer = await rawCall(sandbox.url, {
    accessKey,
    service: 'appflow',
    region,
    path: '/list-connectors',
    body: '{}',
  })
  const { connectors }: { connectors: { connectorLabel: string }[] } = JSON.parse(answer.text)
  return connectors.map(({ connectorLabel }) => connectorLabel)
}

describe('control refuses what a web page could send', () => {
  // `fetch` would not let these headers through.
  const status = (headers: Record<string, string>, path = '/_sandbox/reset') =>
    new Promise<number | undefined>((resolve, reject) => {
      const call = request(`${sandbox.url}${path}`, { method: 'POST', headers }, (answer) =>
        resolve(answer.resume().statusCode),
      )
      call.once('error', reject).end('{"account":"REFUSED"}')
    })

  test.each([
    ['another page', { origin: 'https://example.com' }],
    ['a page of this machine', { origin: 'http://localhost:3000' }],
    ['a page without origin', { origin: 'null' }],
    ['a cross-site request', { 'sec-fetch-site': 'cross-site' }],
    ['a request of another port', { 'sec-fetch-site': 'same-site' }],
    ['a name that leads to this machine', { host: 'rebound.example.com' }],
    ['a name that starts like this machine', { host: '127.0.0.1.example.com' }],
    ['a name that ends like this machine', { host: 'evil-localhost' }],
  ])('%s', async (_, headers) => {
    expect(await status(headers)).toBe(403)
    expect(await status(headers, '/_sandbox/evs/checks')).toBe(403)
  })

  test('and takes what a program sends', async () => {
    expect(await status({ host: 'localhost:4566', 'sec-fetch-site': 'none' })).toBe(200)
  })
})

test.each([
  ['clock', { advanceSeconds: -1 }],
  ['clock', { advanceSeconds: '5' }],
  ['clock', {}],
  ['clock', { advanceSeconds: 1, account: 7 }],
  ['import', { changes: [] }],
  ['import', { version: 1, changes: [['us-east-1', 'appflow.connectors', 'x']] }],
  ['nonsense', {}],
])('%s refuses %j', async (path, body) => {
  await expect(sandbox.control(path, body)).rejects.toThrow(/40[04]/)
})

test('a body that is no JSON object, and one that is too large, are refused', async () => {
  const post = (path: string, body: string) => fetch(`${sandbox.url}/_sandbox/${path}`, { method: 'POST', body })
  expect((await post('reset', '[')).status).toBe(400)
  expect((await post('reset', '[]')).status).toBe(400)
  expect((await post('reset', `{"a":"${'x'.repeat(1_100_000)}"}`)).status).toBe(413)
  expect((await post('import', `{"a":"${'x'.repeat(1_100_000)}"}`)).status).toBe(400)
})

test('ready says so', async () => {
  expect(await sandbox.control('GET ready')).toEqual({ ready: true })
})

describe('accounts and Regions', () => {
  test('see nothing of each other', async () => {
    await register('ONE', 'crm')
    expect([await labels('ONE'), await labels('TWO'), await labels('ONE', 'eu-west-1')]).toEqual([['crm'], [], []])
    await register('ONE', 'crm', 'eu-west-1')
    expect(await sandbox.ledger('ONE')).toMatchObject([{ region: 'us-east-1' }, { region: 'eu-west-1' }])
    expect(await sandbox.ledger('TWO')).toEqual([])
  })

  test('of the demo account start with more than others, and control means it unless told', async () => {
    expect(await labels('111122223333')).toContain('customer-crm')
    expect(await sandbox.control('reset')).toEqual({ account: '111122223333' })
    expect(await labels('111122223333', 'ap-south-1')).toContain('customer-crm')
  })
})

test('the ledger names each accepted write with a digest of its input, and no refused one', async () => {
  await register('LEDGER', 'one')
  await register('LEDGER', 'one')
  await register('LEDGER', '?')
  const [entry, ...others] = await sandbox.ledger('LEDGER')
  expect(others).toEqual([])
  expect(entry).toEqual({
    operation: 'appflow.registerConnector',
    account: 'LEDGER',
    number: '123456789012',
    region: 'us-east-1',
    at: expect.stringMatching(/^\d{4}-.*Z$/),
    inputDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
    resourceId: 'arn:aws:appflow:us-east-1:123456789012:connector/one',
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  })
})

test('the clock of one account advances alone', async () => {
  const { now } = Object(await sandbox.control('clock', { account: 'CLOCK', advanceSeconds: 86_400 }))
  expect(Date.parse(now) - Date.now()).toBeGreaterThan(86_000_000)
  await register('CLOCK', 'later')
  await register('NOW', 'now')
  const times = await Promise.all(
    ['CLOCK', 'NOW'].map(async (key) => Date.parse((await sandbox.ledger(key))[0]?.at ?? '')),
  )
  expect(Number(times[0]) - Number(times[1])).toBeGreaterThan(86_000_000)
})

test('what export gave, import puts back, rules and clock and ledger included', async () => {
  await register('EXPORT', 'kept')
  await sandbox.fault('EXPORT', { operation: 'appflow.registerConnector', behaviour: 'throttle' })
  const state = Object(await sandbox.control('GET export', { account: 'EXPORT' }))
  await sandbox.control('reset', { account: 'EXPORT' })
  expect(await labels('EXPORT')).toEqual([])
  await sandbox.control('import', { ...state, account: 'COPY' })
  expect(await labels('COPY')).toEqual(['kept'])
  expect((await register('COPY', 'other')).status).toBe(429)
  expect(await sandbox.ledger('COPY')).toHaveLength(1)
})

test('rules are deleted one by one or all together', async () => {
  const account = 'DELETE'
  const rule = { operation: '*', behaviour: 'throttle' }
  await sandbox.control('faults', { account, rules: [{ ...rule, id: 'a' }, { ...rule, id: 'b' }, rule] })
  expect(await sandbox.control('DELETE faults', { account, id: 'a' })).toMatchObject({ rules: [{ id: 'b' }, {}] })
  expect(await sandbox.control('DELETE faults', { account })).toEqual({ rules: [] })
})

test('a check set by control holds, and a wrong one is refused', async () => {
  const account = 'CHECKS'
  const { environmentSummaries } = (await evsCall(sandbox.url, account, 'ListEnvironments', {})).json()
  const [{ environmentId }] = Object(environmentSummaries)
  const check = { account, environmentId, type: 'SDDC_MANAGER', check: 'SDDC_MANAGER_KEY_REUSE', result: 'FAILED' }
  await sandbox.control('evs/checks', check)
  const { connectors } = (await evsCall(sandbox.url, account, 'ListEnvironmentConnectors', { environmentId })).json()
  expect(connectors).toMatchObject([
    { status: 'FAILED', checks: [{}, {}, {}, { result: 'FAILED', impairedSince: expect.any(Number) }] },
  ])
  for (const wrong of [
    { check: 'VCENTER_VM_SYNC' },
    { result: 'FINE' },
    { type: 'VCENTER' },
    { environmentId: 'env-x' },
  ]) {
    await expect(sandbox.control('evs/checks', { ...check, ...wrong })).rejects.toThrow(/40[04]/)
  }
})

describe('control tells', () => {
  test('the clock of an account, and how far it is ahead', async () => {
    const account = 'CLOCKTOLD'
    await sandbox.control('clock', { account, advanceSeconds: 3600 })
    const told = Object(await sandbox.control('GET clock', { account }))
    expect(told.aheadSeconds).toBe(3600)
    expect(Math.abs(Date.parse(told.now) - Date.now() - 3_600_000)).toBeLessThan(5_000)
    expect(await sandbox.control('GET clock', { account: 'CLOCKUNTOUCHED' })).toMatchObject({ aheadSeconds: 0 })
  })

  test('every operation that it imitates, with the exceptions of its model', async () => {
    const { operations } = Object(await sandbox.control('GET operations', {}))
    expect(operations).toContainEqual({
      operation: 'appflow.registerConnector',
      pages: false,
      exceptions: expect.arrayContaining([{ code: 'ConflictException', status: 409 }]),
    })
    expect(operations).toContainEqual(
      expect.objectContaining({ operation: 'evs.listEnvironmentConnectors', pages: true }),
    )
    expect(operations).not.toContainEqual(expect.objectContaining({ operation: 'appflow.startFlow' }))
  })

  test('whether it did what it was asked under an id, also after a reset under one', async () => {
    const account = 'STEERED'
    const steered = async (operationId: string) => await sandbox.control('GET steered', { account, operationId })
    await expect(sandbox.control('clock', { account, advanceSeconds: -1, operationId: 'refused' })).rejects.toThrow()
    await sandbox.control('faults', { account, operation: 'evs.*', behaviour: 'throttle', operationId: 'one' })
    expect(await steered('one')).toEqual({ steered: true })
    expect(await steered('refused')).toEqual({ steered: false })
    await sandbox.control('reset', { account, operationId: 'two' })
    expect(await steered('two')).toEqual({ steered: true })
    expect(await steered('one')).toEqual({ steered: false })
    expect(await sandbox.control('GET faults', { account })).toEqual({ rules: [] })
  })

  test('what there is to steer of EVS, whatever faults are on', async () => {
    const account = 'STEERABLE'
    await sandbox.control('faults', { account, operation: '*', behaviour: 'refused' })
    const known = async () => Object(await sandbox.control('evs/environments', { account })).result
    const [environment] = await known()
    expect(environment).toMatchObject({ environmentName: 'evs-prod-522', state: 'CREATED', forced: false })
    expect(environment.checks.map(({ type }: { type: string }) => type)).toContain('KEY_REUSE')
    expect(environment.checks.map(({ type }: { type: string }) => type)).not.toContain('CONNECTOR_HEALTH')
    const { environmentId } = environment
    const [connector] = environment.connectors
    expect(connector).toMatchObject({ type: 'SDDC_MANAGER', state: 'ACTIVE', forced: false, scenario: false })
    const named = { account, environmentId, connectorId: connector.connectorId }
    await sandbox.control('evs/scenario', { ...named, scenario: 'appliance-down' })
    await sandbox.control('evs/state', { ...named, state: 'UPDATE_FAILED' })
    expect((await known())[0].connectors[0]).toMatchObject({ state: 'UPDATE_FAILED', forced: true, scenario: true })
    await sandbox.control('clock', { account, advanceSeconds: 3600 })
    expect((await known())[0].connectors[0]).toMatchObject({ scenario: false })
  })
})
