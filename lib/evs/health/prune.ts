import 'server-only'
import { sql } from 'drizzle-orm'
import { connectionOf } from '@/lib/connections/connection'
import { db } from '@/lib/db/client'
import { holdLease, holdSamplers, type Lease, type Writer } from './lease'
import { healthSettingsNow } from './settings'
import { sampledConnections, textArray } from './targets'

/** At most so many spans in one go, so that nobody waits for the rest. */
const atOnce = 10_000

/** Of the connections that are remembered, those that do not exist any more. */
async function goneConnections(): Promise<string[]> {
  const [{ rows }, sampled] = await Promise.all([
    db().execute<{ connection: string }>(sql`select distinct connection from health_targets where gone_at is null`),
    sampledConnections(),
  ])
  const others = rows.map(({ connection }) => connection).filter((id) => !sampled.includes(id))
  const known = await Promise.all(others.map(async (id) => await connectionOf(id)))
  return others.filter((_, at) => !known[at])
}

/** Of what is gone nothing is open: the time since its last sample is nobody's. */
async function markGone(tx: Writer, connections: string[]): Promise<void> {
  const ours = textArray(connections)
  for (const table of [sql`health_connectors`, sql`health_targets`]) {
    await tx.execute(sql`
      update ${table} set gone_at = clock_timestamp() where gone_at is null and connection = any(${ours}::text[])`)
  }
  await tx.execute(sql`
    update health_spans o set open = false from health_series s
    where s.id = o.series_id and o.open and s.connection = any(${ours}::text[])`)
}

/**
 * Forgets what ended before the retention, messages about it as well, and then what is gone and has no history any more. What
 * belongs to a connection that does not exist any more is gone from now on.
 * @returns how many spans were forgotten
 * @throws Fenced
 */
export async function prune(lease: Lease): Promise<number> {
  const { retentionDays } = await healthSettingsNow()
  const before = sql`clock_timestamp() - ${retentionDays} * interval '1 day'`
  const gone = await goneConnections()
  return await db().transaction(async (tx) => {
    await holdSamplers(tx)
    await holdLease(tx, lease)
    await markGone(tx, gone)
    await tx.execute(sql`update health_spans set open = false where open and until_at < ${before}`)
    const { rowCount } = await tx.execute(sql`
      delete from health_spans where (series_id, from_at) in (
        select series_id, from_at from health_spans where until_at < ${before} and not open order by until_at limit ${atOnce})`)
    await tx.execute(sql`delete from health_connectors where gone_at < ${before}`)
    await tx.execute(sql`delete from health_targets where gone_at < ${before}`)
    await tx.execute(sql`
      delete from health_series s where coalesce(last_check_attempt, '-infinity') < ${before}
        and not exists (select from health_spans o where o.series_id = s.id)`)
    await tx.execute(sql`delete from notification_deliveries where ended_at < ${before}`)
    await tx.execute(sql`
      delete from notification_webhooks w where removed_at < ${before}
        and not exists (select from notification_deliveries d where d.webhook_id = w.id)`)
    return rowCount ?? 0
  })
}
