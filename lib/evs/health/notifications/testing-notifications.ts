import { sql } from 'drizzle-orm'
import { type TestHealth, testHealth } from '@/lib/evs/health/testing-health'
import type { WebhookInput } from '@/lib/evs/webhook-schema'
import type { ConsoleChange } from '@/lib/operations/console-change'
import { someone } from '@/lib/testing'
import type { DeliveryView, WebhookView } from './reads'
import { testReceiver } from './testing-receiver'
import type { MadeWebhook } from './webhook-changes'

/** {@link testHealth} with what tests of notifications need. */
export async function testNotifications() {
  const lab = await testHealth()
  const [changes, { deliverDue }, { transact }] = await Promise.all([
    import('./webhook-changes'),
    import('./courier'),
    import('@/lib/operations/transact'),
  ])
  const change = async <Input, Value>(made: ConsoleChange<Input, Value>, input: unknown, connection = 'sandbox') =>
    await transact(made, { operationId: lab.newOperationId(), connection, input }, someone())
  return { ...lab, changes, deliverDue, change }
}
type Lab = Awaited<ReturnType<typeof testNotifications>>

/** What the form of a new webhook holds, but for its address. */
export const newWebhook = {
  ...{ id: '', name: 'Plant', url: '', format: 'json', connection: '', enabled: true },
  ...{ renewSecret: false, seen: '' },
}

/** An account that was sampled once, with a receiver and a webhook to it. */
export async function bench(lab: Lab, more: Partial<WebhookInput> = {}) {
  const connection = lab.newConnection()
  const { id, account } = connection
  const sample = async () => await lab.sampleDue(await lab.lease(), [id])
  await sample()
  const receiver = await testReceiver()
  const environments = (await lab.board(id)).environments
  const environmentId = environments.find(({ environmentName }) => environmentName === 'evs-prod-522')?.environmentId
  // Those of other tests are not told of this account.
  await lab.run(sql`update notification_webhooks set enabled = false, removed_at = clock_timestamp()`)
  const control = (check: string, result: string) =>
    lab.sandbox.control('evs/checks', {
      ...{ account, environmentId, check, result },
      ...(check.startsWith('SDDC_MANAGER') && { type: 'SDDC_MANAGER' }),
    })
  const pass = async () => {
    await lab.age(310)
    await connection.advance(310)
    await sample()
  }
  const create = async (input: Partial<WebhookInput> = {}): Promise<MadeWebhook & { secret: string }> => {
    const whole = { ...newWebhook, url: receiver.url, connection: id, ...input }
    const made = await lab.change(lab.changes.createWebhook, whole)
    if (made.status !== 'succeeded') throw new Error(JSON.stringify(made))
    return { ...made.value, secret: made.value.secret ?? '' }
  }
  return {
    ...connection,
    environmentId,
    receiver,
    webhook: await create(more),
    create,
    sample,
    /** A check comes to this, and is sampled; one of the environment itself unless told. */
    async becomes(result: string, check = 'HOST_COUNT') {
      await control(check, result)
      await pass()
    },
    /** Time passes until what is there is sampled again. */
    pass,
    async deliver() {
      return await lab.deliverDue(await lab.lease())
    },
    /** What waits is due at once. */
    due: () => lab.run(sql`update notification_deliveries set next_at = clock_timestamp() where state = 'waiting'`),
    kinds: () => receiver.received.map(({ body }) => JSON.parse(body).type),
    log: async () =>
      (await lab.now<DeliveryView[]>(id, 'webhookDeliveries')).filter(({ connection: of }) => of.id === id),
    listed: async (name: string) => (await lab.now<WebhookView[]>(id, 'webhooks')).find((each) => each.name === name),
  }
}

/** {@link testNotifications}' result. */
export type TestNotifications = Lab & TestHealth
