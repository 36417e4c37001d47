'use client'
import { definitionCrumbs } from '@/app/(console)/[connection]/greengrass/connectors/definition-crumbs'
import { MustRead } from '@/app/(console)/[connection]/greengrass/must-read'
import { useConnectionId, useRead } from '@/lib/query'
import { DeleteDefinitionForm, deleteTitle } from './delete-definition-form'

/** Reads the definition and the groups that use it; then shows what deleting means, and asks for its name. */
export function DeleteDefinition({ definitionId, operationId }: { definitionId: string; operationId: string }) {
  const connection = useConnectionId()
  const definition = useRead('greengrass', 'connectorDefinition', { definitionId })
  const uses = useRead('greengrass', 'connectorUse', { definitionId })
  const name = definition.data?.value.Name
  const whole = uses.data && (uses.data.complete || uses.data.incomplete !== undefined)
  if (!definition.data || !uses.data || !whole) {
    return (
      <MustRead
        title={deleteTitle}
        breadcrumbs={definitionCrumbs(connection, definitionId, name, deleteTitle)}
        queries={[definition, uses]}
        what="the connector definition and the groups that use it"
      />
    )
  }
  return (
    <DeleteDefinitionForm
      definitionId={definitionId}
      operationId={operationId}
      name={name}
      users={uses.data.items}
      incomplete={uses.data.incomplete}
    />
  )
}
