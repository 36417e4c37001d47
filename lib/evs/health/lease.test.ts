import { sql } from 'drizzle-orm'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { type TestHealth, testHealth } from './testing-health'

let lab: TestHealth
beforeAll(async () => {
  lab = await testHealth()
}, 60_000)
afterAll(() => lab.close(), 60_000)
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const free = () => lab.run(sql`delete from leases`)
/** This process's clock is wrong from now on; timers go on. */
const wrongBy = (minutes: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * 60_000 })

describe('the lease', () => {
  test.each([-5, 5])('is one process’s, also where the clock of another is %i minutes off', async (minutes) => {
    await free()
    const first = await lab.takeLease('a')
    wrongBy(minutes)
    expect(await lab.takeLease('b')).toBeUndefined()
    vi.useRealTimers()
    expect(await lab.takeLease('a')).toEqual(first)
    await lab.run(sql`update leases set expires_at = clock_timestamp()`)
    wrongBy(minutes)
    expect(await lab.takeLease('b')).toEqual({ holder: 'b', fence: (first?.fence ?? 0) + 1 })
    vi.useRealTimers()
    expect(await lab.takeLease('a')).toBeUndefined()
  })

  test('goes to exactly one of many that ask at once', async () => {
    await free()
    const got = await Promise.all(Array.from({ length: 20 }, (_, at) => lab.takeLease(`process-${at}`)))
    expect(got.filter(Boolean)).toHaveLength(1)
  })

  test('is another one’s within 30 seconds after its holder is gone', { timeout: 40_000 }, async () => {
    await free()
    const { startSampler } = await import('./sampler')
    expect(await lab.takeLease('killed')).toBeDefined()
    const since = Date.now()
    const sampler = startSampler({ everyMs: 5_000, connections: [] })
    await expect.poll(() => sampler.lease(), { timeout: 30_000, interval: 200 }).toBeDefined()
    expect(Date.now() - since).toBeLessThan(30_000)
    await sampler.stop()
  })

  test('is free at once when its holder stops', async () => {
    await free()
    const { startSampler } = await import('./sampler')
    const sampler = startSampler({ everyMs: 100, connections: [] })
    await expect.poll(() => sampler.lease()).toBeDefined()
    await sampler.stop()
    expect(await lab.takeLease('next')).toBeDefined()
  })
})

test('what an earlier holder still wants to write is refused, and nothing of it is kept', async () => {
  const { id } = lab.newConnection()
  const { claimDue, followConnections } = await import('./targets')
  const { recordEnvironments } = await import('./record')
  const old = await lab.lease('old')
  await followConnections([id], 300)
  const [claim] = await claimDue(old, [id], 1)
  if (!claim) throw new Error('nothing was due')
  await lab.lease('new')
  await expect(recordEnvironments(old, claim, [{ environmentId: 'env-abcdefghij' }], 300)).rejects.toThrow(
    'Another process samples',
  )
  await expect(claimDue(old, [id], 1)).rejects.toThrow('Another process samples')
  expect(await lab.run(sql`select from health_targets where connection = ${id} and environment_id <> ''`)).toEqual([])
})

test('a sample that comes late is not put before a later one', async () => {
  const { id } = lab.newConnection()
  const { claimDue, followConnections } = await import('./targets')
  const { recordSample } = await import('./record')
  const lease = await lab.lease()
  await followConnections([id], 300)
  const [claim] = await claimDue(lease, [id], 1)
  if (!claim) throw new Error('nothing was due')
  const sample = (result: string) => ({
    connectors: [],
    checks: [{ connectorId: '', check: 'C', result }],
    transitional: false,
  })
  await recordSample(lease, claim, sample('PASSED'), 300)
  await recordSample(
    lease,
    { ...claim, at: new Date(Date.parse(claim.at) - 60_000).toISOString() },
    sample('FAILED'),
    300,
  )
  const rows = await lab.run<{ result: string }>(
    sql`select o.result from health_spans o join health_series s on s.id = o.series_id where s.connection = ${id}`,
  )
  expect(rows).toEqual([{ result: 'PASSED' }])
})

test('samplers that work at once ask AWS for each thing once', async () => {
  const { id } = lab.newConnection()
  const lease = await lab.lease()
  const asked = await Promise.all(Array.from({ length: 4 }, () => lab.sampleDue(lease, [id])))
  // The list and three environments.
  expect(asked.reduce((sum, each) => sum + each, 0)).toBe(4)
  expect(await lab.sampleDue(lease, [id])).toBe(0)
})

test.each([-5, 5])(
  'a process whose clock is %i minutes off asks AWS no sooner, and keeps the database’s time',
  async (minutes) => {
    const { id } = lab.newConnection()
    const sampled = async () =>
      await lab.run<{ off: number }>(sql`
      select max(abs(extract(epoch from clock_timestamp() - sampled_at)))::float8 as off from health_targets where connection = ${id}`)
    const right = await lab.lease('right')
    expect(await lab.sampleDue(right, [id])).toBe(4)
    wrongBy(minutes)
    const wrong = await lab.lease('wrong')
    expect(await lab.sampleDue(wrong, [id])).toBe(0)
    await lab.run(sql`update health_targets set due_at = clock_timestamp() where connection = ${id}`)
    expect(await lab.sampleDue(wrong, [id])).toBe(4)
    expect((await sampled())[0]?.off).toBeLessThan(30)
    vi.useRealTimers()
    expect(await lab.sampleDue(await lab.lease('right'), [id])).toBe(0)
    expect(await lab.duplicates(id)).toEqual([])
  },
)

describe('a sampler that is killed', () => {
  /**
   * Ends the work at the n-th statement from now on: before it is sent, or once the database has carried it out. Beginnings of
   * transactions do not count: to be killed there is to be killed at what comes next.
   */
  function killAt(statement: number, when: 'before' | 'after') {
    let count = 0
    const original = Client.prototype.query
    const spy = vi.spyOn(Client.prototype, 'query')
    spy.mockImplementation(function (this: Client, ...given: Parameters<typeof original>) {
      const begins = JSON.stringify(given[0] ?? '').includes('begin')
      if (begins || ++count !== statement) return Reflect.apply(original, this, given)
      const die = () => {
        Object(this).connection.stream.destroy()
        throw new Error('killed')
      }
      const callback: unknown = given.at(-1)
      if (typeof callback === 'function') {
        const answered = () => callback(new Error('killed'))
        return when === 'before' ? answered() : Reflect.apply(original, this, [...given.slice(0, -1), answered])
      }
      return when === 'before'
        ? Promise.resolve().then(die)
        : Promise.resolve(Reflect.apply(original, this, given)).then(die)
    })
    return () => {
      spy.mockRestore()
      return count >= statement
    }
  }

  test.each(['before', 'after'] as const)(
    '%s any statement leaves no duplicates, and the next goes on',
    { timeout: 60_000 },
    async (when) => {
      const connection = lab.newConnection()
      const { id, account } = connection
      const sample = async () => await lab.sampleDue(await lab.lease(), [id])
      await sample()
      const [environment] = (await lab.board(id)).environments.filter(
        ({ environmentName }) => environmentName === 'evs-prod-522',
      )
      let killed = 0
      for (let statement = 1; statement <= 30; statement++) {
        await connection.advance(301)
        await lab.age(301)
        // Each time a check changes, so that there is something to write twice.
        const result = statement % 2 ? 'FAILED' : 'PASSED'
        await lab.sandbox.control('evs/checks', {
          account,
          environmentId: environment?.environmentId,
          type: 'SDDC_MANAGER',
          check: 'SDDC_MANAGER_KEY_REUSE',
          result,
        })
        const lease = await lab.lease()
        const restore = killAt(statement, when)
        await lab.sampleDue(lease, [id]).catch(() => undefined)
        if (restore()) killed++
        await sample()
        expect(await lab.duplicates(id)).toEqual([])
      }
      expect(killed).toBeGreaterThan(10)
      await connection.advance(301)
      await lab.age(301)
      await sample()
      expect((await lab.board(id)).environments.every(({ stale }) => !stale)).toBe(true)
    },
  )
})

test('the history of 1,000 connectors over 30 days opens in less than a second', { timeout: 120_000 }, async () => {
  const { id } = lab.newConnection()
  await lab.run(sql`insert into health_targets (connection, environment_id, name, state, status, interval_seconds, due_at, sampled_at)
    select ${id}, case when n = 0 then '' else 'env-' || lpad(n::text, 10, '0') end, 'env ' || n, 'CREATED', 'PASSED', 300,
      clock_timestamp() + interval '1 hour', clock_timestamp() from generate_series(0, 334) n`)
  await lab.run(sql`insert into health_connectors (connection, environment_id, connector_id, type, appliance_fqdn, state, status)
    select ${id}, 'env-' || lpad((1 + n / 3)::text, 10, '0'), 'cnctr-' || lpad(n::text, 10, '0'), 'VCENTER', 'vc' || n || '.example.com', 'ACTIVE', 'PASSED'
    from generate_series(0, 999) n`)
  await lab.run(sql`insert into health_series (connection, environment_id, connector_id, check_type)
    select connection, environment_id, connector_id, check_type from health_connectors,
      unnest(array['VCENTER_REACHABILITY', 'VCENTER_VM_SYNC', 'VCENTER_VM_EVENT']) check_type where connection = ${id}`)
  // A change every day and a half of each check, and the last one open: 60,000 spans.
  for (let part = 0; part < 20; part++) {
    await lab.run(sql`insert into health_spans (series_id, from_at, until_at, result, open)
      select id, now() - (30 - 1.5 * ${part}::numeric) * interval '1 day', now() - (28.5 - 1.5 * ${part}::numeric) * interval '1 day',
        case when ${part} % 4 = 3 then 'FAILED' else 'PASSED' end, ${part} = 19 from health_series where connection = ${id}`)
  }
  const timed = async <Value>(name: string, args: object) => {
    const since = performance.now()
    const value = await lab.now<Value>(id, name, args)
    return { value, ms: performance.now() - since }
  }
  const history = await timed<unknown[]>('healthHistory', { window: '30d' })
  const board = await timed<{ environments: unknown[] }>('health', {})
  const incidents = await timed<unknown[]>('incidents', { window: '30d' })
  // Of lists, what comes first.
  expect([history.value.length, board.value.environments.length, incidents.value.length]).toEqual([100, 334, 100])
  expect(Math.max(history.ms, board.ms, incidents.ms)).toBeLessThan(1_000)
})
