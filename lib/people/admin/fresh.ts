import 'server-only'
import { failure, Refusal } from '@/lib/failure'
import { freshMinutes, isFresh } from '@/lib/people/admin-schema'
import { requireOwnPassword } from '@/lib/people/own-password'
import type { Person } from '@/lib/person'

/**
 * Whether it is known to be the admin who sits there: they signed in a short while ago, or gave their password again. Asked
 * outside of transactions, since hashing takes long.
 * @throws Refusal where the password is wrong, or was tried too often
 */
export async function provenSelf(person: Person, password: string): Promise<boolean> {
  if (isFresh(person.signedInAt)) return true
  if (person.source !== 'local' || !password) return false
  await requireOwnPassword(person, password, 'password')
  return true
}

/** Refuses to give rights to others by a session that somebody may have left open. Throws Refusal. */
export function requireProof(proven: unknown, person: Person): void {
  if (proven === true) return
  const title = `You signed in more than ${freshMinutes} minutes ago. Nothing was changed.`
  throw new Refusal(
    person.source === 'local'
      ? failure('SignInAgain', title, 'Enter your password, so that it is sure to be you.', {
          fields: { password: 'Enter your own password.' },
        })
      : failure('SignInAgain', title, 'Sign out, sign in again, then do this within that time.'),
  )
}

/** {@link provenSelf}, for changes that are never made without. Throws Refusal. */
export async function prove({ password }: { password: string }, { person }: { person: Person }): Promise<boolean> {
  const proven = await provenSelf(person, password)
  requireProof(proven, person)
  return proven
}
