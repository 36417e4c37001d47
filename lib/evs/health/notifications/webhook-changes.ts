import 'server-only'
import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { connectionOf } from '@/lib/connections/connection'
import { notificationDeliveries, notificationWebhooks } from '@/lib/db/schema'
import { mostWebhooks } from '@/lib/evs/notification-kinds'
import {
  createWebhookSchema,
  deleteWebhookSchema,
  testWebhookSchema,
  updateWebhookSchema,
  type WebhookInput,
} from '@/lib/evs/webhook-schema'
import { failure, Refusal } from '@/lib/failure'
import { defineConsoleChange } from '@/lib/operations/console-change'
import { paths } from '@/lib/paths'
import { endWaiting } from './courier'
import type { TestEvent } from './message'
import { refusedBefore } from './post'
import { seal } from './seal'
import { newSigningSecret } from './signature'
import { countWebhooks, lockWebhook, type WebhookRow } from './webhooks'

/** A webhook with its signing secret, where that was just made: it is shown once and never given again. */
export interface MadeWebhook {
  id: string
  name: string
  secret?: string
}

const onField = (field: string, why: string, next: string) =>
  new Refusal(failure('Invalid', why, next, { fields: { [field]: why } }))

/** Looks whether messages may go there, and whether there is such a connection. */
async function lookAhead({ url, connection }: Pick<WebhookInput, 'url' | 'connection'>) {
  if (connection && (connection === 'console' || !(await connectionOf(connection)))) {
    throw onField('connection', 'There is no such connection.', 'Choose one of the list.')
  }
  const refused = url && (await refusedBefore(url))
  if (refused) {
    throw onField('url', refused, 'Choose another address, or have NOTIFY_PRIVATE name the network.')
  }
}

/** What the audit shows of a webhook: of its address only where it is, since the rest often is a credential. */
const shown = ({ name, origin, format, connection, enabled }: WebhookRow) => ({
  ...{ name, origin, format, enabled },
  connection: connection ?? 'all',
})

const columnsOf = ({ name, format, connection, enabled }: WebhookInput) => ({
  ...{ name, format, enabled },
  connection: connection || null,
})

const sealedUrl = async (id: string, url: string) => ({
  origin: new URL(url).origin,
  sealedUrl: await seal(`url ${id}`, url),
})

/** A new webhook, with a signing secret of the console's making. */
export const createWebhook = defineConsoleChange<WebhookInput, MadeWebhook>({
  name: 'evs.createWebhook',
  input: createWebhookSchema,
  target: ({ name }) => name,
  secret: ['url'],
  prepare: async (input) => await lookAhead(input),
  async run(input, { tx, connection }) {
    if ((await countWebhooks(tx)) >= mostWebhooks) {
      const why = `There are ${mostWebhooks} webhooks, which is as many as there can be.`
      throw new Refusal(failure('TooMany', why, 'Delete one that is not needed any more.'))
    }
    const [id, secret] = [randomUUID(), newSigningSecret()]
    const sealedSecret = await seal(`secret ${id}`, secret)
    const [made] = await tx
      .insert(notificationWebhooks)
      .values({ id, sealedSecret, ...columnsOf(input), ...(await sealedUrl(id, input.url)) })
      .returning()
    return {
      value: { id, name: input.name, secret },
      diff: { after: made && shown(made) },
      resourceId: id,
      href: paths.evs.notifications(connection),
    }
  },
})

/** Changes a webhook, unless somebody else did meanwhile. What waits for one that is switched off is not sent any more. */
export const updateWebhook = defineConsoleChange<WebhookInput, MadeWebhook>({
  name: 'evs.updateWebhook',
  input: updateWebhookSchema,
  target: ({ name }) => name,
  secret: ['url'],
  prepare: async (input) => await lookAhead(input),
  async run(input, { tx, connection }) {
    const { id, name, url, renewSecret } = input
    const before = await lockWebhook(tx, id)
    if (before.updatedAt.toISOString() !== input.seen) {
      const why = 'Somebody else changed this webhook since this form was opened. Nothing was changed by this submit.'
      throw new Refusal(failure('Moved', why, 'Reload the page to see what it is now, then change it.'))
    }
    const secret = renewSecret ? newSigningSecret() : undefined
    const [after] = await tx
      .update(notificationWebhooks)
      .set({
        ...columnsOf(input),
        ...(url && (await sealedUrl(id, url))),
        ...(secret && { sealedSecret: await seal(`secret ${id}`, secret) }),
        updatedAt: new Date(),
      })
      .where(eq(notificationWebhooks.id, id))
      .returning()
    if (!input.enabled) await endWaiting(tx, id, 'It was not sent any more: the webhook was switched off.')
    return {
      value: { id, name, ...(secret && { secret }) },
      diff: {
        before: shown(before),
        after: after && { ...shown(after), ...(url && { address: 'changed' }), ...(secret && { secret: 'renewed' }) },
      },
      resourceId: id,
      href: paths.evs.notifications(connection),
    }
  },
})

/** Deletes a webhook, its address and its secret; what was sent to it stays in the log. */
export const deleteWebhook = defineConsoleChange({
  name: 'evs.deleteWebhook',
  input: deleteWebhookSchema,
  target: ({ id }) => id,
  async run({ id, confirmation }, { tx, connection }) {
    const before = await lockWebhook(tx, id)
    if (confirmation !== before.name) {
      throw onField('confirmation', `Type ${before.name} to delete it.`, 'Type the name as it is shown.')
    }
    await endWaiting(tx, id, 'It was not sent any more: the webhook was deleted.')
    const now = new Date()
    await tx
      .update(notificationWebhooks)
      .set({ enabled: false, sealedUrl: '', sealedSecret: '', removedAt: now, updatedAt: now })
      .where(eq(notificationWebhooks.id, id))
    const diff = { before: shown(before) }
    return { value: null, target: before.name, diff, resourceId: id, href: paths.evs.notifications(connection) }
  },
})

/** Puts a message into the outbox that tries a webhook and is about no check. */
export const testWebhook = defineConsoleChange({
  name: 'evs.testWebhook',
  input: testWebhookSchema,
  target: ({ id }) => id,
  async run({ id }, { tx, connection, person }) {
    const webhook = await lockWebhook(tx, id)
    if (!webhook.enabled) {
      throw new Refusal(
        failure('SwitchedOff', 'This webhook is switched off: nothing is sent to it.', 'Switch it on first.'),
      )
    }
    const name = (await connectionOf(connection))?.name ?? connection
    const event: TestEvent = {
      kind: 'test',
      connection: { id: connection, name },
      by: person.name,
      at: new Date().toISOString(),
    }
    await tx.insert(notificationDeliveries).values({ webhookId: id, change: `test ${randomUUID()}`, event })
    return { value: null, target: webhook.name, resourceId: id, href: paths.evs.notifications(connection) }
  },
})
