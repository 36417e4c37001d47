import 'server-only'
import { sql } from 'drizzle-orm'
import { db } from '@/lib/db/client'
import { holdLease, type Lease } from './lease'
import { healthSettingsNow } from './settings'

/** At most so many spans in one go, so that nobody waits for the rest. */
const atOnce = 10_000

/**
 * Forgets what ended before the retention, messages about it as well, and then what is gone and has no history any more.
 * @returns how many spans were forgotten
 * @throws Fenced
 */
export async function prune(lease: Lease): Promise<number> {
  const { retentionDays } = await healthSettingsNow()
  const before = sql`clock_timestamp() - ${retentionDays} * interval '1 day'`
  return await db().transaction(async (tx) => {
    await holdLease(tx, lease)
    const { rowCount } = await tx.execute(sql`
      delete from health_spans where (series_id, from_at) in (
        select series_id, from_at from health_spans where until_at < ${before} and not open order by until_at limit ${atOnce})`)
    await tx.execute(sql`delete from health_connectors where gone_at < ${before}`)
    await tx.execute(sql`delete from health_targets where gone_at < ${before}`)
    await tx.execute(sql`
      delete from health_series s where last_check_attempt < ${before}
        and not exists (select from health_spans o where o.series_id = s.id)`)
    await tx.execute(sql`delete from notification_deliveries where ended_at < ${before}`)
    await tx.execute(sql`
      delete from notification_webhooks w where removed_at < ${before}
        and not exists (select from notification_deliveries d where d.webhook_id = w.id)`)
    return rowCount ?? 0
  })
}
