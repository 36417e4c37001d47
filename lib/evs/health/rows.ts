import 'server-only'
import { sql } from 'drizzle-orm'
import { db } from '@/lib/db/client'
import type { Span } from './availability'
import { textArray } from './targets'

/** The database's time, in milliseconds since the epoch. */
export async function databaseNow(): Promise<number> {
  const { rows } = await db().execute<{ now: number }>(sql`select ${ms(sql`clock_timestamp()`)} as now`)
  return rows[0]?.now ?? Date.now()
}

/** A time as milliseconds since the epoch. */
export const ms = (time: ReturnType<typeof sql>) => sql`(extract(epoch from ${time}) * 1000)::float8`

/** Which series: of these connections, and of one environment, connector and check where told. */
export interface SeriesFilter {
  connections: string[]
  environmentId?: string
  connectorId?: string
  check?: string
}

/** One check that has a history. */
export interface SeriesRow {
  id: number
  connection: string
  environmentId: string
  environmentName: string | null
  connectorId: string
  connectorType: string | null
  applianceFqdn: string | null
  check: string
  /** The thing that it is a check of is not there any more. */
  gone: boolean
}

const matching = ({ connections, environmentId, connectorId, check }: SeriesFilter) => sql`
  s.connection = any(${textArray(connections)}::text[])
  and (${environmentId ?? null}::text is null or s.environment_id = ${environmentId ?? null})
  and (${connectorId ?? null}::text is null or s.connector_id = ${connectorId ?? null})
  and (${check ?? null}::text is null or s.check_type = ${check ?? null})`

/** The series of a filter, by environment, connector and check. */
export async function seriesOf(filter: SeriesFilter): Promise<SeriesRow[]> {
  const { rows } = await db().execute<{ [name in keyof SeriesRow]: SeriesRow[name] }>(sql`
    select s.id::float8 as id, s.connection, s.environment_id as "environmentId", t.name as "environmentName",
      s.connector_id as "connectorId", c.type as "connectorType", c.appliance_fqdn as "applianceFqdn", s.check_type as check,
      t.gone_at is not null or c.gone_at is not null as gone
    from health_series s
      join health_targets t on t.connection = s.connection and t.environment_id = s.environment_id
      left join health_connectors c on c.connection = s.connection and c.environment_id = s.environment_id
        and c.connector_id = s.connector_id
    where ${matching(filter)}
    order by s.connection, s.environment_id, s.connector_id, s.check_type`)
  return rows
}

/**
 * The spans of a filter that end in a window or later, by series and in order. They come as one text for each series: tens of
 * thousands of rows by themselves take a second to be read.
 */
export async function spansOf(filter: SeriesFilter, from: number): Promise<Map<number, Span[]>> {
  type Row = [from: number, until: number, result: string, impaired: number | null]
  const { rows } = await db().execute<{ id: number; spans: Row[] }>(sql`
    select o.series_id::float8 as id, json_agg(json_build_array(${ms(sql`o.from_at`)}, ${ms(sql`o.until_at`)}, o.result,
      ${ms(sql`o.impaired_since`)}) order by o.from_at) as spans
    from health_spans o join health_series s on s.id = o.series_id
    where ${matching(filter)} and o.until_at >= to_timestamp(${from} / 1000.0)
    group by o.series_id`)
  const spanOf = ([start, until, result, impaired]: Row): Span => ({
    from: start,
    until,
    result,
    ...(impaired === null ? {} : { impairedSince: impaired }),
  })
  return new Map(rows.map(({ id, spans }) => [id, spans.map(spanOf)]))
}

/** How one series fared in a window: seconds of each kind, and how often it failed. */
export interface RecordRow {
  passed: number
  failed: number
  /** AWS could not tell, or said something that the console has no word for. */
  unknown: number
  /** As `incidentsOf` counts: two failures that AWS says began at the same time are one. */
  incidents: number
}

/** How the series of a filter fared between two times, by series. The database adds up: tens of thousands of spans stay in it. */
export async function recordsOf(filter: SeriesFilter, from: number, until: number): Promise<Map<number, RecordRow>> {
  const { rows } = await db().execute<{ id: number } & { [name in keyof RecordRow]: number }>(sql`
    with spans as (
      select o.series_id, o.result, o.impaired_since,
        greatest(0, least(${ms(sql`o.until_at`)}, ${until}::float8) - greatest(${ms(sql`o.from_at`)}, ${from}::float8)) / 1000 as seconds,
        lag(o.result) over each as before, lag(o.impaired_since) over each as impaired_before
      from health_spans o join health_series s on s.id = o.series_id
      where ${matching(filter)} and o.until_at >= to_timestamp(${from}::float8 / 1000.0)
      window each as (partition by o.series_id order by o.from_at)
    )
    select series_id::float8 as id,
      coalesce(sum(seconds) filter (where result = 'PASSED'), 0)::float8 as passed,
      coalesce(sum(seconds) filter (where result = 'FAILED'), 0)::float8 as failed,
      coalesce(sum(seconds) filter (where result not in ('PASSED', 'FAILED')), 0)::float8 as unknown,
      (count(*) filter (where result = 'FAILED'
        and (before = 'FAILED' and impaired_before = impaired_since) is not true))::float8 as incidents
    from spans group by series_id`)
  return new Map(rows.map(({ id, ...record }) => [id, record]))
}
