'use client'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { ChangeButton } from '@/components/shell/change-button'
import { paths } from '@/lib/paths'
import { type DataOf, useConnectionId } from '@/lib/query'
import { ExportVersion } from './export-version'

/** What can be done with one version: it goes to a group's core, becomes the newest again, the first of another definition, or a file. */
export function VersionActions({
  definition,
  definitionId,
  versionId,
}: {
  definition: DataOf<'greengrass', 'connectorDefinition'>['value']
  definitionId: string
  /** Missing where none is chosen. */
  versionId: string | undefined
}) {
  const connection = useConnectionId()
  const none = versionId === undefined ? 'Tick one version.' : undefined
  const latest = versionId === definition.LatestVersion ? 'This is the latest version already.' : undefined
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <ChangeButton href={paths.greengrass.putLive(connection, definitionId, versionId)} primary={false} refused={none}>
        Put live
      </ChangeButton>
      <ChangeButton
        href={paths.greengrass.createConnectorVersion(connection, definitionId, versionId)}
        primary={false}
        refused={none ?? latest}
      >
        Restore as new version
      </ChangeButton>
      <ChangeButton
        href={paths.greengrass.createConnector(connection, versionId ? { definitionId, versionId } : undefined)}
        primary={false}
        refused={none}
      >
        Copy into a new definition
      </ChangeButton>
      <ExportVersion definition={definition} definitionId={definitionId} versionId={versionId} refused={none} />
    </SpaceBetween>
  )
}
