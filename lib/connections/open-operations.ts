import 'server-only'
import { and, desc, eq, inArray } from 'drizzle-orm'
import { db } from '@/lib/db/client'
import { operations } from '@/lib/db/schema'

/** A change whose end is not known. */
export interface OpenOperation {
  id: string
  action: string
  target: string
}

/** The changes of a connection whose end is open, the newest first, a hundred at most. */
export async function openOperations(connection: string): Promise<OpenOperation[]> {
  return await db()
    .select({ id: operations.id, action: operations.action, target: operations.target })
    .from(operations)
    .where(and(eq(operations.connection, connection), inArray(operations.state, ['intended', 'unknown', 'unresolved'])))
    .orderBy(desc(operations.createdAt))
    .limit(100)
}
