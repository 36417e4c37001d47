'use client'
import Button from '@cloudscape-design/components/button'
import { connectorInputs } from '@/app/(console)/[connection]/greengrass/connector-input'
import { tagRows } from '@/app/(console)/[connection]/greengrass/tags'
import { addFlash } from '@/components/flash/flashes'
import { failureOf } from '@/components/status/failure-of'
import { type DataOf, useConnectionId, useRead } from '@/lib/query'
import { saveFile } from './save-file'

/** Saves a version as the file that `aws greengrass create-connector-definition --cli-input-json` takes, with the definition's name and tags. */
export function ExportVersion({
  definition,
  definitionId,
  versionId,
  refused,
}: {
  definition: DataOf<'greengrass', 'connectorDefinition'>['value']
  definitionId: string
  versionId: string | undefined
  /** Why there is nothing to export. */
  refused: string | undefined
}) {
  const connection = useConnectionId()
  const query = useRead(
    'greengrass',
    'connectorDefinitionVersion',
    { definitionId, versionId: versionId ?? '' },
    { enabled: false },
  )
  const save = async () => {
    const { data, error } = await query.refetch()
    if (data) {
      const { exportDefinition } = await import('@/lib/greengrass/cli-file')
      const text = exportDefinition({
        name: definition.Name ?? '',
        tags: tagRows(definition.tags),
        withVersion: true,
        connectors: connectorInputs(data.value.Definition?.Connectors),
      })
      return saveFile(`connector-definition-${versionId}.json`, text)
    }
    const { title, next } = failureOf(error)
    addFlash({ connection, kind: 'error', text: `Nothing was exported. ${title} ${next}` })
  }
  return (
    <Button
      iconName="download"
      disabled={refused !== undefined}
      disabledReason={refused}
      loading={query.isFetching}
      loadingText="Export as AWS CLI file"
      onClick={() => void save()}
    >
      Export as AWS CLI file
    </Button>
  )
}
