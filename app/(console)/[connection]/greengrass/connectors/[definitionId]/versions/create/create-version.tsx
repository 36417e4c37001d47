'use client'
import { useState } from 'react'
import { MustRead } from '@/app/(console)/[connection]/greengrass/must-read'
import { paths } from '@/lib/paths'
import { type DataOf, useConnectionId, useRead } from '@/lib/query'
import { CreateVersionForm } from './create-version-form'

type Connectors = NonNullable<DataOf<'greengrass', 'connectorDefinitionVersion'>['value']['Definition']>['Connectors']

/** What the form starts from: the connectors of the latest version. Without `version` there was none. */
export interface Start {
  version?: string
  connectors: NonNullable<Connectors>
}

/** Reads the latest version of a definition; then shows the form that starts from it. */
export function CreateVersion({ definitionId, operationId }: { definitionId: string; operationId: string }) {
  const connection = useConnectionId()
  const [kept, keep] = useState<Start>()
  const definition = useRead('greengrass', 'connectorDefinition', { definitionId })
  const latest = definition.data?.value.LatestVersion
  const version = useRead(
    'greengrass',
    'connectorDefinitionVersion',
    { definitionId, versionId: latest ?? '' },
    { enabled: latest !== undefined },
  )
  const href = paths.greengrass.connector(connection, definitionId)
  const name = definition.data?.value.Name || definitionId
  const breadcrumbs = [
    { text: 'Connector definitions', href: paths.greengrass.connectors(connection) },
    { text: name, href },
    { text: 'Create version' },
  ]
  const read = definition.data && startOf(latest, version.data?.value)
  // Kept from the first reading: a later one must not change a form under the operator's hands.
  const start = kept ?? read
  if (!start) {
    return (
      <MustRead
        title="Create version"
        breadcrumbs={breadcrumbs}
        queries={[definition, version]}
        what="the latest version"
      />
    )
  }
  if (!kept) keep(start)
  return (
    <CreateVersionForm
      key={start.version}
      definitionId={definitionId}
      operationId={operationId}
      breadcrumbs={breadcrumbs}
      backHref={href}
      start={start}
      newer={latest !== start.version ? read : undefined}
      onStartFrom={keep}
    />
  )
}

function startOf(
  latest: string | undefined,
  version: DataOf<'greengrass', 'connectorDefinitionVersion'>['value'] | undefined,
): Start | undefined {
  if (latest === undefined) return { connectors: [] }
  return version && { version: latest, connectors: version.Definition?.Connectors ?? [] }
}
