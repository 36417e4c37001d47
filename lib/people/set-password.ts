import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { record } from '@/lib/audit/record'
import { db } from '@/lib/db/client'
import { knownBrowsers, links, people, sessions, signInAccounts } from '@/lib/db/schema'
import { failure, Refusal } from '@/lib/failure'
import { recordFailure } from './entering'
import { hashPassword } from './hashing'
import { requireGoodPassword } from './passwords'
import { tokenHash } from './session-tokens'

/** How long a link of an admin's may be used, in hours. */
export const setPasswordHours = 24

const usable = (token: string) =>
  and(
    eq(links.tokenHash, tokenHash(token)),
    eq(links.purpose, 'set-password'),
    isNull(links.usedAt),
    gt(links.expiresAt, sql`now()`),
  )

/** Whom a link lets set a password; nothing when it is used, too old, or none. */
export async function personOfLink(token: string): Promise<{ id: string; name: string; email: string } | undefined> {
  const [person] = await db()
    .select({ id: people.id, name: people.name, email: people.email })
    .from(links)
    .innerJoin(people, eq(people.id, links.personId))
    .where(and(usable(token), eq(people.source, 'local')))
  return person
}

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
    const used = await tx
      .update(links)
      .set({ usedAt: sql`now()` })
      .where(usable(token))
      .returning({ purpose: links.purpose })
    if (used.length === 0) throw new Refusal(notThisLink())
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
    await record({ kind: 'done', action: 'people.setPassword', text, actor, target: person.id }, tx)
  })
}

const notThisLink = () =>
  failure('LinkUnusable', 'This link has been used, is too old, or is not whole.', 'Ask an admin for a new one.')
