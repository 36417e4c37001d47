'use client'
import { definitionCrumbs } from '@/app/(console)/[connection]/greengrass/connectors/definition-crumbs'
import { MustRead } from '@/app/(console)/[connection]/greengrass/must-read'
import { GreengrassTagsForm } from '@/app/(console)/[connection]/greengrass/tags-form'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'

const title = 'Change tags'

/** Reads the definition's tags; then shows the form that changes them. */
export function DefinitionTags({ definitionId, operationId }: { definitionId: string; operationId: string }) {
  const connection = useConnectionId()
  const query = useRead('greengrass', 'connectorDefinition', { definitionId })
  const definition = query.data?.value
  const breadcrumbs = definitionCrumbs(connection, definitionId, definition?.Name, title)
  if (!definition) {
    return <MustRead title={title} breadcrumbs={breadcrumbs} queries={[query]} what="the connector definition" />
  }
  return (
    <GreengrassTagsForm
      arn={definition.Arn ?? ''}
      tags={definition.tags}
      operationId={operationId}
      title={title}
      breadcrumbs={breadcrumbs}
      backHref={paths.greengrass.connectorTab(connection, definitionId, 'tags')}
    />
  )
}
