import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { knownBrowsers, links, sessions, signInAccounts, verifications } from '@/lib/db/schema'
import type { Transaction } from '@/lib/operations/console-change'

/** Ends all sessions of somebody and every sign-in of theirs that is under way. Says how many sessions there were. */
export async function endAccess(tx: Transaction, personId: string): Promise<number> {
  // A sign-in that still owes its code is kept with the person as its value.
  await tx.delete(verifications).where(eq(verifications.value, personId))
  const ended = await tx.delete(sessions).where(eq(sessions.userId, personId)).returning({ id: sessions.id })
  return ended.length
}

/** Takes back the links of somebody that nobody has used. */
export async function endLinks(tx: Transaction, personId: string): Promise<void> {
  await tx.delete(links).where(and(eq(links.personId, personId), isNull(links.usedAt)))
}

/** Makes the password of somebody open nothing any more, and their browsers known to nobody. */
export async function endPassword(tx: Transaction, personId: string): Promise<void> {
  await tx
    .delete(signInAccounts)
    .where(and(eq(signInAccounts.userId, personId), eq(signInAccounts.providerId, 'credential')))
  await tx.delete(knownBrowsers).where(eq(knownBrowsers.personId, personId))
}
