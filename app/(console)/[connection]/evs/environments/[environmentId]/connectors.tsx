'use client'
import Alert from '@cloudscape-design/components/alert'
import dynamic from 'next/dynamic'
import { isConnectorMoving, pollEvery, staleAfter, worstConnectorsFirst } from '@/app/(console)/[connection]/evs/health'
import { ChangeLink } from '@/components/shell/change-link'
import { Section } from '@/components/shell/section'
import { useNow } from '@/components/status/clock'
import { failureOf } from '@/components/status/failure-of'
import { Freshness } from '@/components/status/freshness'
import { StaleRegion } from '@/components/status/stale-region'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'
import styles from './checks.module.css'
import { ConnectorCard } from './connector-card'

// Rare, and not part of a first paint.
const FailureAlert = dynamic(() => import('@/components/status/failure-alert').then((file) => file.FailureAlert))

/** An environment's connectors, worst first, asked for again every few seconds while one of them is in transit. */
export function Connectors({
  environmentId,
  enabled,
  refused,
}: {
  environmentId: string
  enabled: boolean
  /** Why the environment takes no connectors. */
  refused: string | undefined
}) {
  const connection = useConnectionId()
  const now = useNow()
  const query = useRead(
    'evs',
    'connectors',
    { environmentId },
    { enabled, every: ({ items }) => pollEvery(items.some((each) => isConnectorMoving(each, Date.now()))) },
  )
  const { data, error, refetch } = query
  const staleAfterMs = staleAfter(data?.items.some((each) => isConnectorMoving(each, now)) ?? false)
  return (
    <Section
      title={data ? `Connectors (${data.items.length})` : 'Connectors'}
      actions={data && <Freshness asOf={data.asOf} query={query} staleAfterMs={staleAfterMs} />}
    >
      {error && (
        <div className={styles.notice}>
          {/* Reading again does no harm, whatever EVS refused: it may be that the environment was not ready. */}
          <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} />
        </div>
      )}
      {data?.incomplete && (
        <div className={styles.notice}>
          <Alert type="warning" header="Not all connectors are shown">
            {data.incomplete}
          </Alert>
        </div>
      )}
      {!data && !error && <p role="status">Loading the connectors…</p>}
      {data?.complete && data.items.length === 0 && (
        <p>
          {refused ? (
            `None. ${refused}`
          ) : (
            <>
              None yet. EVS needs one to SDDC Manager (VCF 5) or Operations Manager (VCF 9) to watch hosts and licenses.{' '}
              <ChangeLink href={paths.evs.createConnector(connection, environmentId)}>Create connector</ChangeLink>
            </>
          )}
        </p>
      )}
      <StaleRegion query={query} staleAfterMs={staleAfterMs}>
        {worstConnectorsFirst(data?.items ?? []).map((connector) => (
          <ConnectorCard key={connector.connectorId} connector={connector} readAt={data?.asOf} />
        ))}
      </StaleRegion>
    </Section>
  )
}
