import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestHealth, testHealth } from './testing-health'

let lab: TestHealth
beforeAll(async () => {
  lab = await testHealth()
}, 60_000)
afterAll(() => lab.close())

const pruned = async () => {
  const { prune } = await import('./prune')
  return await prune(await lab.lease())
}
const left = async (id: string) =>
  await lab.run<{ gone: boolean }>(sql`select gone_at is not null as gone from health_targets where connection = ${id}`)
const seriesLeft = async (id: string) => (await lab.run(sql`select from health_series where connection = ${id}`)).length
const openLeft = async (id: string) =>
  (
    await lab.run(
      sql`select from health_spans o join health_series s on s.id = o.series_id where o.open and s.connection = ${id}`,
    )
  ).length

test('what a removed connection left is gone at once, and forgotten after the retention', async () => {
  const removed = 'removed-once'
  await lab.run(sql`insert into health_targets (connection, environment_id, interval_seconds, due_at)
    select ${removed}, unnest(array['', 'env-0123456789']), 300, clock_timestamp()`)
  await lab.run(sql`
    with series as (
      insert into health_series (connection, environment_id, connector_id, check_type)
      values (${removed}, 'env-0123456789', '', 'REACHABILITY') returning id
    )
    insert into health_spans (series_id, from_at, until_at, result, open)
    select id, clock_timestamp(), clock_timestamp(), 'PASSED', true from series`)
  expect(await openLeft(removed)).toBe(1)
  await pruned()
  expect(await left(removed)).toEqual([{ gone: true }, { gone: true }])
  expect(await openLeft(removed)).toBe(0)
  await lab.age(91 * 86_400)
  await lab.run(sql`update health_targets set gone_at = gone_at - interval '91 days'`)
  await pruned()
  expect(await left(removed)).toEqual([])
  expect(await seriesLeft(removed)).toBe(0)
})

test('a connection that is there again is asked for at once', async () => {
  const { id } = lab.newConnection()
  await lab.sampleDue(await lab.lease(), [id])
  await lab.run(sql`update health_targets set gone_at = clock_timestamp() where connection = ${id}`)
  expect((await lab.board(id)).environments).toEqual([])
  expect(await lab.sampleDue(await lab.lease(), [id])).toBe(4)
  expect((await lab.board(id)).environments).toHaveLength(3)
})

test('what was not sampled for the retention is forgotten with its series, also where AWS never tells of attempts', async () => {
  const { id } = lab.newConnection()
  await lab.sampleDue(await lab.lease(), [id])
  await lab.run(sql`update health_series set last_check_attempt = null where connection = ${id}`)
  await lab.age(91 * 86_400)
  await pruned()
  expect(await seriesLeft(id)).toBe(0)
  expect(await left(id)).toEqual(Array.from({ length: 4 }, () => ({ gone: false })))
})

test('of the accounts that somebody looks at, the last 20 are sampled', async () => {
  const { sampledConnections, wantConnection } = await import('./targets')
  const looked = Array.from({ length: 22 }, () => lab.newConnection().id)
  for (const id of looked) await wantConnection(id)
  const sampled = await sampledConnections()
  expect(looked.filter((id) => sampled.includes(id))).toEqual(looked.slice(2))
})
