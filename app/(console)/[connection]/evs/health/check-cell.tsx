'use client'
import { applianceName } from '@/app/(console)/[connection]/evs/connector-types'
import { paths } from '@/lib/paths'
import { Ago } from './ago'
import { isStale, useTimeHere } from './board-clock'
import type { BoardRow } from './check-columns'
import styles from './health.module.css'
import { ResultIndicator, Was } from './result-indicator'
import type { BoardCheck } from './types'

/** The checks of one line that a column holds: as a rule one, or none. */
export function CheckCell({ row, checks }: { row: BoardRow; checks: BoardCheck[] }) {
  if (checks.length === 0) {
    return (
      <span className={styles.quiet}>
        <span aria-hidden>·</span>
        <span className="visually-hidden">no such check</span>
      </span>
    )
  }
  return checks.map((check) => <OneCheck key={check.check} row={row} check={check} />)
}

function OneCheck({ row: { environment, connector }, check }: { row: BoardRow; check: BoardCheck }) {
  const now = useTimeHere()
  const stale = isStale(environment, now)
  const untried = !stale && check.verdict === 'stale'
  const { connection, environmentId, environmentName } = environment
  const connectorId = connector?.connectorId ?? ''
  const of = connector
    ? `${applianceName(connector.type)} ${connector.applianceFqdn ?? connectorId}`
    : environmentName || environmentId
  return (
    <div className={styles.cell}>
      <a href={paths.evs.healthCheck(connection, { environmentId, connectorId, check: check.check })}>
        <ResultIndicator result={check.result} stale={stale || untried} />
        <span className="visually-hidden">{`, ${check.check} of ${of}`}</span>
      </a>
      {stale || untried ? (
        <Was result={check.result} />
      ) : (
        <span className={styles.quiet}>
          for <Ago since={sinceOf(check, now)} />
        </span>
      )}
      {!stale && check.lastCheckAttempt && (
        <span className={styles.quiet}>
          {untried ? 'not tried for ' : 'tried '}
          <Ago since={check.lastCheckAttempt} />
          {!untried && ' ago'}
        </span>
      )}
    </div>
  )
}

/** Since when a check is as it is: by AWS where it says so of the past, or else since the console saw it. */
export function sinceOf({ impairedSince, since }: BoardCheck, now: number): string {
  return impairedSince && Date.parse(impairedSince) <= now ? impairedSince : since
}
