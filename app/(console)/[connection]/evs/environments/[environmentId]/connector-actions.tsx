'use client'
import { whyNotDeleted, whyNotUpdated } from '@/app/(console)/[connection]/evs/connector-states'
import type { ConnectorRow } from '@/app/(console)/[connection]/evs/types'
import { ChangeButton } from '@/components/shell/change-button'
import { paths } from '@/lib/paths'
import { useConnectionId } from '@/lib/query'
import styles from './checks.module.css'

/** What can be done to a connector; disabled, with the reason, in states in which EVS does not do it. */
export function ConnectorActions({ connector }: { connector: ConnectorRow }) {
  const { environmentId = '', connectorId = '', applianceFqdn, state } = connector
  const connection = useConnectionId()
  return (
    <div className={styles.actions}>
      <ChangeButton
        href={paths.evs.deleteConnector(connection, environmentId, connectorId)}
        primary={false}
        refused={whyNotDeleted(state)}
      >
        Delete<span className="visually-hidden">{` the connector to ${applianceFqdn}`}</span>
      </ChangeButton>
      <ChangeButton
        href={paths.evs.updateConnector(connection, environmentId, connectorId)}
        primary={false}
        refused={whyNotUpdated(state)}
      >
        Update<span className="visually-hidden">{` the connector to ${applianceFqdn}`}</span>
      </ChangeButton>
    </div>
  )
}
