import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { urlComplaint } from '@/lib/evs/webhook-schema'
import { bench, newWebhook, type TestNotifications, testNotifications } from './testing-notifications'
import { isSigned } from './testing-receiver'

let lab: TestNotifications
beforeAll(async () => {
  lab = await testNotifications()
}, 60_000)
afterAll(() => lab.close())

const failureOf = (made: object) => ('failure' in made ? made.failure : made)

test('neither address nor secret of a webhook stands in the database, the audit or what pages read', async () => {
  const address = 'https://127.0.0.1:1/services/T000/B000/canary-of-the-path'
  const { id, create } = await bench(lab)
  const { secret, id: webhookId } = await create({ name: 'Sealed', url: address })
  expect(secret).toMatch(/^whsec_[\w+/]{43}=$/)
  const tables = ['notification_webhooks', 'notification_deliveries', 'operations', 'audit']
  const kept = await Promise.all(
    tables.map(async (table) => JSON.stringify(await lab.run(sql`select * from ${sql.identifier(table)}`))),
  )
  const read = [
    await lab.now(id, 'webhooks'),
    await lab.now(id, 'webhook', { id: webhookId }),
    await lab.now(id, 'webhookDeliveries'),
  ]
  for (const text of [...kept, JSON.stringify(read)]) {
    expect(text).not.toContain('canary-of-the-path')
    expect(text).not.toContain(secret.slice(6))
  }
  expect(JSON.stringify(read)).toContain('https://127.0.0.1:1')
})

describe('an address', () => {
  test.each([
    'http://example.com/hook',
    'ftp://example.com/hook',
    'example.com/hook',
    'javascript:alert(1)',
    'https://ada:pass@example.com/hook',
    'https://example.com/hook#part',
    'http://10.0.0.1/hook',
    'http://127.0.0.1.example.com/hook',
    'http://localhost.example.com/hook',
  ])('%s is refused in the form', (text) => {
    expect(urlComplaint(text)).toBeDefined()
  })

  test.each([
    'https://example.com/hook?a=1',
    'http://localhost:9000/hook',
    'http://127.0.0.1:9000/hook',
    'http://[::1]:9000/hook',
    'http://2130706433/hook',
  ])('%s is taken by the form', (text) => {
    expect(urlComplaint(text)).toBeUndefined()
  })

  test.each([
    'https://10.1.2.3/hook',
    'https://169.254.169.254/latest',
    'https://[fd00::1]/hook',
    'https://0x0a000001/',
  ])('%s is refused by the console, on its field', async (url) => {
    const { changes, change } = lab
    const input = { ...newWebhook, url }
    expect(failureOf(await change(changes.createWebhook, input))).toMatchObject({
      fields: { url: expect.stringContaining('Nothing is sent to') },
    })
  })
})

test('a webhook is for a connection that there is', async () => {
  const { changes, change } = lab
  const input = { ...newWebhook, url: 'https://127.0.0.1:1/', connection: 'no-such' }
  expect(failureOf(await change(changes.createWebhook, input))).toMatchObject({
    fields: { connection: 'There is no such connection.' },
  })
})

describe('a webhook that is changed', () => {
  const form = async (connection: string, webhookId: string) => {
    const seen = await lab.now<Record<string, unknown>>(connection, 'webhook', { id: webhookId })
    const { origin: _, ...values } = seen
    return { ...values, url: '', renewSecret: false }
  }

  test('keeps address and secret unless they are given anew, and signs with the new secret at once', async () => {
    const { id, webhook, receiver, deliver } = await bench(lab)
    const { changes, change } = lab
    const plain = { ...(await form(id, webhook.id)), name: 'Renamed' }
    expect(await change(changes.updateWebhook, plain)).toMatchObject({ value: { id: webhook.id, name: 'Renamed' } })
    await change(changes.testWebhook, { id: webhook.id }, id)
    await deliver()
    const renewed = await change(changes.updateWebhook, { ...(await form(id, webhook.id)), renewSecret: true })
    const secret = renewed.status === 'succeeded' ? (renewed.value.secret ?? '') : ''
    expect(secret).not.toBe(webhook.secret)
    await change(changes.testWebhook, { id: webhook.id }, id)
    await deliver()
    const [first, second] = receiver.received
    expect([first && isSigned(first, webhook.secret), second && isSigned(second, secret)]).toEqual([true, true])
    expect(JSON.parse(second?.body ?? '')).toMatchObject({
      type: 'test',
      data: { connection: { id }, by: 'Ada', url: expect.stringContaining(`/${id}/evs/notifications`) },
    })
  })

  test('is not overwritten with what somebody saw before another changed it', async () => {
    const { id, webhook } = await bench(lab)
    const { changes, change } = lab
    const seen = await form(id, webhook.id)
    await change(changes.updateWebhook, { ...seen, name: 'First' })
    expect(failureOf(await change(changes.updateWebhook, { ...seen, name: 'Second' }))).toMatchObject({ code: 'Moved' })
    expect(await lab.now(id, 'webhook', { id: webhook.id })).toMatchObject({ name: 'First' })
  })

  test('and switched off gets nothing of what was waiting, nor a test', async () => {
    const { id, webhook, becomes, deliver, receiver, log } = await bench(lab)
    const { changes, change } = lab
    await becomes('FAILED')
    await change(changes.updateWebhook, { ...(await form(id, webhook.id)), enabled: false })
    expect(failureOf(await change(changes.testWebhook, { id: webhook.id }, id))).toMatchObject({ code: 'SwitchedOff' })
    await deliver()
    expect(receiver.received).toEqual([])
    expect(await log()).toMatchObject([
      { state: 'given-up', attempts: 0, error: 'It was not sent any more: the webhook was switched off.' },
    ])
  })

  test('and deleted is gone with its address and secret, while the log keeps its name', async () => {
    const { id, webhook, becomes, deliver, receiver, log, listed } = await bench(lab, { name: 'Old' })
    const { changes, change } = lab
    await becomes('FAILED')
    expect(failureOf(await change(changes.deleteWebhook, { id: webhook.id, confirmation: 'old' }))).toMatchObject({
      fields: { confirmation: 'Type Old to delete it.' },
    })
    await change(changes.deleteWebhook, { id: webhook.id, confirmation: 'Old' })
    await deliver()
    expect(receiver.received).toEqual([])
    expect(await listed('Old')).toBeUndefined()
    expect(await log()).toMatchObject([{ webhookName: 'Old', gone: true, state: 'given-up' }])
    const [row] = await lab.run(
      sql`select sealed_url, sealed_secret from notification_webhooks where id = ${webhook.id}`,
    )
    expect(row).toEqual({ sealed_url: '', sealed_secret: '' })
    await expect(lab.now(id, 'webhook', { id: webhook.id })).rejects.toThrow('does not exist any more')
  })
})

test('what was sealed with another secret, or for another webhook, opens nothing, and that is said of each message', async () => {
  const { id, webhook, create, deliver, receiver, log } = await bench(lab)
  const other = await create({ name: 'Other' })
  await lab.run(sql`update notification_webhooks w set sealed_url = o.sealed_url from notification_webhooks o
    where w.id = ${webhook.id} and o.id = ${other.id}`)
  await lab.change(lab.changes.testWebhook, { id: webhook.id }, id)
  await deliver()
  expect(receiver.received).toEqual([])
  expect(await log()).toMatchObject([{ state: 'waiting', error: expect.stringContaining('another AUTH_SECRET') }])
})

test('messages are forgotten with the history that they are about, and then the webhooks that are gone', async () => {
  const { id, webhook, becomes, deliver, log } = await bench(lab, { name: 'Past' })
  await becomes('FAILED')
  await deliver()
  await lab.change(lab.changes.deleteWebhook, { id: webhook.id, confirmation: 'Past' })
  const { prune } = await import('@/lib/evs/health/prune')
  await prune(await lab.lease())
  expect(await log()).toHaveLength(1)
  await lab.run(sql`update notification_deliveries set ended_at = ended_at - interval '100 days'`)
  await lab.run(sql`update notification_webhooks set removed_at = removed_at - interval '100 days'`)
  await prune(await lab.lease())
  expect(await lab.run(sql`select from notification_deliveries where event->'connection'->>'id' = ${id}`)).toEqual([])
  expect(await lab.run(sql`select from notification_webhooks where id = ${webhook.id}`)).toEqual([])
})
