'use client'
import { applianceName } from '@/app/(console)/[connection]/evs/connector-types'
import { StateIndicator } from '@/components/status/state-indicator'
import { paths } from '@/lib/paths'
import { Ago } from './ago'
import { isStale, useTimeHere } from './board-clock'
import type { BoardRow } from './check-columns'
import styles from './health.module.css'
import type { BoardEnvironment } from './types'
import { VerdictIndicator } from './verdict-indicator'

/** Names a line: the environment, or beneath it one of its connectors. */
export function RowName({ environment: e, connector }: BoardRow) {
  const href = paths.evs.environment(e.connection, e.environmentId)
  if (!connector) {
    return (
      <div className={styles.name}>
        <a href={href}>{e.environmentName || e.environmentId}</a>
        {e.environmentName && <span className={styles.quiet}>{e.environmentId}</span>}
      </div>
    )
  }
  return (
    <div className={styles.connector}>
      <span>{applianceName(connector.type)}</span>
      <span className={styles.quiet}>{connector.applianceFqdn ?? connector.connectorId}</span>
      <span className="visually-hidden">{` of ${e.environmentName || e.environmentId}`}</span>
    </div>
  )
}

/** What a line comes to, how old that is, and why AWS gave no answer where it did not. */
export function RowSummary({ environment, connector, verdict }: BoardRow) {
  const stale = isStale(environment, useTimeHere())
  const state = connector ? connector.state : environment.state
  const settled = state === undefined || state === 'ACTIVE' || state === 'CREATED'
  return (
    <div className={styles.cell}>
      <VerdictIndicator verdict={stale ? 'stale' : verdict} />
      {!settled && !stale && <StateIndicator state={state} />}
      {!connector && <Asked environment={environment} />}
    </div>
  )
}

function Asked({ environment: { sampledAt, failure } }: { environment: BoardEnvironment }) {
  return (
    <span className={styles.quiet}>
      {sampledAt ? (
        <>
          {failure ? 'last answer ' : 'last asked '}
          <Ago since={sampledAt} /> ago
        </>
      ) : (
        'no answer from AWS yet'
      )}
      {failure && <span className={styles.why}>{` AWS gave no answer: ${failure.title}`}</span>}
    </span>
  )
}
