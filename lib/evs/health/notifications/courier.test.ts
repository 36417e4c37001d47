import { afterAll, beforeAll, expect, test } from 'vitest'
import { bench, type TestNotifications, testNotifications } from './testing-notifications'

let lab: TestNotifications
beforeAll(async () => {
  lab = await testNotifications()
}, 60_000)
afterAll(() => lab.close())

/** Two webhooks, of which the receiver answers the one at `/slow` once it is let. */
async function slowAndQuick() {
  const made = await bench(lab, { name: 'Quick' })
  const slow = await made.create({ name: 'Slow', url: `${made.receiver.url}/slow` })
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  made.receiver.answers((response, { path }) => {
    if (path.endsWith('/slow')) void released.then(() => response.end())
    else response.end()
  })
  return {
    ...made,
    /** Puts so many messages into the outbox of a webhook. */
    async put(webhook: { id: string }, count = 1) {
      for (let n = 0; n < count; n++) await lab.change(lab.changes.testWebhook, { id: webhook.id }, made.id)
    },
    slow,
    release,
    told: (end: string) => made.receiver.received.filter(({ path }) => path.endsWith(end)).length,
  }
}

test('a receiver that takes long holds back no message to another one', async () => {
  const { put, webhook, slow, release, told } = await slowAndQuick()
  const { giveLease } = await import('@/lib/evs/health/lease')
  await giveLease(await lab.lease('nobody'))
  const { startSampler } = await import('@/lib/evs/health/sampler')
  await put(slow, 5)
  const sampler = startSampler({ everyMs: 100, connections: [] })
  await expect.poll(() => told('/slow')).toBe(1)
  await put(webhook)
  await expect.poll(() => told('/hook'), { timeout: 2_000 }).toBe(1)
  expect(told('/slow')).toBe(1)
  const stopped = sampler.stop()
  release()
  await stopped
  expect(told('/slow')).toBe(1)
})

test('a webhook that has much to be told lets others have their turn', async () => {
  const { put, webhook, slow, release, told } = await slowAndQuick()
  release()
  const { newTurns } = await import('./courier')
  const turns = newTurns({ atOnce: 1, mostMs: 0 })
  const lease = await lab.lease()
  await put(slow, 3)
  await put(webhook, 3)
  for (let turn = 0; turn < 4; turn++) expect(await lab.deliverDue(lease, turns)).toBe(1)
  expect([told('/slow'), told('/hook')]).toEqual([2, 2])
})

test('a webhook that has its turn is left to it', async () => {
  const { put, slow, release, told } = await slowAndQuick()
  const { newTurns } = await import('./courier')
  const turns = newTurns()
  const lease = await lab.lease()
  await put(slow, 2)
  const first = lab.deliverDue(lease, turns)
  await expect.poll(() => told('/slow')).toBe(1)
  expect(await lab.deliverDue(lease, turns)).toBe(0)
  release()
  expect(await first).toBe(2)
})
