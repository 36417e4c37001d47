import 'server-only'
import { sql } from 'drizzle-orm'
import type { Writer } from '@/lib/evs/health/lease'
import { ms } from '@/lib/evs/health/rows'
import type { Claim } from '@/lib/evs/health/targets'
import { type CheckMessage, type CheckState, type Decided, judge } from './flapping'

/** What a message is about, as it was when the check changed. Times are ISO 8601. */
export interface CheckEvent {
  /** `gone`: it failed or flapped when it was last listed. */
  kind: CheckMessage | 'gone'
  connection: { id: string; name: string }
  environment: { id: string; name?: string }
  /** Nothing for a check of the environment itself. */
  connector?: { id: string; type?: string; applianceFqdn?: string }
  check: string
  result: Decided
  /** Since when AWS says that it fails; else since when the console has seen this result. Nothing where that was forgotten. */
  since?: string
  /** When the console saw the change. */
  at: string
  /** How often it changed lately, where it flaps. */
  changes?: number
  /** What AWS does not list any more. */
  gone?: 'environment' | 'connector' | 'check'
}

/** A check, as it is kept. */
interface Row extends Record<string, unknown> {
  id: number
  environmentId: string
  environmentName: string | null
  connectorId: string
  type: string | null
  applianceFqdn: string | null
  check: string
  result: Decided
  since: number | null
  impaired: number | null
}

interface ChangedRow extends Row {
  since: number
  before: Decided | null
  changedAt: number[] | null
  flapping: boolean | null
}

const checkColumns = sql`s.id::float8 as id, s.environment_id as "environmentId", t.name as "environmentName",
  s.connector_id as "connectorId", c.type, c.appliance_fqdn as "applianceFqdn", s.check_type as check`
const checkTables = sql`health_series s
  join health_targets t on t.connection = s.connection and t.environment_id = s.environment_id
  left join health_connectors c on c.connection = s.connection and c.environment_id = s.environment_id
    and c.connector_id = s.connector_id
  left join notification_checks n on n.series_id = s.id`

/**
 * Writes what a sample changed into the outbox, for each webhook that is to know; part of the transaction that keeps the sample,
 * so that neither is there without the other. A check that has passed since it was first seen is not remembered.
 */
export async function recordMessages(tx: Writer, claim: Claim): Promise<void> {
  const { connection, environmentId, at } = claim
  const { rows } = await tx.execute<ChangedRow>(sql`
    select ${checkColumns}, o.result, ${ms(sql`o.from_at`)} as since, ${ms(sql`o.impaired_since`)} as impaired,
      n.result as before, n.changed_at as "changedAt", n.flapping
    from ${checkTables} join health_spans o on o.series_id = s.id and o.open
    where s.connection = ${connection} and s.environment_id = ${environmentId} and o.until_at = ${at}::timestamptz
      and o.result in ('FAILED', 'PASSED') and (o.result <> coalesce(n.result, 'PASSED') or n.flapping)
    order by s.id`)
  const judged = rows.map((row) => {
    const before: CheckState = {
      result: row.before ?? 'PASSED',
      changedAt: row.changedAt ?? [],
      flapping: row.flapping ?? false,
    }
    return { row, ...judge(before, { result: row.result, since: row.since, at: Date.parse(at) }) }
  })
  if (judged.length === 0) return
  const states = judged.map(({ row, after }) => ({ id: row.id, ...after }))
  await tx.execute(sql`
    insert into notification_checks (series_id, result, changed_at, flapping)
    select new.id, new.result, new."changedAt", new.flapping from jsonb_to_recordset(${JSON.stringify(states)}::jsonb)
      as new(id bigint, result text, "changedAt" jsonb, flapping boolean)
    on conflict (series_id) do update
      set result = excluded.result, changed_at = excluded.changed_at, flapping = excluded.flapping`)
  await put(
    tx,
    claim,
    judged.flatMap(({ row, after, message }) => {
      if (!message) return []
      const changes = message === 'flapping' ? { changes: after.changedAt.length } : undefined
      return { id: row.id, event: { ...eventOf(message, row, claim), ...changes } }
    }),
  )
}

interface GoneRow extends Row {
  gone: 'environment' | 'connector' | 'check'
}

/**
 * Ends what was told of checks that are not listed any more, since their connector or environment was deleted, and forgets them; part
 * of the transaction that closed their spans.
 * @param claim of an environment, or of a connection's list of environments for all of them
 */
export async function recordGone(tx: Writer, claim: Claim): Promise<void> {
  const { connection, environmentId } = claim
  const { rows } = await tx.execute<GoneRow>(sql`
    select ${checkColumns}, n.result, ${ms(sql`o.from_at`)} as since, ${ms(sql`o.impaired_since`)} as impaired,
      case when t.gone_at is not null then 'environment' when c.gone_at is not null then 'connector' else 'check' end as gone
    from ${checkTables} left join lateral (
      select from_at, impaired_since from health_spans
      where series_id = s.id and result = n.result order by from_at desc limit 1) o on true
    where s.connection = ${connection} and (${environmentId} = '' or s.environment_id = ${environmentId})
      and (n.result = 'FAILED' or n.flapping)
      and not exists (select from health_spans l where l.series_id = s.id and l.open)
    order by s.id`)
  if (rows.length === 0) return
  await tx.execute(sql`
    delete from notification_checks where series_id in (
      select id from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as gone(id bigint))`)
  await put(
    tx,
    claim,
    rows.map((row) => ({ id: row.id, event: { ...eventOf('gone', row, claim), gone: row.gone } })),
  )
}

/** Puts messages into the outbox, for each webhook that is to know. */
async function put(tx: Writer, { connection, at }: Claim, events: { id: number; event: CheckEvent }[]) {
  if (events.length === 0) return
  const messages = events.map(({ id, event }) => ({ id, change: `${id} ${at}`, event }))
  // Shared with who switches a webhook off at this moment: what is waiting then ends with it.
  await tx.execute(sql`
    with told as (
      select id from notification_webhooks
      where enabled and removed_at is null and (connection is null or connection = ${connection}) for share
    )
    insert into notification_deliveries (webhook_id, change, series_id, event)
    select told.id, new.change, new.id, new.event
    from told cross join jsonb_to_recordset(${JSON.stringify(messages)}::jsonb) as new(id bigint, change text, event jsonb)
    order by new.id
    on conflict (webhook_id, change) do nothing`)
}

const iso = (time: number) => new Date(time).toISOString()

function eventOf(kind: CheckEvent['kind'], row: Row, claim: Claim): CheckEvent {
  const since = row.result === 'FAILED' ? (row.impaired ?? row.since) : row.since
  return {
    kind,
    connection: { id: claim.connection, name: claim.connectionName ?? claim.connection },
    environment: { id: row.environmentId, name: row.environmentName ?? undefined },
    ...(row.connectorId && {
      connector: {
        id: row.connectorId,
        type: row.type ?? undefined,
        applianceFqdn: row.applianceFqdn ?? undefined,
      },
    }),
    check: row.check,
    result: row.result,
    ...(since !== null && { since: iso(since) }),
    at: iso(Date.parse(claim.at)),
  }
}
