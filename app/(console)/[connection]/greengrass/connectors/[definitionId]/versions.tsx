'use client'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { VersionsTable } from '@/app/(console)/[connection]/greengrass/versions-table'
import { LinkButton } from '@/components/shell/link-button'
import { paths } from '@/lib/paths'
import { type DataOf, useConnectionId, useRead } from '@/lib/query'
import { VersionActions } from './version-actions'

/** All versions of a definition; one that is ticked can be restored, copied or exported, two can be compared. */
export function Versions({
  definition,
  definitionId,
  chosen,
}: {
  definition: DataOf<'greengrass', 'connectorDefinition'>['value']
  definitionId: string
  chosen: string | undefined
}) {
  const connection = useConnectionId()
  const query = useRead('greengrass', 'definitionVersions', { kind: 'connector', definitionId })
  return (
    <>
      <p>AWS keeps every version: none can be changed, and none can be deleted while the definition is there.</p>
      <VersionsTable
        query={query}
        latest={definition.LatestVersion}
        chosen={chosen}
        actions={(ticked) => {
          const [newer, older] = ticked.map(({ Version = '' }) => Version)
          const two = newer && older && ticked.length === 2
          return (
            <SpaceBetween direction="horizontal" size="xs">
              <LinkButton
                href={
                  two ? paths.greengrass.compareConnectorVersions(connection, definitionId, older, newer) : undefined
                }
                why="Tick two versions to compare them."
              >
                Compare
              </LinkButton>
              <VersionActions
                definition={definition}
                definitionId={definitionId}
                versionId={ticked.length === 1 ? newer : undefined}
              />
            </SpaceBetween>
          )
        }}
      />
    </>
  )
}
