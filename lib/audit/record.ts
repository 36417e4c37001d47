import 'server-only'
import { sql } from 'drizzle-orm'
import { type Database, db } from '@/lib/db/client'
import type { Person } from '@/lib/person'
import type { Role } from '@/lib/result'

/** What is added to the audit; the database gives it its number, time and hash. Values must be masked already. */
export interface AuditEntry {
  /** `intended`, a state of an operation, `refused`, `done`, `signed-in`, `sign-in-failed`, `signed-out`. */
  kind: string
  /** As `appflow.registerConnector`, `people.signIn`. */
  action: string
  /** What happened, in one plain sentence. */
  text: string
  actor?: Actor
  connection?: string
  account?: string
  region?: string
  target?: string
  operationId?: string
  base?: string | null
  digest?: string
  diff?: unknown
  resourceId?: string
  href?: string
  requestId?: string
}

/** Who did it, as records keep it. */
export interface Actor {
  id?: string
  name?: string
  role?: Role
  session?: string
  address?: string
}

/** A person as records keep them, with the role that they have on the connection at the time. */
export const actorOf = (person: Person, role: Role | undefined): Actor => ({
  id: person.id,
  name: person.name,
  role,
  session: person.session,
  address: person.address,
})

const columns = sql.raw(
  'kind, action, text, actor_id, actor_name, role, session, address, connection, account, region, target, operation_id, base, digest, diff, resource_id, href, request_id',
)

// PostgreSQL keeps neither U+0000 nor half a character, and what somebody tries must be kept all the same.
const text = (value: string | null | undefined) => value?.replaceAll('\0', '\uFFFD') ?? null
const json = (value: unknown) =>
  value === undefined
    ? null
    : JSON.stringify(value).replace(/\\(?:u0000|ud[89a-f][\da-f]{2}|.)/g, (found) =>
        /^\\u(?:0000|d)/.test(found) ? '\uFFFD' : found,
      )

/** The statement that adds an entry; `where` adds it only with the rows of another part of the same statement. */
export function auditInsert(entry: AuditEntry, where = sql``) {
  const { actor = {} } = entry
  return sql`insert into audit (${columns})
    select ${text(entry.kind)}::text, ${text(entry.action)}::text, ${text(entry.text)}::text, ${text(actor.id)}::text,
      ${text(actor.name)}::text, ${text(actor.role)}::text, ${text(actor.session)}::text, ${text(actor.address)}::text,
      ${text(entry.connection)}::text, ${text(entry.account)}::text, ${text(entry.region)}::text, ${text(entry.target)}::text,
      ${entry.operationId ?? null}::uuid, ${text(entry.base)}::text, ${text(entry.digest)}::text, ${json(entry.diff)}::jsonb,
      ${text(entry.resourceId)}::text, ${text(entry.href)}::text, ${text(entry.requestId)}::text ${where}`
}

/** A transaction of the console's database, or the database itself. */
export type Writer = Pick<Database, 'execute'>

/** Adds an entry to the audit; within `writer`'s transaction when one is given. Throws when it cannot be written. */
export async function record(entry: AuditEntry, writer: Writer = db()): Promise<void> {
  await writer.execute(auditInsert(entry))
}
