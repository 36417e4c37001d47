import 'server-only'
import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { record } from '@/lib/audit/record'
import { db } from '@/lib/db/client'
import { knownBrowsers, sessions, signInAccounts } from '@/lib/db/schema'
import { failure, Refusal } from '@/lib/failure'
import { nameOf } from './admin/known'
import { recordFailure } from './entering'
import { hashPassword } from './hashing'
import { personOfLink, takeLink } from './links'
import { requireGoodPassword } from './passwords'

/** Sets the password of a link's person, once, and ends all of their sessions. Throws Refusal. */
export async function setPasswordByLink(token: string, password: string, address: string): Promise<void> {
  const person = await personOfLink(token)
  if (!person) {
    await recordFailure('people.setPassword', 'The link was not usable.', undefined, address)
    throw new Refusal(notThisLink())
  }
  requireGoodPassword(password, person)
  const hash = await hashPassword(password)
  await db().transaction(async (tx) => {
    if (!(await takeLink(tx, token, 'set-password'))) throw new Refusal(notThisLink())
    await tx
      .insert(signInAccounts)
      .values({ id: randomUUID(), accountId: person.id, providerId: 'credential', userId: person.id, password: hash })
      .onConflictDoUpdate({
        target: [signInAccounts.providerId, signInAccounts.accountId],
        set: { password: hash, updatedAt: sql`now()` },
      })
    await tx.delete(sessions).where(eq(sessions.userId, person.id))
    await tx.delete(knownBrowsers).where(eq(knownBrowsers.personId, person.id))
    const actor = { id: person.id, name: person.name, address }
    const text = 'Set a password by a one-time link; all sessions ended.'
    await record(
      { kind: 'done', action: 'people.setPassword', text, actor, target: nameOf({ ...person, source: 'local' }) },
      tx,
    )
  })
}

const notThisLink = () =>
  failure('LinkUnusable', 'This link has been used, is too old, or is not whole.', 'Ask an admin for a new one.')
