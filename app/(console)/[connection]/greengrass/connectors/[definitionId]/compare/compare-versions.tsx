'use client'
import { useSearchParams } from 'next/navigation'
import { definitionCrumbs } from '@/app/(console)/[connection]/greengrass/connectors/definition-crumbs'
import { CompareVersionsHelp } from '@/app/(console)/[connection]/greengrass/help'
import { PageHeader } from '@/components/shell/page-header'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'
import { Differences } from './differences'
import { VersionsChoice } from './versions-choice'

/** Two versions of one connector definition side by side, named by the address (`?from=&to=`); else the two latest. */
export function CompareVersions({ definitionId }: { definitionId: string }) {
  const connection = useConnectionId()
  const search = useSearchParams()
  const definition = useRead('greengrass', 'connectorDefinition', { definitionId })
  const versions = useRead('greengrass', 'definitionVersions', { kind: 'connector', definitionId })
  const newestFirst = (versions.data?.items ?? []).toSorted((a, b) =>
    (b.CreationTimestamp ?? '').localeCompare(a.CreationTimestamp ?? ''),
  )
  const to = search.get('to') || newestFirst[0]?.Version
  const from = search.get('from') || newestFirst.find(({ Version }) => Version !== to)?.Version
  return (
    <>
      <PageHeader
        title="Compare versions"
        description="What would have to change in the first version so that it becomes the second."
        breadcrumbs={definitionCrumbs(connection, definitionId, definition.data?.value.Name, 'Compare versions')}
        info
      />
      <VersionsChoice
        query={versions}
        versions={newestFirst}
        latest={definition.data?.value.LatestVersion}
        from={from}
        to={to}
        onChoose={(sides) =>
          // The page stays, so nothing is asked of the server: only the address changes.
          window.history.replaceState(
            null,
            '',
            paths.greengrass.compareConnectorVersions(connection, definitionId, sides.from, sides.to),
          )
        }
      />
      {from && to ? (
        <Differences definitionId={definitionId} from={from} to={to} />
      ) : (
        versions.data?.complete && <p role="status">This definition has fewer than two versions.</p>
      )}
      <CompareVersionsHelp />
    </>
  )
}
