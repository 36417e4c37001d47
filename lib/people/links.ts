import 'server-only'
import { randomBytes } from 'node:crypto'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { db } from '@/lib/db/client'
import { links, people } from '@/lib/db/schema'
import type { Transaction } from '@/lib/operations/console-change'
import { tokenHash } from './session-tokens'

type Purpose = 'first-admin' | 'set-password'

/** How long a link to set a password may be used, in hours. */
export const setPasswordHours = 24

const usable = (token: string, purpose: Purpose) =>
  and(
    eq(links.tokenHash, tokenHash(token)),
    eq(links.purpose, purpose),
    isNull(links.usedAt),
    gt(links.expiresAt, sql`now()`),
  )

/** Whether a link could still make the first admin. */
export async function isFirstAdminLink(token: string): Promise<boolean> {
  const found = await db()
    .select({ used: links.usedAt })
    .from(links)
    .where(and(usable(token, 'first-admin'), sql`not exists (select from ${people})`))
  return found.length > 0
}

/** Whom a link lets set a password; nothing when it is used, too old, or none. */
export async function personOfLink(token: string): Promise<{ id: string; name: string; email: string } | undefined> {
  const [person] = await db()
    .select({ id: people.id, name: people.name, email: people.email })
    .from(links)
    .innerJoin(people, eq(people.id, links.personId))
    .where(and(usable(token, 'set-password'), eq(people.source, 'local')))
  return person
}

/** Uses a link up. Of two at once, one succeeds. */
export async function takeLink(tx: Transaction, token: string, purpose: Purpose): Promise<boolean> {
  const used = await tx
    .update(links)
    .set({ usedAt: sql`now()` })
    .where(usable(token, purpose))
    .returning({ purpose: links.purpose })
  return used.length > 0
}

/**
 * Makes the one-time link by which a person sets their password; those made before open nothing any more.
 * @returns its same-origin path, which is kept nowhere
 */
export async function makeSetPasswordLink(tx: Transaction, personId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await tx.delete(links).where(and(eq(links.personId, personId), isNull(links.usedAt)))
  await tx.insert(links).values({
    tokenHash: tokenHash(token),
    purpose: 'set-password',
    personId,
    expiresAt: sql`now() + make_interval(hours => ${setPasswordHours})`,
  })
  return `/set-password?token=${token}`
}
