import 'server-only'
import { sql } from 'drizzle-orm'
import { environmentConnections } from '@/lib/connections/connection'
import { connectionRows } from '@/lib/connections/store'
import { db } from '@/lib/db/client'
import type { Failure } from '@/lib/result'
import { holdLease, holdSamplers, type Lease, type Writer } from './lease'

/** Something that is due, taken by this sampler. */
export interface Claim {
  connection: string
  /** What people call the connection, where that is known. */
  connectionName?: string
  /** Empty for the connection's list of environments. */
  environmentId: string
  /** The database's time at which AWS is asked: the time of the sample. ISO 8601 with microseconds. */
  at: string
  /** Seconds from the last sample to this one, as promised then. */
  intervalSeconds: number
}

/** Sees that each connection's list of environments is asked for; new ones, and those that are there again, at once. */
export async function followConnections(connections: string[], steadySeconds: number): Promise<void> {
  if (connections.length === 0) return
  await db().execute(sql`
    insert into health_targets (connection, environment_id, interval_seconds, due_at)
    select id, '', ${steadySeconds}, clock_timestamp() from unnest(${textArray(connections)}::text[]) as ids(id)
    on conflict (connection, environment_id) do update
      set gone_at = null, due_at = excluded.due_at, sampled_at = null, failure = null
      where health_targets.gone_at is not null`)
}

/** Asks for a connection that is in no list, as those of single sandbox accounts, for an hour from now. */
export async function wantConnection(connection: string): Promise<void> {
  await db().execute(sql`
    insert into health_targets (connection, environment_id, interval_seconds, due_at, wanted_until)
    values (${connection}, '', 60, clock_timestamp(), clock_timestamp() + interval '1 hour')
    on conflict (connection, environment_id) do update set wanted_until = excluded.wanted_until`)
}

/** Somebody who opens many accounts of the sandbox takes no more than so many places of the sampler. */
const mostWanted = 20

/** The connections that somebody looks at though they are in no list: those that were looked at last. */
async function wantedConnections(): Promise<string[]> {
  const { rows } = await db().execute<{ connection: string }>(
    sql`select connection from health_targets where environment_id = '' and wanted_until > clock_timestamp()
      order by wanted_until desc limit ${mostWanted}`,
  )
  return rows.map(({ connection }) => connection)
}

/** The connections that are looked at: the environment's, those that admins made, and those that somebody looks at now. */
export async function sampledConnections(): Promise<string[]> {
  const [given, made, wanted] = await Promise.all([environmentConnections(), connectionRows(), wantedConnections()])
  return [...new Set([...given.map(({ id }) => id), ...made.map(({ id }) => id), ...wanted])]
}

/** What falls due a moment after a sampler has looked would wait for its next look: an interval of 5 seconds would be one of 10. */
const soon = sql`clock_timestamp() + interval '0.5 seconds'`

/** A connection is asked for no more than so many things at once: one that hangs delays its own samples alone. */
const atOnceOfOne = 2

/**
 * Takes what is due. Its next time is set before AWS is asked: whoever is killed in between has skipped one sample, and nobody
 * asks AWS for it twice.
 * @param underWay what this sampler asks for already
 * @throws Fenced
 */
export async function claimDue(
  lease: Lease,
  connections: string[],
  most: number,
  underWay: Iterable<Claim> = [],
): Promise<Claim[]> {
  const busy = textArray(Array.from(underWay, ({ connection }) => connection))
  return await db().transaction(async (tx) => {
    await holdLease(tx, lease)
    const { rows } = await tx.execute<{ connection: string; environment_id: string; at: string; interval: number }>(sql`
      with due as (
        select connection, environment_id, row_number() over (partition by connection order by due_at)
          + (select count(*) from unnest(${busy}::text[]) as busy(id) where busy.id = connection) as place
        from health_targets
        where due_at <= ${soon} and gone_at is null and connection = any(${textArray(connections)}::text[])
      ), taken as (
        select t.connection, t.environment_id from health_targets t join due using (connection, environment_id)
        where due.place <= ${atOnceOfOne} and t.due_at <= ${soon} and t.gone_at is null
        order by t.due_at limit ${most} for update of t skip locked
      )
      update health_targets as t
      set asked_at = clock_timestamp(), due_at = clock_timestamp() + t.interval_seconds * interval '1 second'
      from taken where t.connection = taken.connection and t.environment_id = taken.environment_id
      returning t.connection, t.environment_id, t.interval_seconds as interval, ${iso(sql`t.asked_at`)} as at`)
    return rows.map(({ connection, environment_id, at, interval }) => ({
      connection,
      environmentId: environment_id,
      at,
      intervalSeconds: interval,
    }))
  })
}

/** Seconds from one sample to the next. */
export interface Pace {
  transitionalSeconds: number
  steadySeconds: number
}

/**
 * Sees that shorter intervals hold at once: what was promised for later is asked for sooner, and what is known is stale sooner.
 * Longer ones hold from the next sample on.
 */
export async function hasten(tx: Writer, before: Pace, now: Pace): Promise<void> {
  const soonest = Math.min(now.transitionalSeconds, now.steadySeconds)
  const wait = sql`case when interval_seconds = ${before.transitionalSeconds} then ${soonest}::int else ${now.steadySeconds}::int end`
  await holdSamplers(tx)
  await tx.execute(sql`
    update health_targets set interval_seconds = least(interval_seconds, ${wait}),
      due_at = least(due_at, coalesce(asked_at, clock_timestamp()) + ${wait} * interval '1 second')
    where gone_at is null`)
}

/** Keeps why AWS gave no answer. The time until it does is not sampled. */
export async function recordFailure(
  lease: Lease,
  { connection, environmentId }: Claim,
  failure: Failure,
): Promise<void> {
  await db().transaction(async (tx) => {
    await holdLease(tx, lease)
    await tx.execute(sql`
      update health_targets set failure = ${JSON.stringify(failure)}::jsonb
      where connection = ${connection} and environment_id = ${environmentId}`)
  })
}

/** An array parameter: drizzle would spread a JavaScript array over many. */
export const textArray = (texts: readonly string[]) => sql.param([...texts])

/** A time of the database as ISO 8601 text in UTC, with all of its microseconds. */
export const iso = (time: ReturnType<typeof sql>) =>
  sql`to_char(${time} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
