'use client'
import Alert from '@cloudscape-design/components/alert'
import { connectorTypeWords } from '@/app/(console)/[connection]/evs/connector-types'
import { hasFailed } from '@/app/(console)/[connection]/evs/health'
import type { ConnectorRow } from '@/app/(console)/[connection]/evs/types'
import { ChangeLink } from '@/components/shell/change-link'
import { paths } from '@/lib/paths'
import { useConnectionId } from '@/lib/query'
import styles from './checks.module.css'

/** Why EVS gave up on a connector, in its own words, and the way out; nothing for any other connector. */
export function ConnectorTrouble({
  connector,
  pair,
}: {
  connector: ConnectorRow
  /** Where a guided change of both leads, which is gone on with then. */
  pair?: Parameters<typeof paths.evs.updateConnector>[3]
}) {
  const { state, stateDetails, type, environmentId = '', connectorId = '' } = connector
  const connection = useConnectionId()
  if (!hasFailed(state)) return null
  const keys = connectorTypeWords(type)?.keys.join(' and ')
  const created = state !== 'CREATE_FAILED'
  return (
    <div className={styles.notice}>
      <Alert
        type="error"
        header={created ? 'EVS gave up changing this connector' : 'EVS could not create this connector'}
        i18nStrings={{ errorIconAriaLabel: 'Error' }}
      >
        {stateDetails && (
          <p>
            EVS says: <q>{stateDetails}</q>
          </p>
        )}
        <ol>
          <li>Check that the secret exists in this account and Region{keys ? ` and holds ${keys}` : ''}.</li>
          <li>
            Put the tag <code>EvsAccess=true</code>, in lower case, on the secret, and on its KMS key if that is your
            own.
          </li>
          {state === 'CREATE_FAILED' && (
            <li>
              <ChangeLink href={paths.evs.deleteConnector(connection, environmentId, connectorId)}>
                Delete this connector
              </ChangeLink>
              , which cannot be repaired, then create it again.
            </li>
          )}
          {state === 'UPDATE_FAILED' && (
            <li>
              <ChangeLink href={paths.evs.updateConnector(connection, environmentId, connectorId, pair)}>
                Update this connector again
              </ChangeLink>
              , with the same values or others.
            </li>
          )}
        </ol>
      </Alert>
    </div>
  )
}
