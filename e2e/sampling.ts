import { actionOf, callAction } from './actions'
import { ask } from './database'
import { operationId } from './people'

/** Seconds between two samples, the shortest that the settings allow. */
export const pace = { transitionalSeconds: 5, steadySeconds: 10 }
/** Time that is longer than this many intervals was not sampled. */
const lateBy = 2.5
/** Milliseconds between the database's time of a sample and the call being seen, on a machine that is busy. */
const slack = 1_000

/** What holds in a new database. */
const seen = { sampling: true, transitionalSeconds: 60, steadySeconds: 300, retentionDays: 90 }

/** Has EVS sampled as often as the settings allow, in a new database. `cookie`: of an admin. */
export async function sampleOften(port: number, cookie: string): Promise<void> {
  const input = { ...seen, ...pace, seen }
  const { result, text } = await callAction(
    port,
    actionOf('evs.updateHealthSettings'),
    { connection: 'sandbox', operationId: operationId(), input: JSON.stringify(input) },
    { cookie },
  )
  if (result?.status !== 'succeeded') throw new Error(`The settings were not changed: ${text.slice(0, 500)}`)
}

/** How many times something that is asked for at this interval is due in a time. */
export const dueIn = (ms: number, seconds: number) => ms / (seconds * 1000) + 1

/** What the history of a database says twice: a series, two open spans of one, spans that overlap or that say one thing in two rows. */
export async function saidTwice(at: string): Promise<string[]> {
  const series = await ask<{ row: string }>(
    at,
    `select 'series ' || concat_ws(' ', connection, environment_id, connector_id, check_type) as row from health_series
    group by connection, environment_id, connector_id, check_type having count(*) > 1`,
  )
  const spans = await ask<{ row: string }>(
    at,
    `select concat_ws(' ', 'spans of series', a.series_id, a.from_at, a.until_at, a.result, 'and', b.from_at, b.until_at, b.result) as row
    from health_spans a join health_spans b on b.series_id = a.series_id and a.ctid <> b.ctid and a.from_at <= b.from_at
    where (a.open and b.open) or b.from_at < a.until_at
      or (b.from_at = a.until_at and a.result = b.result and a.impaired_since is not distinct from b.impaired_since)`,
  )
  return [...series, ...spans].map(({ row }) => row)
}

/** A time in which something was known of one check, in milliseconds since the epoch. */
interface Span {
  series: string
  from: number
  until: number
}

/** The spans of the checks of an environment itself. */
export const spansOf = (at: string, environmentId: string) =>
  ask<Span>(
    at,
    `select s.id::text as series, (extract(epoch from o.from_at) * 1000)::float8 as from,
      (extract(epoch from o.until_at) * 1000)::float8 as until
    from health_spans o join health_series s on s.id = o.series_id where s.environment_id = $1 and s.connector_id = ''`,
    [environmentId],
  )

/**
 * The times between calls for an environment: `long` ones, of which nothing may be known, and `short` ones, of which something
 * must be, since AWS was asked often enough. Those in between, and those in which a sampler was killed, can be either.
 */
export function pausesOf(calls: number[], seconds: number, kills: number[]) {
  const limit = lateBy * seconds * 1000
  const pauses = calls.slice(1).map((until, i) => ({ from: calls[i] ?? until, until }))
  // What was asked for in the moment of the kill was not kept.
  const killed = ({ from, until }: { from: number; until: number }) =>
    kills.some((at) => at > from - slack && at < until + slack)
  return {
    long: pauses.filter(({ from, until }) => until - from > limit + slack),
    short: pauses.filter((each) => each.until - each.from < limit - slack && !killed(each)),
  }
}

/** In which of some pauses a series has, or has not, something to say of their middle. */
export function known(spans: Span[], pauses: { from: number; until: number }[]) {
  const middles = pauses.map(({ from, until }) => (from + until) / 2)
  const series = [...new Set(spans.map((span) => span.series))]
  return series.flatMap((one) => {
    const own = spans.filter((span) => span.series === one)
    const first = Math.min(...own.map(({ from }) => from))
    return middles
      .filter((at) => at > first)
      .map((at) => ({ series: one, at, known: own.some(({ from, until }) => from <= at && at <= until) }))
  })
}
