import 'server-only'
import { eq } from 'drizzle-orm'
import { connectionOf } from '@/lib/connections/connection'
import { type Database, db } from '@/lib/db/client'
import { grants } from '@/lib/db/schema'
import { failure, Refusal } from '@/lib/failure'
import type { RoleRow } from '@/lib/people/admin-schema'
import { includes } from '@/lib/person'
import type { Role } from '@/lib/result'

/** Roles by connection id; `*` is all of them. */
export type Roles = Record<string, Role>

/** Rows as {@link Roles}. */
export const rolesIn = (rows: readonly RoleRow[]): Roles =>
  Object.fromEntries(rows.map(({ connection, role }) => [connection, role]))

/** What somebody may now. */
export async function rolesOf(personId: string, reader: Pick<Database, 'select'> = db()): Promise<Roles> {
  const { connection, role } = grants
  return rolesIn(await reader.select({ connection, role }).from(grants).where(eq(grants.personId, personId)))
}

/** Whether somebody could change more than before. */
export const givesRights = (before: Roles, after: Roles): boolean =>
  Object.entries(after).some(
    ([connection, role]) => role !== 'viewer' && !includes(before[connection] ?? before['*'], role),
  )

/** Refuses roles on connections that do not exist; those that somebody has already may stay. Throws Refusal. */
export async function requireConnections(rows: readonly RoleRow[], before: Roles = {}): Promise<void> {
  const unknown = await Promise.all(
    rows.map(async ({ connection }, at) => {
      const known = connection === '*' || Object.hasOwn(before, connection) || (await connectionOf(connection))
      return known ? [] : [`roles.${at}.connection`]
    }),
  )
  const fields = Object.fromEntries(unknown.flat().map((path) => [path, 'This connection does not exist.']))
  if (Object.keys(fields).length === 0) return
  throw new Refusal(
    failure('Invalid', 'One of the connections does not exist. Nothing was changed.', 'Choose another.', { fields }),
  )
}
