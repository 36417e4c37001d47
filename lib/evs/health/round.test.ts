import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { someone } from '@/lib/testing'
import { type TestHealth, testHealth } from './testing-health'

let lab: TestHealth
beforeAll(async () => {
  lab = await testHealth()
}, 60_000)
afterAll(() => lab.close())

/** An account whose environments were sampled once and are due again, and whose answers take a while from now on. */
async function slow(latencyMs: number) {
  const connection = lab.newConnection()
  const { id } = connection
  await lab.sampleDue(await lab.lease(), [id])
  await connection.fault({ operation: 'evs.getEnvironment', latencyMs })
  await lab.run(sql`update health_targets set due_at = asked_at where connection = ${id} and environment_id <> ''`)
  return connection
}

const sampledOf = async (id: string) =>
  (await lab.board(id)).environments.filter(({ sampledAt }) => sampledAt !== undefined).length

test('a connection that hangs delays no sample of another one', { timeout: 60_000 }, async () => {
  const [hung, other] = [await slow(8_000), lab.newConnection()]
  const since = performance.now()
  const round = lab.sampleDue(await lab.lease(), [hung.id, other.id])
  await expect.poll(() => sampledOf(other.id), { timeout: 30_000, interval: 100 }).toBe(3)
  expect(performance.now() - since).toBeLessThan(8_000)
  // What falls due meanwhile is not left to the end of the round either.
  await lab.run(
    sql`update health_targets set due_at = clock_timestamp(), sampled_at = null where connection = ${other.id}`,
  )
  await expect.poll(() => sampledOf(other.id), { timeout: 30_000, interval: 100 }).toBe(3)
  expect(performance.now() - since).toBeLessThan(8_000)
  // The list and three environments of the other one, twice, and three of the one that hangs, two at a time.
  expect(await round).toBe(11)
})

test('nothing more is asked for once sampling is switched off, also while it goes on', async () => {
  const { transact } = await import('@/lib/operations/transact')
  const { updateHealthSettings } = await import('./settings-change')
  const { defaultSettings } = await import('./settings')
  const { id } = await slow(4_000)
  const off = { ...defaultSettings, sampling: false }
  const change = async (input: object) => {
    const request = { connection: id, operationId: lab.newOperationId(), input }
    expect(await transact(updateHealthSettings, request, someone())).toMatchObject({ status: 'succeeded' })
  }
  const round = lab.sampleDue(await lab.lease(), [id])
  const due = async () =>
    (await lab.run(sql`select from health_targets where connection = ${id} and due_at <= clock_timestamp()`)).length
  await expect.poll(due).toBe(1)
  await change({ ...off, seen: defaultSettings })
  expect(await round).toBe(2)
  await change({ ...defaultSettings, seen: off })
})
