import 'server-only'
import { and, eq, ne, sql } from 'drizzle-orm'
import { actorOf, record } from '@/lib/audit/record'
import { db } from '@/lib/db/client'
import { sessions, signInAccounts } from '@/lib/db/schema'
import { failure, Refusal } from '@/lib/failure'
import { type Person, roleOn } from '@/lib/person'
import { nameOf } from './admin/known'
import { hashPassword, verifyPassword } from './hashing'
import { forgive, spend } from './limiter'
import { requireGoodPassword } from './passwords'

/** Their password account; people of an identity provider have none. */
const accountOf = (person: Person) =>
  and(eq(signInAccounts.providerId, 'credential'), eq(signInAccounts.accountId, person.id))

/** Makes sure that it is the person who sits there. `field`: where the form asks for the password. Throws Refusal. */
export async function requireOwnPassword(person: Person, password: string, field: string): Promise<void> {
  await spend('own', person.id)
  const [account] = await db().select({ hash: signInAccounts.password }).from(signInAccounts).where(accountOf(person))
  if (!account?.hash || !(await verifyPassword({ hash: account.hash, password }))) {
    throw new Refusal(
      failure('Invalid', 'This is not your password.', 'Enter the password that you sign in with.', {
        fields: { [field]: 'This is not your password.' },
      }),
    )
  }
  await forgive('own', person.id)
}

/** Gives oneself another password; one's sessions elsewhere end. Throws Refusal. */
export async function changeOwnPassword(person: Person, current: string, password: string): Promise<void> {
  await requireOwnPassword(person, current, 'current')
  requireGoodPassword(password, person)
  const hash = await hashPassword(password)
  await db().transaction(async (tx) => {
    await tx.update(signInAccounts).set({ password: hash, updatedAt: sql`now()` }).where(accountOf(person))
    await tx
      .delete(sessions)
      .where(and(eq(sessions.userId, person.id), ne(sql`left(${sessions.token}, 16)`, person.session)))
    const actor = actorOf(person, roleOn(person, '*'))
    const text = 'Changed their password; their other sessions ended.'
    await record({ kind: 'done', action: 'people.changePassword', text, actor, target: nameOf(person) }, tx)
  })
}
