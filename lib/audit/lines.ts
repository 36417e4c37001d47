import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import { db } from '@/lib/db/client'
import { failure, Refusal } from '@/lib/failure'
import type { Role } from '@/lib/result'
import type { AuditFilters, AuditLine } from './kinds'

/** A line with what changed and how the last row of it is chained. */
export interface FullAuditLine extends AuditLine {
  /** What was asked or changed, with everything that looks like a credential masked. */
  changed?: unknown
  /** Of its last row. */
  hash: string
}

interface Found extends Record<string, unknown> {
  seq: string
  /** ISO 8601. */
  at: string
  action: string
  text: string
  actor_name: string | null
  actor_id: string | null
  role: Role | null
  session: string | null
  address: string | null
  connection: string | null
  account: string | null
  region: string | null
  target: string | null
  outcome: string
  outcome_at: string
  resource_id: string | null
  href: string | null
  request_id: string | null
  operation_id: string | null
  diff: unknown
  hash: string
}

/**
 * Lines of the audit that keep to the filters, newest first: one for each operation, where it began, with the last that is known
 * of it, and one for everything else.
 *
 * @param rows Which rows `e` may be seen at all.
 * @throws Refusal when the database does not answer in time
 */
export async function auditLines(rows: SQL, filters: AuditFilters, limit: number): Promise<FullAuditLine[]> {
  const query = sql`
    select e.seq, ${iso(sql`e.at`)} as at, e.action, coalesce(l.text, e.text) as text, e.actor_name, e.actor_id, e.role, e.session, e.address,
      e.connection, e.account, e.region, e.target, coalesce(l.kind, e.kind) as outcome, ${iso(sql`coalesce(l.at, e.at)`)} as outcome_at,
      coalesce(l.resource_id, e.resource_id) as resource_id, coalesce(l.href, e.href) as href,
      coalesce(l.request_id, e.request_id) as request_id, e.operation_id, e.diff, coalesce(l.hash, e.hash) as hash
    from audit e left join lateral (
      select * from audit where operation_id = e.operation_id and e.kind <> 'refused' and kind <> 'refused'
      order by seq desc limit 1
    ) l on true
    where ${sql.join([rows, beginnings, ...conditions(filters)], sql` and `)}
    order by e.seq desc limit ${limit}`
  const found = await db()
    .execute<Found>(query)
    .catch(() => {
      throw new Refusal(
        failure('RecordUnavailable', 'The audit could not be read in time.', 'Retry, or narrow it to fewer days.', {
          retryable: true,
        }),
      )
    })
  return found.rows.map(line)
}

const iso = (time: SQL) => sql`to_char(${time} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** Of an operation only its first row; refused attempts each. */
const beginnings = sql`(e.operation_id is null or e.kind = 'refused' or not exists (
  select from audit f where f.operation_id = e.operation_id and f.kind <> 'refused' and f.seq < e.seq))`

const has = (column: SQL, part: string) => sql`position(lower(${part}::text) in lower(${column})) > 0`

function conditions(filters: AuditFilters): SQL[] {
  const { from, to, person, action, outcome, target, resource, before } = filters
  return [
    from && sql`e.at >= ${from}::date::timestamp at time zone 'UTC'`,
    to && sql`e.at < (${to}::date + 1)::timestamp at time zone 'UTC'`,
    person && sql`(e.actor_id = ${person} or ${has(sql`e.actor_name`, person)})`,
    action && sql`(e.action = ${action} or starts_with(e.action, ${`${action}.`}))`,
    outcome && sql`coalesce(l.kind, e.kind) = ${outcome}`,
    target && has(sql`e.target`, target),
    resource &&
      sql`(${ofResource(sql`e`, resource)} or e.operation_id in (
      select r.operation_id from audit r where ${ofResource(sql`r`, resource)}))`,
    before && sql`e.seq < ${before}::bigint`,
  ].filter((condition) => typeof condition === 'object')
}

// What lies below a resource, as the versions of a definition, has its id as the beginning of its own.
const ofResource = (row: SQL, id: string) =>
  sql`(${row}.resource_id = ${id} or starts_with(${row}.resource_id, ${`${id}/`}) or ${row}.target = ${id})`

function line(row: Found): FullAuditLine {
  return {
    seq: Number(row.seq),
    at: row.at,
    action: row.action,
    text: row.text,
    person: row.actor_name ?? undefined,
    personId: row.actor_id ?? undefined,
    role: row.role ?? undefined,
    session: row.session ?? undefined,
    address: row.address ?? undefined,
    connection: row.connection || undefined,
    account: row.account || undefined,
    region: row.region || undefined,
    target: row.target ?? undefined,
    outcome: row.outcome,
    outcomeAt: row.outcome_at,
    resourceId: row.resource_id ?? undefined,
    href: row.href ?? undefined,
    requestId: row.request_id ?? undefined,
    operationId: row.operation_id ?? undefined,
    changed: row.diff ?? undefined,
    hash: row.hash,
  }
}
