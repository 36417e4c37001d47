'use client'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { connectorInputs } from '@/app/(console)/[connection]/greengrass/connector-input'
import { MustRead } from '@/app/(console)/[connection]/greengrass/must-read'
import { paths } from '@/lib/paths'
import { type DataOf, useConnectionId, useRead } from '@/lib/query'
import { CreateVersionForm } from './create-version-form'
import { type Base, type Start, startFrom } from './start'

/** Reads the latest version of a definition, and the one that is restored if there is one; then shows the form. */
export function CreateVersion({
  definitionId,
  operationId,
  from,
}: {
  definitionId: string
  operationId: string
  /** The old version whose connectors the form is filled with; empty for the latest's. */
  from: string
}) {
  const connection = useConnectionId()
  const [kept, keep] = useState<Start>()
  const definition = useRead('greengrass', 'connectorDefinition', { definitionId })
  const latest = definition.data?.value.LatestVersion
  const readVersion = (versionId: string) => ({ definitionId, versionId })
  const version = useRead('greengrass', 'connectorDefinitionVersion', readVersion(latest ?? ''), {
    enabled: latest !== undefined,
  })
  const old = useRead('greengrass', 'connectorDefinitionVersion', readVersion(from), { enabled: from !== '' })
  const { refetch } = definition
  const lookForNewer = useCallback(() => void refetch(), [refetch])
  const read = definition.data && baseOf(latest, version.data?.value)
  const restored = from === '' ? undefined : old.data && connectorInputs(old.data.value.Definition?.Connectors)
  const first = useQuery({
    queryKey: ['start of a connector definition version', connection, definitionId, from],
    queryFn: async () => (read ? await startFrom(read, restored ?? read.connectors) : null),
    enabled: read !== undefined && (from === '' || restored !== undefined),
    // Kept from the first reading: a later one must not change a form under the operator's hands.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const href = paths.greengrass.connector(connection, definitionId)
  const name = definition.data?.value.Name || definitionId
  const breadcrumbs = [
    { text: 'Connector definitions', href: paths.greengrass.connectors(connection) },
    { text: name, href },
    { text: 'Create version' },
  ]
  const start = kept ?? first.data
  if (!start) {
    return (
      <MustRead
        title="Create version"
        breadcrumbs={breadcrumbs}
        queries={[definition, version, old]}
        what={from === '' ? 'the latest version' : 'the version that is restored'}
      />
    )
  }
  return (
    <CreateVersionForm
      key={start.base.version}
      definitionId={definitionId}
      operationId={operationId}
      breadcrumbs={breadcrumbs}
      backHref={href}
      start={start}
      restored={from}
      newer={read && read.version !== start.base.version ? read : undefined}
      lookForNewer={lookForNewer}
      onStartFrom={keep}
    />
  )
}

function baseOf(
  latest: string | undefined,
  version: DataOf<'greengrass', 'connectorDefinitionVersion'>['value'] | undefined,
): Base | undefined {
  if (latest === undefined) return { version: '', connectors: [] }
  return version && { version: latest, connectors: connectorInputs(version.Definition?.Connectors) }
}
