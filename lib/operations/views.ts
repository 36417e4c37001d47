import 'server-only'
import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import { db } from '@/lib/db/client'
import { audit, operations } from '@/lib/db/schema'
import type { OperationView } from '@/lib/result'
import { type OperationRow, recorded } from './records'

type AuditRow = typeof audit.$inferSelect

/** One operation as pages show it, with its rows of the audit. */
export async function operationView(connection: string, id: string): Promise<OperationView | undefined> {
  const row = await recorded(id)
  if (!row || row.connection !== connection) return undefined
  const events = await db().select().from(audit).where(eq(audit.operationId, id)).orderBy(asc(audit.seq))
  return view(row, events)
}

/** The newest operations of a connection, and of the older ones those that are open or need a person, newest first. */
export async function latestOperations(connection: string, limit: number): Promise<OperationView[]> {
  const open = and(inArray(operations.state, ['intended', 'unknown', 'unresolved']), isNull(operations.settledAt))
  const [newest, waiting] = await Promise.all([
    db()
      .select()
      .from(operations)
      .where(eq(operations.connection, connection))
      .orderBy(desc(operations.createdAt))
      .limit(limit),
    db()
      .select()
      .from(operations)
      .where(and(eq(operations.connection, connection), open))
      .orderBy(desc(operations.createdAt))
      .limit(limit),
  ])
  const rows = [...newest, ...waiting.filter(({ id }) => newest.every((row) => row.id !== id))]
  return rows.map((row) => view(row, []))
}

function view(row: OperationRow, events: AuditRow[]): OperationView {
  const { id, action, connection, account, region, target, state, value, input } = row
  return {
    id,
    action,
    connection,
    account,
    region,
    target,
    state,
    input,
    value: value ?? undefined,
    failure: row.failure ?? undefined,
    requestId: row.requestId ?? undefined,
    resourceId: row.resourceId ?? undefined,
    href: row.href ?? undefined,
    actor: row.actorName ? { id: row.actorId ?? '', name: row.actorName, role: row.role ?? undefined } : undefined,
    settled: settledOf(row),
    createdAt: row.createdAt.toISOString(),
    events: events.map((event) => eventOf(event, row)),
  }
}

const settledOf = ({ settledAt, settledBy, settledAs, settledNote }: OperationRow) =>
  settledAt
    ? { at: settledAt.toISOString(), by: settledBy ?? '', made: settledAs === 'made', note: settledNote ?? '' }
    : undefined

const eventOf = ({ seq, at, kind, text, actorId, actorName }: AuditRow, row: OperationRow) => ({
  seq,
  at: at.toISOString(),
  kind,
  text,
  by: actorName && actorId !== row.actorId ? actorName : undefined,
})
