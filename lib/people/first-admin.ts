import 'server-only'
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { record } from '@/lib/audit/record'
import { config } from '@/lib/config'
import { db } from '@/lib/db/client'
import { grants, links, people, signInAccounts } from '@/lib/db/schema'
import { failure, Refusal } from '@/lib/failure'
import { nameOf } from './admin/known'
import { firstAdminFile } from './first-admin-link'
import { hashPassword } from './hashing'
import { isFirstAdminLink, takeLink } from './links'

/** Tells this lock from any other in a shared database. */
const lock = sql`select pg_advisory_xact_lock(2667663, hashtext('first admin'))`

/** Makes the first person, an admin of everything. Of two at once one is made. Throws Refusal. */
export async function createFirstAdmin(
  { token, name, email, password }: { token: string; name: string; email: string; password: string },
  address: string,
): Promise<void> {
  // Looked at before, too: whoever has no link costs no hashing.
  if (!(await isFirstAdminLink(token))) throw new Refusal(notThisLink())
  const id = randomUUID()
  const hash = await hashPassword(password)
  await db().transaction(async (tx) => {
    await tx.execute(lock)
    const [somebody] = await tx.select({ id: people.id }).from(people).limit(1)
    if (somebody || !(await takeLink(tx, token, 'first-admin'))) throw new Refusal(notThisLink())
    await tx.insert(people).values({ id, name, email: email.toLowerCase() })
    await tx
      .insert(signInAccounts)
      .values({ id: randomUUID(), accountId: id, providerId: 'credential', userId: id, password: hash })
    await tx.insert(grants).values({ personId: id, connection: '*', role: 'admin' })
    await tx.delete(links).where(and(eq(links.purpose, 'first-admin'), isNull(links.usedAt)))
    const actor = { id, name, role: 'admin', address } as const
    const target = nameOf({ name, email: email.toLowerCase(), source: 'local' })
    await record({ kind: 'done', action: 'people.firstAdmin', text: 'Created the first admin.', actor, target }, tx)
  })
  // It opens nothing any more.
  await rm(firstAdminFile(config.dataDir), { force: true }).catch(() => {})
}

const notThisLink = () =>
  failure(
    'LinkUnusable',
    'This link has been used, is too old, or is not whole.',
    'Start the console again: while there is nobody, it prints a new link.',
  )
