import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { and, eq, isNull } from 'drizzle-orm'
import { type Database, db } from '@/lib/db/client'
import { people, signInAccounts } from '@/lib/db/schema'
import { verifyPassword } from './hashing'

/** A sign-in by password that is under way, and the hash that the password was right for. */
export interface PasswordAttempt {
  hash?: string
}

/** The sign-in that this work is part of. Sessions that it begins need its password to be right to the end. */
export const passwordAttempts = new AsyncLocalStorage<PasswordAttempt>()

/** Whether a password is right; the sign-in that asks remembers for which hash. */
export async function checkPassword(asked: { hash: string; password: string }): Promise<boolean> {
  const right = await verifyPassword(asked)
  const attempt = passwordAttempts.getStore()
  if (right && attempt) attempt.hash = asked.hash
  return right
}

/** Whether somebody is not disabled, and a hash, where one is given, is that of their password. */
export async function mayEnter(personId: string, hash?: string, reader: Pick<Database, 'select'> = db()) {
  const enabled = and(eq(people.id, personId), isNull(people.disabledAt))
  const [person] = await reader.select({ id: people.id }).from(people).where(enabled).for('share')
  if (!person || hash === undefined) return person !== undefined
  const theirs = and(
    eq(signInAccounts.userId, personId),
    eq(signInAccounts.providerId, 'credential'),
    eq(signInAccounts.password, hash),
  )
  return (await reader.select({ id: signInAccounts.id }).from(signInAccounts).where(theirs).for('share')).length > 0
}
