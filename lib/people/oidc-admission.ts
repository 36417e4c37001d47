import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { record } from '@/lib/audit/record'
import { db } from '@/lib/db/client'
import { grants, people, sessions, signInAccounts } from '@/lib/db/schema'
import type { Transaction } from '@/lib/operations/console-change'
import { paths } from '@/lib/paths'
import { includes } from '@/lib/person'
import type { Role } from '@/lib/result'
import type { Identity } from './oidc-claims'
import type { OidcError } from './oidc-errors'
import type { OidcSettings } from './oidc-settings'

/** Somebody who may sign in, or why not. */
export type Admission = { personId: string; email: string } | { error: OidcError }

/** What somebody's groups let them do, by connection: the highest of what each lets. */
export function rolesOf(groups: string[], { roles }: Pick<OidcSettings, 'roles'>): Record<string, Role> {
  const given = new Map<string, Role>()
  for (const { group, connection, role } of roles) {
    if (groups.includes(group) && !includes(given.get(connection), role)) given.set(connection, role)
  }
  return Object.fromEntries([...given].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/**
 * Lets somebody in whom the identity provider vouched for: made at their first sign-in, and with the roles of their groups of
 * now instead of those that they had. Who has none there any more loses them here, and every session.
 */
export async function admit(identity: Identity, settings: OidcSettings, address: string): Promise<Admission> {
  const { requireMfa, acrValues } = settings
  const weak = requireMfa && !identity.amr.includes('mfa')
  if (weak || (acrValues.length > 0 && !acrValues.includes(identity.acr ?? ''))) return { error: 'oidc-second-factor' }
  const roles = rolesOf(identity.groups, settings)
  const allowed = Object.keys(roles).length > 0
  return await db().transaction(async (tx): Promise<Admission> => {
    // Of two first sign-ins at once one makes the person.
    await tx.execute(sql`select pg_advisory_xact_lock(2667663, hashtext(${identity.accountId}))`)
    const known = await find(tx, identity)
    if (known?.disabledAt) return { error: 'oidc-disabled' }
    if (!known && !allowed) return { error: 'oidc-no-role' }
    // The link that makes the first admin works only while there is nobody.
    if (!known && roles['*'] !== 'admin' && !(await anybody(tx))) return { error: 'oidc-no-admin' }
    const person = known ?? (await make(tx, identity))
    await tx.update(people).set({ name: identity.name, shownEmail: identity.email }).where(eq(people.id, person.id))
    await replaceRoles(tx, person.id, identity.name, roles, address)
    if (allowed) return { personId: person.id, email: person.email }
    await tx.delete(sessions).where(eq(sessions.userId, person.id))
    return { error: 'oidc-no-role' }
  })
}

const anybody = async (tx: Transaction) => (await tx.select({ id: people.id }).from(people).limit(1)).length > 0

async function find(tx: Transaction, { accountId }: Identity) {
  const [row] = await tx
    .select({ id: people.id, email: people.email, disabledAt: people.disabledAt })
    .from(signInAccounts)
    .innerJoin(people, eq(people.id, signInAccounts.userId))
    .where(and(eq(signInAccounts.providerId, 'oidc'), eq(signInAccounts.accountId, accountId)))
  return row
}

async function make(tx: Transaction, { accountId, name }: Identity) {
  const id = randomUUID()
  const email = `${createHash('sha256').update(accountId).digest('hex').slice(0, 40)}@oidc.invalid`
  await tx.insert(people).values({ id, name, email, source: 'oidc' })
  await tx.insert(signInAccounts).values({ id: randomUUID(), accountId, providerId: 'oidc', userId: id })
  return { id, email }
}

async function replaceRoles(
  tx: Transaction,
  personId: string,
  name: string,
  after: Record<string, Role>,
  address: string,
): Promise<void> {
  const had = await tx.select().from(grants).where(eq(grants.personId, personId)).orderBy(grants.connection)
  const before = Object.fromEntries(had.map(({ connection, role }) => [connection, role]))
  if (JSON.stringify(before) === JSON.stringify(after)) return
  await tx.delete(grants).where(eq(grants.personId, personId))
  const rows = Object.entries(after).map(([connection, role]) => ({ personId, connection, role }))
  if (rows.length > 0) await tx.insert(grants).values(rows)
  const text = 'The identity provider named other groups, and so other roles.'
  const diff = { before: { roles: before }, after: { roles: after } }
  const actor = { id: personId, name, address }
  const href = paths.people.person('console', personId)
  await record(
    { kind: 'done', action: 'people.setRoles', text, actor, target: name, resourceId: personId, href, diff },
    tx,
  )
}
