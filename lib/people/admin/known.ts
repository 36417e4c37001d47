import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { config } from '@/lib/config'
import { people } from '@/lib/db/schema'
import { failure, Refusal } from '@/lib/failure'
import type { Transaction } from '@/lib/operations/console-change'
import type { Person } from '@/lib/person'

/** Somebody as changes of them need to know them. */
export type Known = Pick<
  typeof people.$inferSelect,
  'id' | 'name' | 'email' | 'source' | 'disabledAt' | 'twoFactorEnabled'
>

/** Somebody, kept as they are until the transaction ends. Throws Refusal where there is nobody. */
export async function lockPerson(tx: Transaction, id: string): Promise<Known> {
  const { name, email, source, disabledAt, twoFactorEnabled } = people
  const [person] = await tx
    .select({ id: people.id, name, email, source, disabledAt, twoFactorEnabled })
    .from(people)
    .where(eq(people.id, id))
    .for('update')
  if (person) return person
  throw new Refusal(failure('NotFound', 'There is no such person.', 'Go back to the list of people and choose again.'))
}

/** What the record calls somebody. */
export const nameOf = ({ name, email, source }: Pick<Known, 'name' | 'email' | 'source'>): string =>
  source === 'local' ? `${name} <${email}>` : name

/** Refuses what the console does not decide for people whom an identity provider knows. Throws Refusal. */
export function requireLocal({ name, source }: Known, what: string): void {
  if (source === 'local') return
  throw new Refusal(
    failure('NotLocal', `${name} signs in with an identity provider, which has their ${what}.`, 'Change it there.'),
  )
}

/** Refuses to do to oneself what one's account page does better. Throws Refusal. */
export function requireSomebodyElse({ id }: Known, person: Person): void {
  if (id !== person.id) return
  throw new Refusal(failure('Forbidden', 'This is your own account.', 'Change it on your account page.'))
}

/** Lets one change at a time decide who is an admin: two admins could otherwise take it from each other. */
export async function lockAdmins(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(2667663, hashtext('admins'))`)
}

/** Refuses what would leave nobody who can sign in and is an admin of all connections. Throws Refusal. */
export async function requireAnAdmin(tx: Transaction): Promise<void> {
  const { rows } = await tx.execute<{ left: boolean }>(sql`
    select exists (
      select from grants g join people p on p.id = g.person_id
      where g.connection = '*' and g.role = 'admin' and p.disabled_at is null
        and (p.source = 'oidc' and ${config.oidc.issuer !== ''}
          or exists (select from sign_in_accounts a
            where a.user_id = p.id and a.provider_id = 'credential' and a.password is not null))
    ) as left`)
  if (rows[0]?.left) return
  throw new Refusal(
    failure(
      'LastAdmin',
      'Nobody could administer this console any more. Nothing was changed.',
      'Make somebody else an admin first, and wait until they have signed in.',
    ),
  )
}
