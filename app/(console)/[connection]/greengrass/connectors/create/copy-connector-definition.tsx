'use client'
import { useQuery } from '@tanstack/react-query'
import { connectorInputs } from '@/app/(console)/[connection]/greengrass/connector-input'
import { MustRead } from '@/app/(console)/[connection]/greengrass/must-read'
import { shortId } from '@/app/(console)/[connection]/greengrass/short-id'
import { tagRows } from '@/app/(console)/[connection]/greengrass/tags'
import { most } from '@/lib/greengrass/kinds'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'
import { CreateConnectorDefinitionForm } from './create-connector-definition-form'

/** Reads the definition's version that is copied; then shows the form that starts from it. */
export function CopyConnectorDefinition({
  operationId,
  from,
  version,
}: {
  operationId: string
  /** The id of the definition that is copied. */
  from: string
  /** Its version; empty for the latest. */
  version: string
}) {
  const connection = useConnectionId()
  const definition = useRead('greengrass', 'connectorDefinition', { definitionId: from })
  const versionId = version || definition.data?.value.LatestVersion
  const content = useRead(
    'greengrass',
    'connectorDefinitionVersion',
    { definitionId: from, versionId: versionId ?? '' },
    { enabled: versionId !== undefined },
  )
  const start = useQuery({
    queryKey: ['copy of a connector definition', connection, from, versionId ?? ''],
    queryFn: async () => {
      const { typedConnectors } = await import('@/lib/greengrass/typed-form')
      const { Name, tags } = definition.data?.value ?? {}
      return {
        name: Name ? `Copy of ${Name}`.slice(0, most.name) : '',
        // The console's own tag finds one definition, and AWS's cannot be set.
        tags: tagRows(tags),
        withVersion: versionId !== undefined,
        connectors: await typedConnectors(connectorInputs(content.data?.value.Definition?.Connectors)),
      }
    },
    enabled: definition.data !== undefined && (versionId === undefined || content.data !== undefined),
    // What the form starts from must not change under the operator's hands.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  if (!start.data) {
    const list = paths.greengrass.connectors(connection)
    return (
      <MustRead
        title="Create connector definition"
        breadcrumbs={[{ text: 'Connector definitions', href: list }, { text: 'Create connector definition' }]}
        queries={[definition, content]}
        what="the definition"
      />
    )
  }
  const name = definition.data?.value.Name || from
  return (
    <CreateConnectorDefinitionForm
      operationId={operationId}
      start={start.data}
      copyOf={
        versionId === undefined
          ? `A copy of ${name}, which has no version yet.`
          : `A copy of ${name} with the connectors of its version ${shortId(versionId)}. The two have nothing to do with each other afterwards.`
      }
    />
  )
}
