'use client'
import { useId } from 'react'
import { applianceName } from '@/app/(console)/[connection]/evs/connector-types'
import { hasFailed, isNew } from '@/app/(console)/[connection]/evs/health'
import { StateNow } from '@/app/(console)/[connection]/evs/state-now'
import type { ConnectorRow } from '@/app/(console)/[connection]/evs/types'
import { Arn } from '@/components/status/arn'
import { useNow } from '@/components/status/clock'
import { Details } from '@/components/status/details'
import { History } from '@/components/status/history'
import { Time } from '@/components/status/time'
import { CheckList } from './check-list'
import styles from './checks.module.css'
import { ConnectorActions } from './connector-actions'
import { ConnectorTrouble } from './connector-trouble'

/** One connector: what it is, how it is, and each of its checks. `readAt`: when AWS told so (ISO 8601). */
export function ConnectorCard({ connector: c, readAt }: { connector: ConnectorRow; readAt?: string | undefined }) {
  const id = useId()
  const now = useNow()
  const checks = c.checks ?? []
  return (
    <article className={styles.connector} aria-labelledby={id}>
      <div className={styles.top}>
        <h3 id={id}>
          {applianceName(c.type)} · {c.applianceFqdn}
        </h3>
        <ConnectorActions connector={c} />
      </div>
      <ConnectorTrouble connector={c} />
      <div className={styles.notice}>
        <Details
          items={[
            { label: 'State', value: <StateNow state={c.state} /> },
            { label: 'Status', value: <StateNow state={c.status} /> },
            // What went wrong is told above already.
            ...(hasFailed(c.state) ? [] : [{ label: 'State details', value: c.stateDetails }]),
            { label: 'Appliance FQDN', value: c.applianceFqdn },
            { label: 'Type', value: c.type },
            { label: 'Connector id', value: c.connectorId },
            { label: 'Secret', value: <Arn value={c.secretArn} /> },
            { label: 'Environment id', value: c.environmentId },
            { label: 'Created', value: <Time value={c.createdAt} /> },
            { label: 'Modified', value: <Time value={c.modifiedAt} /> },
            { label: 'History', value: <History resourceId={c.connectorId} /> },
          ]}
        />
      </div>
      <h4>Checks</h4>
      {checks.length > 0 ? (
        <CheckList
          of={{ environmentId: c.environmentId ?? '', connectorId: c.connectorId ?? '' }}
          checks={checks}
          label={`Checks of ${c.applianceFqdn}`}
          quietBecause={whyQuiet(c, now)}
          tried
          readAt={readAt}
        />
      ) : (
        'EVS tells no checks of this connector.'
      )}
    </article>
  )
}

/** Why a connector's checks tell nothing yet, where nobody needs to do anything about it. */
function whyQuiet(connector: ConnectorRow, now: number): string | undefined {
  const { state, checks = [] } = connector
  if (state === 'CREATING') return 'EVS looks for the first time once the connector is active.'
  if (state === 'CREATE_FAILED') return 'EVS does not check a connector that it could not create.'
  if (state === 'DELETING' || state === 'DELETED') return 'The connector is going away.'
  if (
    isNew(connector, now) &&
    checks.every(({ result, lastCheckAttempt }) => result === 'UNKNOWN' && !lastCheckAttempt)
  )
    return 'EVS has not looked yet. The first results come within 10 minutes after a connector becomes active.'
}
