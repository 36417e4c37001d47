import 'server-only'
import { sql } from 'drizzle-orm'
import { db } from '@/lib/db/client'
import type { Failure } from '@/lib/result'
import { lateBy } from './record'
import { databaseNow, ms } from './rows'
import { textArray } from './targets'
import { byVerdict, type HealthVerdict, isUntried, verdictOf, verdictOfState, worstVerdict } from './verdict'

/** One check on the board. Times are ISO 8601. */
export interface BoardCheck {
  /** As AWS names it, also where the console does not know it. */
  check: string
  result: string
  verdict: HealthVerdict
  /** Since when the console has seen this result without a gap. */
  since: string
  /** Since when AWS says that it fails. */
  impairedSince?: string
  /** When AWS last tried it; not told of checks of environments. */
  lastCheckAttempt?: string
}

/** One connector on the board. */
export interface BoardConnector {
  connectorId: string
  type?: string
  applianceFqdn?: string
  state?: string
  stateDetails?: string
  status?: string
  verdict: HealthVerdict
  checks: BoardCheck[]
}

/** One environment on the board. */
export interface BoardEnvironment {
  connection: string
  environmentId: string
  environmentName?: string
  state?: string
  status?: string
  vcfVersion?: string
  verdict: HealthVerdict
  /** When AWS was asked for what is shown; nothing where it never answered. */
  sampledAt?: string
  /** What is shown is older than it should be: nothing of it passes. */
  stale: boolean
  /** Seconds from `sampledAt` on after which it is stale. */
  staleAfter: number
  /** Why AWS gave no answer the last time. */
  failure?: Failure
  checks: BoardCheck[]
  connectors: BoardConnector[]
}

/** A connection whose environments are on the board. */
export interface BoardConnection {
  connection: string
  /** When its list of environments was read; nothing where it never was. */
  listedAt?: string
  stale: boolean
  failure?: Failure
}

/** What the console knows of the health of EVS, from what it has kept: AWS is not asked. Worst first. */
export interface HealthBoard {
  /** The database's time, by which ages are told. */
  now: string
  connections: BoardConnection[]
  environments: BoardEnvironment[]
}

const text = (time: number | null | undefined) =>
  time === null || time === undefined ? undefined : new Date(time).toISOString()
const worstFirst = <Row extends { verdict: HealthVerdict }>(rows: Row[]) =>
  rows.toSorted((a, b) => byVerdict(a.verdict, b.verdict))

function groupBy<Row>(rows: Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}

interface TargetRow extends Record<string, unknown> {
  connection: string
  id: string
  name: string | null
  state: string | null
  status: string | null
  vcf: string | null
  sampled: number | null
  interval: number
  failure: Failure | null
}
interface ConnectorRow extends Record<string, unknown> {
  connection: string
  environment: string
  id: string
  type: string | null
  fqdn: string | null
  state: string | null
  details: string | null
  status: string | null
}
interface CheckRow extends Record<string, unknown> {
  connection: string
  environment: string
  connector: string
  check: string
  result: string
  since: number
  impaired: number | null
  attempt: number | null
}

/** The board of these connections. */
export async function boardOf(connections: string[]): Promise<HealthBoard> {
  const ours = textArray(connections)
  const [now, targets, connectors, checks] = await Promise.all([
    databaseNow(),
    db().execute<TargetRow>(sql`
      select connection, environment_id as id, name, state, status, vcf_version as vcf, ${ms(sql`sampled_at`)} as sampled,
        interval_seconds as interval, failure
      from health_targets where connection = any(${ours}::text[]) and gone_at is null order by connection, name`),
    db().execute<ConnectorRow>(sql`
      select connection, environment_id as environment, connector_id as id, type, appliance_fqdn as fqdn, state,
        state_details as details, status
      from health_connectors where connection = any(${ours}::text[]) and gone_at is null order by type, connector_id`),
    db().execute<CheckRow>(sql`
      select s.connection, s.environment_id as environment, s.connector_id as connector, s.check_type as check, o.result,
        ${ms(sql`o.from_at`)} as since, ${ms(sql`o.impaired_since`)} as impaired, ${ms(sql`s.last_check_attempt`)} as attempt
      from health_series s join health_spans o on o.series_id = s.id and o.open
      where s.connection = any(${ours}::text[]) order by s.check_type`),
  ])
  const place = (...parts: string[]) => parts.join('\n')
  const connectorsOf = groupBy(connectors.rows, (row) => place(row.connection, row.environment))
  const checksOf = groupBy(checks.rows, (row) => place(row.connection, row.environment, row.connector))
  const shown = (row: CheckRow, stale: boolean, sampled: number | null): BoardCheck => {
    const { result } = row
    const lastCheckAttempt = text(row.attempt)
    return {
      check: row.check,
      result,
      verdict: verdictOf(result, stale || isUntried({ result, lastCheckAttempt }, text(sampled))),
      since: new Date(row.since).toISOString(),
      impairedSince: text(row.impaired),
      lastCheckAttempt,
    }
  }
  const ageOf = ({ sampled, interval }: TargetRow) => {
    const staleAfter = Math.ceil(interval * lateBy)
    return { staleAfter, stale: sampled === null || now - sampled > staleAfter * 1000 }
  }
  const environments = targets.rows.flatMap((row): BoardEnvironment[] => {
    if (row.id === '') return []
    const age = ageOf(row)
    const its = connectorsOf.get(place(row.connection, row.id)) ?? []
    const judged = (check: CheckRow) => shown(check, age.stale, row.sampled)
    const own = (checksOf.get(place(row.connection, row.id, '')) ?? []).map(judged)
    const cards = its.map((each): BoardConnector => {
      const found = (checksOf.get(place(row.connection, row.id, each.id)) ?? []).map(judged)
      const status = verdictOf(each.status ?? undefined, age.stale)
      return {
        connectorId: each.id,
        type: each.type ?? undefined,
        applianceFqdn: each.fqdn ?? undefined,
        state: each.state ?? undefined,
        stateDetails: each.details ?? undefined,
        status: each.status ?? undefined,
        verdict: worstVerdict([
          ...verdictOfState(each.state ?? undefined),
          status,
          ...found.map(({ verdict }) => verdict),
        ]),
        checks: worstFirst(found),
      }
    })
    const all = [...own, ...cards].map(({ verdict }) => verdict)
    return [
      {
        connection: row.connection,
        environmentId: row.id,
        environmentName: row.name ?? undefined,
        state: row.state ?? undefined,
        status: row.status ?? undefined,
        vcfVersion: row.vcf ?? undefined,
        verdict: worstVerdict([
          ...verdictOfState(row.state ?? undefined),
          verdictOf(row.status ?? undefined, age.stale),
          ...all,
        ]),
        sampledAt: text(row.sampled),
        ...age,
        failure: row.failure ?? undefined,
        checks: worstFirst(own),
        connectors: worstFirst(cards),
      },
    ]
  })
  return {
    now: new Date(now).toISOString(),
    connections: targets.rows.flatMap((row): BoardConnection[] =>
      row.id === ''
        ? [
            {
              connection: row.connection,
              listedAt: text(row.sampled),
              stale: ageOf(row).stale,
              failure: row.failure ?? undefined,
            },
          ]
        : [],
    ),
    environments: worstFirst(environments),
  }
}
