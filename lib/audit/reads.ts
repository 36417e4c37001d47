import 'server-only'
import { asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { access } from '@/lib/access'
import { connectionsFor } from '@/lib/connections/connection'
import { db } from '@/lib/db/client'
import { audit } from '@/lib/db/schema'
import { failure, Refusal } from '@/lib/failure'
import { personalItemRead, personalListRead } from '@/lib/read'
import type { AuditLine } from './kinds'
import { auditLines } from './lines'
import { auditFiltersSchema } from './schema'
import { mayRead, rowsOf } from './scope'

/** How many lines one look at the audit follows. */
const most = 1_000

/** The lines of the audit, newest first: of the connection of the address unless the filters name another one. */
export const entries = personalListRead(auditFiltersSchema, async function* (filters, { connection, person }) {
  const rows = rowsOf(person, filters.connection ?? connection.id)
  let before = filters.before
  let size = 20
  for (let sent = 0; sent < most; size = 245) {
    const found = await auditLines(rows, { ...filters, before }, size)
    yield found.map(({ changed: _changed, hash: _hash, ...line }): AuditLine => line)
    sent += found.length
    const last = found.at(-1)
    if (!last || found.length < size) return undefined
    before = String(last.seq)
  }
  return `These are the newest ${most.toLocaleString('en-US')}. Narrow them by the filters, look at earlier ones, or export all.`
})

/** A row of the audit as it is kept. */
export interface AuditRow extends AuditLine {
  kind: string
  base?: string
  digest?: string
  changed?: unknown
  prevHash: string
  hash: string
}

/** One row of the audit, with all rows of its operation in order. */
export const entry = personalItemRead(
  z.strictObject({ seq: z.int().positive() }),
  async ({ seq }, { person }): Promise<{ row: AuditRow; rows: AuditRow[] }> => {
    const [found] = await db().select().from(audit).where(eq(audit.seq, seq))
    if (!found || !mayRead(person, found.connection)) {
      throw new Refusal(failure('NotFound', 'The audit has no such row.', 'Go back to the audit and choose from it.'))
    }
    const row = rowOf(found)
    const { operationId } = found
    if (!operationId || found.kind === 'refused') return { row, rows: [row] }
    const all = await db().select().from(audit).where(eq(audit.operationId, operationId)).orderBy(asc(audit.seq))
    return { row, rows: all.map(rowOf) }
  },
)

function rowOf(row: typeof audit.$inferSelect): AuditRow {
  const at = row.at.toISOString()
  return {
    seq: row.seq,
    at,
    kind: row.kind,
    action: row.action,
    text: row.text,
    person: row.actorName ?? undefined,
    personId: row.actorId ?? undefined,
    role: row.role ?? undefined,
    session: row.session ?? undefined,
    address: row.address ?? undefined,
    connection: row.connection || undefined,
    account: row.account || undefined,
    region: row.region || undefined,
    target: row.target ?? undefined,
    outcome: row.kind,
    outcomeAt: at,
    resourceId: row.resourceId ?? undefined,
    href: row.href ?? undefined,
    requestId: row.requestId ?? undefined,
    operationId: row.operationId ?? undefined,
    base: row.base ?? undefined,
    digest: row.digest ?? undefined,
    changed: row.diff ?? undefined,
    prevHash: row.prevHash,
    hash: row.hash,
  }
}

/** What the filters can be set to by who asks. */
export const choices = personalItemRead(z.strictObject({}), async (_args, { person }) => ({
  connections: (await connectionsFor(person)).map(({ id, name }) => ({ id, name })),
  /** Whether they may read what concerns the console itself, and everything. */
  all: person.roles['*'] === 'admin',
  actions: Object.keys(access.actions).filter((name) => person.roles['*'] === 'admin' || !ofConsole.test(name)),
}))

const ofConsole = /^(people|connections)\./
