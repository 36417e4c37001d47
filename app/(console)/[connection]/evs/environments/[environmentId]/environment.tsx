'use client'
import {
  isConnectorMoving,
  isEnvironmentMoving,
  pollEvery,
  staleAfter,
  whyNoConnectors,
} from '@/app/(console)/[connection]/evs/health'
import { EnvironmentHelp } from '@/app/(console)/[connection]/evs/help'
import { ChangeButton } from '@/components/shell/change-button'
import { PageHeader } from '@/components/shell/page-header'
import { useTitle } from '@/components/shell/use-title'
import { failureOf } from '@/components/status/failure-of'
import { ItemView } from '@/components/status/item-view'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'
import { EnvironmentChecks } from './environment-checks'
import { EnvironmentTabs } from './environment-tabs'
import { Overview } from './overview'

/** One environment: what it is, whether it is well, its connectors with their checks, its hosts, VLANs and tags. */
export function Environment({ environmentId }: { environmentId: string }) {
  const connection = useConnectionId()
  // What is known of the connectors decides how often the environment is asked, since its status sums up theirs.
  const known = useRead('evs', 'connectors', { environmentId }, { enabled: false }).data?.items ?? []
  const moves = known.some((connector) => isConnectorMoving(connector, Date.now()))
  const query = useRead(
    'evs',
    'environment',
    { environmentId },
    { every: ({ value }) => pollEvery(moves || isEnvironmentMoving(value)) },
  )
  const environment = query.data?.value
  // Its connectors alone starting to move does not make old at once what was read of it under a calmer schedule.
  const moving = environment ? isEnvironmentMoving(environment) : false
  const title = environment?.environmentName || environmentId
  useTitle(environment?.environmentName)
  const refused = whyNoConnectors(environment?.environmentState)
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={[{ text: 'EVS environments', href: paths.evs.environments(connection) }, { text: title }]}
        actions={
          <ChangeButton href={paths.evs.createConnector(connection, environmentId)} refused={refused}>
            Create connector
          </ChangeButton>
        }
        info
      />
      <ItemView query={query} what="environment" staleAfterMs={staleAfter(moving)}>
        {(value) => (
          <>
            <Overview environment={value} />
            <EnvironmentChecks environment={value} />
          </>
        )}
      </ItemView>
      {/* An environment that is not there has no parts. */}
      {!(query.error && failureOf(query.error).code === 'ResourceNotFoundException') && (
        <EnvironmentTabs environmentId={environmentId} query={query} />
      )}
      <EnvironmentHelp />
    </>
  )
}
