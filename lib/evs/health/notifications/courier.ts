import 'server-only'
import { eq, type SQL, sql } from 'drizzle-orm'
import { db } from '@/lib/db/client'
import { notificationDeliveries } from '@/lib/db/schema'
import { Fenced, holdLease, type Lease } from '@/lib/evs/health/lease'
import { retrying, type WebhookFormat } from '@/lib/evs/notification-kinds'
import { bodyOf, type NotificationEvent } from './message'
import { type Posted, post } from './post'
import { unseal } from './seal'
import { signedHeaders } from './signature'

/** Whoever took a message and says nothing for so long was killed: it is sent again, under the same id. */
const takenSeconds = 3 * retrying.timeoutSeconds

/**
 * Seconds until a message is tried again after so many attempts: they double, and a fifth of chance keeps those that failed at
 * once from coming back at once.
 */
export function backOff(attempts: number, chance = Math.random()): number {
  const seconds = Math.min(retrying.mostSeconds, retrying.firstSeconds * 2 ** (attempts - 1))
  return Math.round(seconds * (0.9 + chance / 5))
}

/** Which webhooks a process tells something now, and since when it knows the others. */
export interface Turns {
  /** So many webhooks at once. One webhook is told one thing after the other. */
  atOnce: number
  /** A webhook that has more to be told waits for its next turn after so long: one that is slow holds back no other. */
  mostMs: number
  underWay: Set<string>
  /** When each had its last turn, in milliseconds since the epoch. */
  last: Map<string, number>
  /** Nothing is begun any more. */
  ended: boolean
}

/** The turns of a process that begins to deliver. */
export const newTurns = ({ atOnce = 8, mostMs = 10_000 } = {}): Turns => ({
  ...{ atOnce, mostMs, ended: false },
  underWay: new Set(),
  last: new Map(),
})

/**
 * Delivers what is due: for each webhook in the order in which it was written, until one is not taken or its turn is over. Webhooks
 * that have their turn already are left to it, so that this can be called again meanwhile; those whose last turn is longest ago come
 * first. Only who has the lease delivers; what each message became is kept before the next is sent.
 * @returns how many were delivered
 */
export async function deliverDue(lease: Lease, turns = newTurns()): Promise<number> {
  const { rows } = await db().execute<{ id: string }>(sql`
    select distinct d.webhook_id as id from notification_deliveries d join notification_webhooks w on w.id = d.webhook_id
    where d.state = 'waiting' and d.next_at <= clock_timestamp() and w.enabled and w.removed_at is null`)
  const waiting = rows.map(({ id }) => id).filter((id) => !turns.underWay.has(id))
  waiting.sort((one, other) => (turns.last.get(one) ?? 0) - (turns.last.get(other) ?? 0))
  const begun = waiting.slice(0, turns.atOnce - turns.underWay.size).map(async (id) => await turnOf(id, lease, turns))
  const ends = await Promise.allSettled(begun)
  const failed = ends.find((end) => end.status === 'rejected' && !(end.reason instanceof Fenced))
  if (failed?.status === 'rejected') throw failed.reason
  return ends.reduce((sum, end) => sum + (end.status === 'fulfilled' ? end.value : 0), 0)
}

async function turnOf(webhook: string, lease: Lease, turns: Turns): Promise<number> {
  const since = Date.now()
  turns.underWay.add(webhook)
  let delivered = 0
  try {
    while (!turns.ended && (await deliverNext(lease, webhook))) {
      delivered++
      if (Date.now() - since >= turns.mostMs) break
    }
    return delivered
  } finally {
    turns.underWay.delete(webhook)
    turns.last.set(webhook, Date.now())
  }
}

interface Taken extends Record<string, unknown> {
  id: string
  event: NotificationEvent
  attempts: number
  webhook: string
  format: WebhookFormat
  sealedUrl: string
  sealedSecret: string
  /** The database's time, in seconds since the epoch. */
  now: number
}

/** Takes the next message of a webhook; when it is tried again is set before it is sent. One of a check waits for those before it. */
async function take(lease: Lease, webhook: string): Promise<Taken | undefined> {
  return await db().transaction(async (tx) => {
    await holdLease(tx, lease)
    const { rows } = await tx.execute<Taken>(sql`
      update notification_deliveries d set attempts = d.attempts + 1, attempted_at = clock_timestamp(),
        next_at = clock_timestamp() + ${takenSeconds} * interval '1 second'
      from notification_webhooks w
      where w.id = d.webhook_id and w.enabled and w.removed_at is null and d.id = (
        select m.id from notification_deliveries m
        where m.webhook_id = ${webhook} and m.state = 'waiting' and m.next_at <= clock_timestamp() and not exists (
          select from notification_deliveries e
          where e.webhook_id = m.webhook_id and e.series_id = m.series_id and e.state = 'waiting' and e.seq < m.seq)
        order by m.seq limit 1 for update skip locked)
      returning d.id, d.event, d.attempts, w.id as webhook, w.format, w.sealed_url as "sealedUrl",
        w.sealed_secret as "sealedSecret", floor(extract(epoch from clock_timestamp()))::float8 as now`)
    return rows[0]
  })
}

/** @returns whether it was delivered, so that the next may be tried */
async function deliverNext(lease: Lease, webhook: string): Promise<boolean> {
  const taken = await take(lease, webhook)
  if (!taken) return false
  const posted = await send(taken)
  await keep(taken, posted)
  return posted.error === undefined
}

async function send({ id, event, webhook, format, sealedUrl, sealedSecret, now }: Taken): Promise<Posted> {
  const [url, secret] = await Promise.all([
    unseal(`url ${webhook}`, sealedUrl),
    unseal(`secret ${webhook}`, sealedSecret),
  ])
  if (url === undefined || secret === undefined) {
    return {
      error: 'Nothing was sent: its address was kept under another AUTH_SECRET. Enter it again, with a new secret.',
    }
  }
  const body = bodyOf(event, format)
  return await post(url, signedHeaders(secret, id, now, body), body)
}

/** Keeps what an attempt became, unless another one was begun or the message ended meanwhile. */
async function keep({ id, attempts }: Taken, { status, error, answer, retryAfterSeconds = 0 }: Posted) {
  const seconds = Math.max(backOff(attempts), Math.min(retryAfterSeconds, retrying.mostSeconds))
  const end: SQL =
    error === undefined
      ? sql`state = 'delivered', ended_at = clock_timestamp()`
      : attempts >= retrying.attempts
        ? sql`state = 'given-up', ended_at = clock_timestamp()`
        : sql`next_at = clock_timestamp() + ${seconds} * interval '1 second'`
  await db().execute(sql`
    update notification_deliveries
    set ${end}, http_status = ${status ?? null}, error = ${error ?? null}, answer = ${answer ?? null}
    where id = ${id} and attempts = ${attempts} and state = 'waiting'`)
}

/** Ends all that waits for a webhook, which is to get no more. */
export async function endWaiting(tx: Pick<ReturnType<typeof db>, 'update'>, webhookId: string, error: string) {
  await tx
    .update(notificationDeliveries)
    .set({ state: 'given-up', endedAt: sql`clock_timestamp()`, error })
    .where(sql`${eq(notificationDeliveries.webhookId, webhookId)} and ${eq(notificationDeliveries.state, 'waiting')}`)
}
