import 'server-only'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { db } from '@/lib/db/client'
import { connections } from '@/lib/db/schema'

/** A connection that an admin made, as it is kept. */
export type ConnectionRow = typeof connections.$inferSelect

/** The connection of an id, unless it was removed. Throws when the database does not answer. */
export async function connectionRow(id: string): Promise<ConnectionRow | undefined> {
  const [row] = await db()
    .select()
    .from(connections)
    .where(and(eq(connections.id, id), isNull(connections.removedAt)))
  return row
}

/** All connections that admins made and did not remove, by name. */
export async function connectionRows(): Promise<ConnectionRow[]> {
  return await db().select().from(connections).where(isNull(connections.removedAt)).orderBy(asc(connections.name))
}
