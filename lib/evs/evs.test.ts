import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestConsole, testConsole } from '@/lib/testing'
import { createEnvironmentConnectorSchema } from './schema'
import { CreateEnvironmentConnectorCommand, EvsClient } from './sdk'

let lab: TestConsole

beforeAll(async () => {
  lab = await testConsole()
})
afterAll(() => lab.close())

interface EnvironmentRow {
  environmentId: string
  environmentName: string
  environmentState: string
}

interface ConnectorRow {
  connectorId: string
  type: string
  state: string
  stateDetails?: string
  status: string
  createdAt: string
  checks: { type: string; result: string; lastCheckAttempt?: string; impairedSince?: string }[]
}

async function items<Row>(connection: string, name: string, args: object = {}): Promise<Row[]> {
  const listing = await lab.read(connection, 'evs', name, args)
  if (!('items' in listing)) throw new Error('not a list')
  return listing.items as Row[]
}

async function environmentOf(connection: string, name = 'evs-vcf9') {
  const rows = await items<EnvironmentRow>(connection, 'environments')
  return rows.find(({ environmentName }) => environmentName === name)?.environmentId ?? ''
}

const wanted = (environmentId: string) => ({
  environmentId,
  type: 'VCENTER' as const,
  applianceFqdn: 'vc01.vcf9.evs.example.com',
  secretIdentifier: 'evs/vcenter-reader',
})

const create = (connection: string, input: object, operationId = lab.newOperationId()) =>
  lab.execute(lab.services.evs.changes.createEnvironmentConnector, { connection, operationId, input })

/** Reads of the same thing share an answer for a moment; a change of the clock is not one that they know of. */
const fresh = async (connection: string) => {
  const { forgetReads } = await import('@/lib/read')
  forgetReads(connection, 'evs')
}

describe('reads', () => {
  test('environments come with state, status and times as text', async () => {
    const { id } = lab.newConnection()
    const rows = await items<EnvironmentRow>(id, 'environments')
    expect(rows.map(({ environmentName, environmentState }) => [environmentName, environmentState])).toEqual([
      ['evs-prod-522', 'CREATED'],
      ['evs-vcf9', 'CREATED'],
      ['evs-lab', 'CREATING'],
    ])
    expect(rows[0]).toMatchObject({ environmentStatus: 'PASSED', createdAt: expect.stringMatching(/^\d{4}-.*Z$/) })
  })

  test('an environment comes with its checks and host names, and without anything secret', async () => {
    const { id } = lab.newConnection()
    const reading = await lab.read(id, 'evs', 'environment', { environmentId: await environmentOf(id, 'evs-prod-522') })
    expect(reading).toMatchObject({ value: { vcfHostnames: { vCenter: 'vc01' }, checks: expect.any(Array) } })
    expect(reading).not.toHaveProperty('value.credentials')
    expect(reading).not.toHaveProperty('value.licenseInfo')
  })

  test('an environment that does not exist is told in plain words', async () => {
    const { id } = lab.newConnection()
    await expect(lab.read(id, 'evs', 'environment', { environmentId: 'env-0000000000' })).rejects.toMatchObject({
      failure: { code: 'ResourceNotFoundException', title: 'EVS does not find it.' },
    })
  })
})

describe('a new connector', () => {
  test('is answered creating, becomes active, and passes its checks', async () => {
    const { id, advance, ledger } = lab.newConnection()
    const environmentId = await environmentOf(id)
    const result = await create(id, wanted(environmentId))
    expect(result).toMatchObject({
      status: 'succeeded',
      value: { state: 'CREATING', status: 'UNKNOWN', type: 'VCENTER', environmentId },
    })
    const states: string[][] = []
    for (const seconds of [25, 60]) {
      await advance(seconds)
      await fresh(id)
      const [connector] = await items<ConnectorRow>(id, 'connectors', { environmentId })
      states.push([connector?.state ?? '', connector?.status ?? ''])
    }
    expect(states).toEqual([
      ['ACTIVE', 'UNKNOWN'],
      ['ACTIVE', 'PASSED'],
    ])
    expect(await ledger()).toHaveLength(1)
  })

  test('whose secret lacks the tag ends in a failed creation that says why', async () => {
    const { id, advance } = lab.newConnection()
    const environmentId = await environmentOf(id)
    await create(id, { ...wanted(environmentId), secretIdentifier: 'evs/vcenter-untagged' })
    await advance(25)
    await fresh(id)
    const [connector] = await items<ConnectorRow>(id, 'connectors', { environmentId })
    expect(connector).toMatchObject({ state: 'CREATE_FAILED', stateDetails: expect.stringContaining('EvsAccess=true') })
  })

  test.each([
    ['a type that is taken', { type: 'SDDC_MANAGER', applianceFqdn: 'other.prod.evs.example.com' }, 'type'],
    ['a name outside the domain', { applianceFqdn: 'vc01.example.com' }, 'applianceFqdn'],
  ])('with %s is refused by EVS, on its field', async (_what, change, field) => {
    const { id, ledger } = lab.newConnection()
    const environmentId = await environmentOf(id, 'evs-prod-522')
    const result = await create(id, { ...wanted(environmentId), ...change })
    expect(result).toMatchObject({
      status: 'failed',
      failure: { code: 'ValidationException', fields: { [field]: expect.any(String) } },
    })
    expect(await ledger()).toEqual([])
  })

  test('is made once by submits that repeat, though EVS ignores its token', async () => {
    const { id, ledger } = lab.newConnection()
    const environmentId = await environmentOf(id)
    const operationId = lab.newOperationId()
    const results = await Promise.all([1, 2, 3].map(() => create(id, wanted(environmentId), operationId)))
    expect(results.filter(({ status }) => status === 'failed')).toEqual([])
    expect(await ledger()).toHaveLength(1)
  })

  test('whose answer was lost is found by reading, and made once', async () => {
    const { id, fault, ledger } = lab.newConnection()
    const environmentId = await environmentOf(id)
    await fault({ operation: 'evs.createEnvironmentConnector', behaviour: 'resetAfterCommit', times: 1 })
    const operationId = lab.newOperationId()
    expect(await create(id, wanted(environmentId), operationId)).toMatchObject({ status: 'checking' })
    await expect
      .poll(async () => (await lab.operationView(id, operationId))?.state, { timeout: 15_000, interval: 100 })
      .toBe('succeeded')
    expect(await lab.operationView(id, operationId)).toMatchObject({
      resourceId: expect.stringMatching(/^cnctr-/),
      href: `/${id}/evs/environments/${environmentId}`,
    })
    expect(await ledger()).toHaveLength(1)
  })
})

const open = async (connection: string, operationId: string) => {
  await lab
    .db()
    .execute(
      `update operations set created_at = created_at - interval '60 seconds', looked_at = null where id = '${operationId}'`,
    )
  await lab.reconcile()
  return await lab.operationView(connection, operationId)
}

test("somebody else's connector to the same appliance with another secret is not taken for one whose answer was lost", async () => {
  const { id, fault } = lab.newConnection()
  const environmentId = await environmentOf(id)
  await fault({ operation: 'evs.createEnvironmentConnector', behaviour: 'resetBeforeCommit', times: 1 })
  await fault({ operation: 'evs.listEnvironmentConnectors', exception: { code: 'ValidationException' }, times: 1 })
  const operationId = lab.newOperationId()
  await create(id, wanted(environmentId), operationId)
  const outside = new EvsClient({
    endpoint: lab.sandbox.url,
    region: 'us-east-1',
    credentials: { accessKeyId: id.replace('sandbox-', ''), secretAccessKey: 'x' },
  })
  const secretIdentifier = 'evs/vcenter-untagged'
  await outside.send(new CreateEnvironmentConnectorCommand({ ...wanted(environmentId), secretIdentifier }))
  await open(id, operationId)
  await open(id, operationId)
  expect(await open(id, operationId)).toMatchObject({ state: 'absent' })
})

const good = wanted('env-abcdefghij')
const arn = 'arn:aws:secretsmanager:us-east-1:111122223333:secret:'
const label63 = 'a'.repeat(63)
const long = `${Array.from({ length: 3 }, () => label63).join('.')}.${'a'.repeat(61)}`

describe('input rules', () => {
  test.each([
    ['applianceFqdn', 'vc01.example.com'],
    ['applianceFqdn', 'VC01.Example.COM'],
    ['applianceFqdn', '1.2.3.example'],
    ['applianceFqdn', `${label63}.example.com`],
    ['applianceFqdn', long],
    ['applianceFqdn', 'vc01.corp.local'],
    ['applianceFqdn', 'vc01.xn--p1ai'],
    ['secretIdentifier', 'evs/vcenter'],
    ['secretIdentifier', '../../etc/passwd'],
    ['secretIdentifier', '=1+1'],
    ['secretIdentifier', '@SUM'],
    ['secretIdentifier', 'rds!cluster-1'],
    ['secretIdentifier', `${arn}evs/vcenter-AbCdEf`],
    ['secretIdentifier', 'a'.repeat(2048)],
    ['type', 'SDDC_MANAGER'],
    ['type', 'OPERATIONS_MANAGER'],
    ['environmentId', 'env-ABCdef0123'],
  ])('%s may be %s', (field, value) => {
    expect(createEnvironmentConnectorSchema.safeParse({ ...good, [field]: value }).success).toBe(true)
  })

  test.each([
    ['applianceFqdn', ''],
    ['applianceFqdn', 'localhost'],
    ['applianceFqdn', '127.0.0.1'],
    ['applianceFqdn', '169.254.169.254'],
    ['applianceFqdn', '2130706433'],
    ['applianceFqdn', '0x7f000001'],
    ['applianceFqdn', '127.0.0.0x1'],
    ['applianceFqdn', '::1'],
    ['applianceFqdn', 'vc01.example.com.'],
    ['applianceFqdn', '-vc01.example.com'],
    ['applianceFqdn', 'vc01..example.com'],
    ['applianceFqdn', 'vc_01.example.com'],
    ['applianceFqdn', ' vc01.example.com'],
    ['applianceFqdn', 'vc01.example.com\n'],
    ['applianceFqdn', 'vс01.example.com'],
    ['applianceFqdn', `${label63}a.example.com`],
    ['applianceFqdn', `${long}a`],
    ['applianceFqdn', 'https://vc01.example.com'],
    ['secretIdentifier', ''],
    ['secretIdentifier', 'two words'],
    ['secretIdentifier', 'naïve'],
    ['secretIdentifier', 'a'.repeat(2049)],
    ['secretIdentifier', arn.replace('aws', 'aws-cn')],
    ['secretIdentifier', `${arn.replace(':aws:', ':aws-us-gov:')}a`],
    ['secretIdentifier', arn],
    ['secretIdentifier', 'arn:aws:lambda:us-east-1:111122223333:function:f'],
    ['type', 'NSX'],
    ['type', ''],
    ['type', undefined],
    ['environmentId', ''],
    ['environmentId', 'env-short'],
    ['environmentId', 'env-abcdefghi!'],
    ['environmentId', 'env-abcdefghijk'],
    ['environmentId', 7],
    ['surplus', 'x'],
  ])('%s may not be %j', (field, value) => {
    expect(createEnvironmentConnectorSchema.safeParse({ ...good, [field]: value }).success).toBe(false)
  })
})
