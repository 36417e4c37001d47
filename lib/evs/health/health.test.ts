import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { someone } from '@/lib/testing'
import type { HealthBoard } from './board'
import type { CheckHistory, CheckRecord, IncidentRow } from './history'
import type { EverywhereBoard } from './reads'
import { type TestHealth, testHealth } from './testing-health'

let lab: TestHealth
beforeAll(async () => {
  lab = await testHealth()
}, 60_000)
afterAll(() => lab.close())

/** An account whose environments were sampled once. */
async function bench() {
  const connection = lab.newConnection()
  const { id, account } = connection
  const sample = async () => await lab.sampleDue(await lab.lease(), [id])
  await sample()
  const board = await lab.board(id)
  const environmentId =
    board.environments.find(({ environmentName }) => environmentName === 'evs-prod-522')?.environmentId ?? ''
  const control = (path: string, body: Record<string, unknown> = {}) =>
    lab.sandbox.control(path, { account, environmentId, type: 'SDDC_MANAGER', ...body })
  return {
    ...connection,
    environmentId,
    control,
    sample,
    /** Time passes, on the sandbox's clock and in what is kept; then what is due is sampled. */
    async pass(seconds: number, sampling = true) {
      await connection.advance(seconds)
      await lab.age(seconds)
      return sampling ? await sample() : 0
    },
    async environment() {
      const found = (await lab.board(id)).environments.find((each) => each.environmentId === environmentId)
      if (!found) throw new Error('not on the board')
      return found
    },
    history: async (check = 'SDDC_MANAGER_REACHABILITY') => {
      const connectorId = (await lab.board(id)).environments.find((each) => each.environmentId === environmentId)
        ?.connectors[0]?.connectorId
      return await lab.now<CheckHistory>(id, 'checkHistory', { environmentId, connectorId, check, window: '24h' })
    },
  }
}

describe('the board', () => {
  test('shows environments, connectors and checks from what is kept, and asks AWS nothing', async () => {
    const { id, environment, fault } = await bench()
    for (const operation of ['listEnvironments', 'getEnvironment', 'listEnvironmentConnectors']) {
      await fault({ operation: `evs.${operation}`, exception: { code: 'ThrottlingException' } })
    }
    expect(await environment()).toMatchObject({
      environmentName: 'evs-prod-522',
      state: 'CREATED',
      verdict: 'passing',
      stale: false,
      sampledAt: expect.stringMatching(/Z$/),
      connectors: [{ type: 'SDDC_MANAGER', state: 'ACTIVE', verdict: 'passing', checks: expect.any(Array) }],
    })
    expect((await lab.board(id)).environments).toHaveLength(3)
  })

  test('a check that passed and was not tried for long before its sample does not pass', async () => {
    const { id, environment } = await bench()
    const { db } = await import('@/lib/db/client')
    await db().execute(sql`update health_series s set last_check_attempt = t.sampled_at - interval '31 minutes'
      from health_targets t where t.connection = s.connection and t.environment_id = s.environment_id
        and s.connection = ${id} and s.check_type = 'SDDC_MANAGER_HOST_COUNT'`)
    const { verdict, connectors } = await environment()
    expect(connectors[0]?.checks[0]).toMatchObject({ check: 'SDDC_MANAGER_HOST_COUNT', verdict: 'stale' })
    expect([verdict, connectors[0]?.verdict]).toEqual(['stale', 'stale'])
  })

  test('has the worst first, with FAILED apart from UNKNOWN', async () => {
    const { id, control, pass, environment } = await bench()
    await control('evs/checks', { check: 'SDDC_MANAGER_KEY_REUSE', result: 'UNKNOWN' })
    await control('evs/checks', { check: 'SDDC_MANAGER_HOST_COUNT', result: 'FAILED' })
    await pass(310)
    const [first] = (await lab.board(id)).environments
    expect(first).toMatchObject({ environmentName: 'evs-prod-522', verdict: 'failing' })
    expect((await environment()).connectors[0]?.checks.map(({ check, verdict }) => [check, verdict])).toEqual([
      ['SDDC_MANAGER_HOST_COUNT', 'failing'],
      ['SDDC_MANAGER_KEY_REUSE', 'unknown'],
      ['SDDC_MANAGER_KEY_COVERAGE', 'passing'],
      ['SDDC_MANAGER_REACHABILITY', 'passing'],
    ])
  })

  test('never shows what is stale as healthy', async () => {
    const { pass, environment } = await bench()
    await pass(800, false)
    const shown = await environment()
    expect(shown).toMatchObject({ stale: true, verdict: 'stale' })
    expect(JSON.stringify(shown)).not.toContain('passing')
  })

  test('shows checks and states that the console does not know as they come', async () => {
    const { control, pass, environment } = await bench()
    await control('evs/checks', { check: 'NSX_HEALTH', result: 'DEGRADED', extra: true })
    await control('evs/state', { state: 'MIGRATING', type: undefined })
    await pass(310)
    const shown = await environment()
    expect(shown.state).toBe('MIGRATING')
    expect(shown.connectors[0]?.checks).toContainEqual(
      expect.objectContaining({ check: 'NSX_HEALTH', result: 'DEGRADED', verdict: 'other' }),
    )
  })

  test('says why AWS gave no answer, and goes on when it does', async () => {
    const { pass, environment, fault, clearFaults } = await bench()
    await fault({ operation: 'evs.getEnvironment', exception: { code: 'ValidationException' } })
    await pass(310)
    expect(await environment()).toMatchObject({ failure: { code: 'ValidationException' } })
    await clearFaults()
    await pass(310)
    expect((await environment()).failure).toBeUndefined()
  })

  test('over all connections shows a person only those that they may see', async () => {
    const [mine, other] = [await bench(), await bench()]
    const { forgetReads } = await import('@/lib/read')
    forgetReads(mine.id, 'evs')
    const viewer = someone({ [mine.id]: 'viewer' })
    const reading = await lab.read(mine.id, 'evs', 'healthEverywhere', {}, viewer)
    const board = ('value' in reading ? reading.value : undefined) as EverywhereBoard
    expect(new Set(board.environments.map(({ connection }) => connection))).toEqual(new Set([mine.id]))
    await expect(lab.read(other.id, 'evs', 'healthEverywhere', {}, viewer)).rejects.toThrow('does not exist')
  })
})

test('every connection is sampled, and an account of the sandbox that is in no list while somebody looks', async () => {
  const { id } = lab.newConnection()
  expect(await lab.now<HealthBoard>(id, 'health')).toMatchObject({ environments: [] })
  await lab.sampleDue(await lab.lease())
  expect((await lab.now<HealthBoard>(id, 'health')).environments).toHaveLength(3)
  const [worst] = (await lab.board('sandbox')).environments
  expect(worst).toMatchObject({ environmentName: 'evs-prod-522', verdict: 'failing' })
  expect(worst?.connectors[0]).toMatchObject({ type: 'VCENTER', checks: [{ check: 'VCENTER_VM_EVENT' }, {}, {}] })
})

describe('what is kept', () => {
  const spans = async (connection: string) =>
    Number(
      (
        await lab.run<{ count: string }>(
          sql`select count(*) from health_spans o join health_series s on s.id = o.series_id where s.connection = ${connection}`,
        )
      )[0]?.count,
    )

  test('is a row only when something changes', async () => {
    const { id, pass, control } = await bench()
    const before = await spans(id)
    for (let at = 0; at < 5; at++) await pass(301)
    expect(await spans(id)).toBe(before + 0 + (await newlyCreated(id)))
    await control('evs/checks', { check: 'SDDC_MANAGER_KEY_REUSE', result: 'FAILED' })
    const unchanged = await spans(id)
    await pass(301)
    // The check, and CONNECTOR_HEALTH of the environment, which sums it up.
    expect(await spans(id)).toBe(unchanged + 2)
    expect(await lab.duplicates(id)).toEqual([])
  })

  /** The environment that is CREATING becomes CREATED meanwhile, and its checks change then. */
  const newlyCreated = async (connection: string) =>
    Number(
      (
        await lab.run<{
          count: string
        }>(sql`select count(*) from health_spans o join health_series s on s.id = o.series_id
        join health_targets t on t.connection = s.connection and t.environment_id = s.environment_id
        where s.connection = ${connection} and t.name = 'evs-lab' and not o.open`)
      )[0]?.count,
    )

  test('shows an outage of 40 minutes as an incident, with availability', async () => {
    const { id, environmentId, control, pass, history } = await bench()
    await pass(301)
    await control('evs/scenario', { scenario: 'appliance-down' })
    for (let at = 0; at < 10; at++) await pass(301)
    const { incidents, availability, timeline } = await history()
    expect(incidents).toMatchObject([{ end: 'recovered', unsampled: 0, impairedSince: expect.any(String) }])
    // Seen from the first sample after it began to the first after it ended.
    expect(incidents[0]?.seconds).toBeGreaterThan(35 * 60)
    expect(incidents[0]?.seconds).toBeLessThan(42 * 60)
    expect(availability['24h'].failed).toBeGreaterThan(35 * 60)
    expect(availability['24h'].unsampled).toBeGreaterThan(20 * 3600)
    expect(timeline.map(({ result }) => result)).toEqual(expect.arrayContaining([null, 'PASSED', 'FAILED', 'PASSED']))
    const all = await lab.now<CheckRecord[]>(id, 'healthHistory', { window: '24h', environmentId })
    expect(all[0]).toMatchObject({ incidents: 1 })
    // What the database adds up is what the console does.
    for (const { availability: added, ...name } of all) {
      const { connectorId, check } = name
      const args = { environmentId, connectorId, check, window: '24h' }
      const { availability, incidents } = await lab.now<CheckHistory>(id, 'checkHistory', args)
      expect(name.incidents).toBe(incidents.length)
      for (const kind of ['passed', 'failed', 'unknown'] as const) {
        expect(added[kind]).toBeCloseTo(availability['24h'][kind], 0)
      }
    }
    const listed = await lab.now<IncidentRow[]>(id, 'incidents', { window: '24h', environmentId })
    expect(listed.map(({ check }) => check).sort()).toEqual(['CONNECTOR_HEALTH', 'SDDC_MANAGER_REACHABILITY'])
  })

  test('shows time in which nobody asked as a gap, and not as a result', async () => {
    const { pass, history } = await bench()
    await pass(301)
    await pass(3600)
    await pass(301)
    const { timeline } = await history()
    expect(timeline.map(({ result }) => result).slice(-4)).toEqual(['PASSED', null, 'PASSED', null].slice(-4))
    const gap = timeline
      .filter(({ result }) => result === null)
      .map(({ from, until }) => (Date.parse(until) - Date.parse(from)) / 1000)
    expect(gap.some((seconds) => seconds > 3500 && seconds < 3700)).toBe(true)
  })

  test('ends with a connector that is deleted, whose history stays', async () => {
    const { id, environmentId, pass, environment } = await bench()
    const connectorId = (await environment()).connectors[0]?.connectorId ?? ''
    const { EvsClient, DeleteEnvironmentConnectorCommand } = await import('@/lib/evs/sdk')
    const account = id.replace('sandbox-', '')
    const outside = new EvsClient({
      endpoint: lab.sandbox.url,
      region: 'us-east-1',
      credentials: { accessKeyId: account, secretAccessKey: 'x' },
    })
    await outside.send(new DeleteEnvironmentConnectorCommand({ environmentId, connectorId }))
    await pass(301)
    expect((await environment()).connectors).toEqual([])
    const history = await lab.now<CheckHistory>(id, 'checkHistory', {
      environmentId,
      connectorId,
      check: 'SDDC_MANAGER_REACHABILITY',
      window: '7d',
    })
    expect(history).toMatchObject({ gone: true, availability: { '7d': { failed: 0 } } })
  })

  test('is forgotten after its retention', async () => {
    const { id, pass, control } = await bench()
    await control('evs/checks', { check: 'SDDC_MANAGER_KEY_REUSE', result: 'FAILED' })
    await pass(301)
    const before = await spans(id)
    await lab.age(91 * 86_400)
    const { prune } = await import('./prune')
    expect(await prune(await lab.lease())).toBeGreaterThan(0)
    expect(await spans(id)).toBeLessThan(before)
  })
})

describe('the settings', () => {
  test('are changed by an admin, and hold from the next sample on', async () => {
    const { transact } = await import('@/lib/operations/transact')
    const { updateHealthSettings } = await import('./settings-change')
    const { defaultSettings } = await import('./settings')
    const { id, pass } = await bench()
    const change = (input: object) =>
      transact(updateHealthSettings, { connection: id, operationId: lab.newOperationId(), input }, someone())
    expect(await lab.now(id, 'healthSettings')).toEqual(defaultSettings)
    const off = { ...defaultSettings, sampling: false }
    expect(await change({ ...off, seen: defaultSettings })).toMatchObject({ status: 'succeeded' })
    expect(await pass(3600)).toBe(0)
    expect(await change({ ...defaultSettings, steadySeconds: 1, seen: off })).toMatchObject({ status: 'failed' })
    expect(await change({ ...defaultSettings, seen: off })).toMatchObject({ status: 'succeeded' })
    expect(await pass(1)).toBeGreaterThan(0)
  })
  test.each([
    ['steadySeconds', 10],
    ['transitionalSeconds', 5],
  ] as const)('ask sooner at once where %s is shortened, and what is known is stale sooner', async (name, seconds) => {
    const { transact } = await import('@/lib/operations/transact')
    const { updateHealthSettings } = await import('./settings-change')
    const { defaultSettings } = await import('./settings')
    const { id, pass, environment, environmentId } = await bench()
    const change = (input: object) =>
      transact(updateHealthSettings, { connection: id, operationId: lab.newOperationId(), input }, someone())
    const slow = { ...defaultSettings, transitionalSeconds: 3_000, steadySeconds: 3_600 }
    await change({ ...slow, seen: defaultSettings })
    const promised = slow[name]
    await lab.run(sql`update health_targets set interval_seconds = ${promised}, due_at = asked_at + ${promised} * interval '1 second'
      where connection = ${id} and environment_id = ${environmentId}`)
    await pass(40, false)
    expect(await environment()).toMatchObject({ stale: false, verdict: 'passing' })
    const fast = { ...slow, [name]: seconds }
    await change({ ...fast, seen: slow })
    expect(await environment()).toMatchObject({ stale: true, verdict: 'stale' })
    await pass(0)
    expect(await environment()).toMatchObject({ stale: false, verdict: 'passing' })
    await change({ ...defaultSettings, seen: fast })
  })
})
