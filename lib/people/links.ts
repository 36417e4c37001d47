import 'server-only'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { db } from '@/lib/db/client'
import { links, people } from '@/lib/db/schema'
import type { Transaction } from '@/lib/operations/console-change'
import { tokenHash } from './session-tokens'

type Purpose = 'first-admin' | 'set-password'

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
