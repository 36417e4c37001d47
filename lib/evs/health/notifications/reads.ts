import 'server-only'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '@/lib/db/client'
import type { DeliveryState, MessageKind, WebhookFormat } from '@/lib/evs/notification-kinds'
import { itemRead, listRead } from '@/lib/read'
import { webhookRow } from './webhooks'

/** A webhook as pages show it: never its address or its secret. Times are ISO 8601. */
export interface WebhookView {
  id: string
  name: string
  /** Scheme, host and port of its address. */
  origin: string
  format: WebhookFormat
  /** Nothing: of all connections. */
  connection?: string
  enabled: boolean
  /** How many messages wait to be sent, or to be sent again. */
  waiting: number
  /** The last message that was tried. */
  last?: { state: DeliveryState; at: string; error?: string }
}

/** A message to a webhook, as the log shows it. Times are ISO 8601. */
export interface DeliveryView {
  id: string
  webhookId: string
  webhookName: string
  /** The webhook was deleted. */
  gone: boolean
  kind: MessageKind
  check?: string
  result?: string
  connection: { id: string; name: string }
  environment?: { id: string; name?: string }
  connector?: { id: string; type?: string; applianceFqdn?: string }
  state: DeliveryState
  attempts: number
  madeAt: string
  attemptedAt?: string
  /** When it is tried next; nothing once it ended. */
  nextAt?: string
  httpStatus?: number
  error?: string
  /** The beginning of what the last answer said. */
  answer?: string
}

const time = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

/** The webhooks, by name. */
export const webhooks = listRead(z.strictObject({}), async function* () {
  const { rows } = await db().execute<{ view: WebhookView }>(sql`
    select jsonb_strip_nulls(jsonb_build_object('id', w.id, 'name', w.name, 'origin', w.origin, 'format', w.format,
      'connection', w.connection, 'enabled', w.enabled, 'waiting', (
        select count(*) from notification_deliveries d where d.webhook_id = w.id and d.state = 'waiting'),
      'last', (select jsonb_build_object('state', d.state, 'at', ${time('d.attempted_at')}, 'error', d.error)
        from notification_deliveries d where d.webhook_id = w.id and d.attempted_at is not null
        order by d.attempted_at desc limit 1))) as view
    from notification_webhooks w where w.removed_at is null order by w.name, w.id`)
  yield rows.map(({ view }) => view)
  return undefined
})

/** One webhook, with when it was last changed. */
export const webhook = itemRead(z.strictObject({ id: z.uuid() }), async ({ id }) => {
  const { name, origin, format, connection, enabled, updatedAt } = await webhookRow(id)
  return { id, name, origin, format, connection: connection ?? '', enabled, seen: updatedAt.toISOString() }
})

const most = 500

/** The latest messages to all webhooks, latest first. */
export const webhookDeliveries = listRead(z.strictObject({}), async function* () {
  const { rows } = await db().execute<{ view: DeliveryView }>(sql`
    select jsonb_strip_nulls(jsonb_build_object('id', d.id, 'webhookId', w.id, 'webhookName', w.name,
      'gone', w.removed_at is not null, 'kind', d.event->'kind', 'check', d.event->'check', 'result', d.event->'result',
      'connection', d.event->'connection', 'environment', d.event->'environment', 'connector', d.event->'connector',
      'state', d.state, 'attempts', d.attempts, 'madeAt', ${time('d.made_at')}, 'attemptedAt', ${time('d.attempted_at')},
      'nextAt', case when d.state = 'waiting' then ${time('d.next_at')} end, 'httpStatus', d.http_status,
      'error', d.error, 'answer', d.answer)) as view
    from notification_deliveries d join notification_webhooks w on w.id = d.webhook_id
    order by d.seq desc limit ${most + 1}`)
  yield rows.slice(0, most).map(({ view }) => view)
  return rows.length > most ? `Only the latest ${most} messages are shown.` : undefined
})
