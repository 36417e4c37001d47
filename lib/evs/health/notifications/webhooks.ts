import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { db } from '@/lib/db/client'
import { notificationWebhooks } from '@/lib/db/schema'
import { failure, Refusal } from '@/lib/failure'
import type { Transaction } from '@/lib/operations/console-change'

/** A webhook as it is kept, with what is sealed. */
export type WebhookRow = typeof notificationWebhooks.$inferSelect

const there = (id: string) => and(eq(notificationWebhooks.id, id), isNull(notificationWebhooks.removedAt))

const gone = () =>
  new Refusal(failure('NotFound', 'This webhook does not exist any more.', 'Go back to the list of webhooks.'))

/**
 * A webhook, which stays as it is until the end of the transaction.
 * @throws Refusal when there is none of this id
 */
export async function lockWebhook(tx: Transaction, id: string): Promise<WebhookRow> {
  const [row] = await tx.select().from(notificationWebhooks).where(there(id)).for('update')
  if (!row) throw gone()
  return row
}

/**
 * A webhook of an id.
 * @throws Refusal when there is none
 */
export async function webhookRow(id: string): Promise<WebhookRow> {
  const [row] = await db().select().from(notificationWebhooks).where(there(id))
  if (!row) throw gone()
  return row
}

/** How many webhooks there are. */
export async function countWebhooks(tx: Transaction): Promise<number> {
  const { rows } = await tx.execute<{ count: number }>(
    sql`select count(*)::int as count from notification_webhooks where removed_at is null`,
  )
  return rows[0]?.count ?? 0
}
