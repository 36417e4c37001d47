import 'server-only'
import { type Availability, availabilityOf, incidentsOf, type Span, timelineOf, withRest } from './availability'
import { databaseNow, recordsOf, type SeriesFilter, type SeriesRow, seriesOf, spansOf } from './rows'

/** How far back is looked. */
export const windows = ['24h', '7d', '30d'] as const
/** One of {@link windows}. */
export type Window = (typeof windows)[number]

const hour = 3_600_000
/** Milliseconds. */
const lengths: Record<Window, number> = { '24h': 24 * hour, '7d': 7 * 24 * hour, '30d': 30 * 24 * hour }

/** Which check it is about. */
export interface CheckName {
  connection: string
  environmentId: string
  environmentName?: string
  /** Empty for a check of the environment itself. */
  connectorId: string
  connectorType?: string
  applianceFqdn?: string
  check: string
  /** The thing that it is a check of is not there any more. */
  gone: boolean
}

/** One time in which a check failed, as far as it was sampled. Times are ISO 8601. */
export interface IncidentView {
  from: string
  /** When it was last seen. */
  until: string
  /** What came then; `open` where it fails as far as is known. */
  end: 'recovered' | 'unknown' | 'unsampled' | 'open'
  /** Seconds from `from`, or from when AWS says that it began where that is earlier, to `until`. */
  seconds: number
  /** Since when AWS says that it fails, which may be before it was seen. */
  impairedSince?: string
  /** Seconds within it in which AWS was not asked. */
  unsampled: number
}

/** The history of one check. */
export interface CheckHistory extends CheckName {
  window: Window
  from: string
  until: string
  /** Without holes; `result` is null where AWS was not asked. */
  timeline: { from: string; until: string; result: string | null }[]
  availability: Record<Window, Availability>
  /** Those that reach into the window, latest first. */
  incidents: IncidentView[]
}

/** How one check fared in a window. */
export interface CheckRecord extends CheckName {
  availability: Availability
  incidents: number
}

/** An incident, with the check that failed. */
export interface IncidentRow extends CheckName, IncidentView {}

const named = ({ id: _id, environmentName, connectorType, applianceFqdn, ...row }: SeriesRow): CheckName => ({
  ...row,
  ...(environmentName === null ? {} : { environmentName }),
  ...(connectorType === null ? {} : { connectorType }),
  ...(applianceFqdn === null ? {} : { applianceFqdn }),
})
const iso = (at: number) => new Date(at).toISOString()

const incidentViews = (spans: Span[], from: number): IncidentView[] =>
  incidentsOf(spans)
    .filter(({ until }) => until >= from)
    .map(({ impairedSince, ...incident }) => ({
      from: iso(incident.from),
      until: iso(incident.until),
      end: incident.end,
      seconds: Math.max(0, incident.until - Math.min(incident.from, impairedSince ?? incident.from)) / 1000,
      ...(impairedSince === undefined ? {} : { impairedSince: iso(impairedSince) }),
      unsampled: incident.unsampled,
    }))
    .reverse()

/** The history of one check; nothing where the console never saw it. */
export async function checkHistoryOf(
  filter: Required<SeriesFilter>,
  window: Window,
): Promise<CheckHistory | undefined> {
  const [now, [series]] = await Promise.all([databaseNow(), seriesOf(filter)])
  if (!series) return undefined
  const spans = (await spansOf(filter, now - lengths['30d'])).get(series.id) ?? []
  const from = now - lengths[window]
  const availability = (each: Window) => availabilityOf(spans, now - lengths[each], now)
  return {
    ...named(series),
    window,
    from: iso(from),
    until: iso(now),
    timeline: timelineOf(spans, from, now).map((part) => ({ ...part, from: iso(part.from), until: iso(part.until) })),
    availability: { '24h': availability('24h'), '7d': availability('7d'), '30d': availability('30d') },
    incidents: incidentViews(spans, from),
  }
}

/** How all checks of a filter fared, worst first: by failed time, then by availability. */
export async function historyOf(filter: SeriesFilter, window: Window): Promise<CheckRecord[]> {
  const until = await databaseNow()
  const from = until - lengths[window]
  const [series, records] = await Promise.all([seriesOf(filter), recordsOf(filter, from, until)])
  const checks = series.flatMap((row) => {
    const record = records.get(row.id)
    if (row.gone && !record) return []
    const { incidents, ...told } = record ?? { passed: 0, failed: 0, unknown: 0, incidents: 0 }
    return [{ ...named(row), availability: withRest(told, (until - from) / 1000), incidents }]
  })
  checks.sort(
    (a, b) =>
      b.availability.failed - a.availability.failed || (a.availability.ratio ?? 2) - (b.availability.ratio ?? 2),
  )
  return checks
}

/** All incidents of a filter that reach into a window, latest first. */
export async function incidentsIn(filter: SeriesFilter, window: Window): Promise<IncidentRow[]> {
  const from = (await databaseNow()) - lengths[window]
  const [series, spans] = await Promise.all([seriesOf(filter), spansOf(filter, from)])
  const rows = series.flatMap((row) => {
    const name = named(row)
    return incidentViews(spans.get(row.id) ?? [], from).map((incident) => ({ ...name, ...incident }))
  })
  return rows.sort((a, b) => (a.from < b.from ? 1 : -1))
}
