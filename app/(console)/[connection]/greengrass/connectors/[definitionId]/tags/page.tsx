import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { newOperationId } from '@/lib/operation-id'
import { DefinitionTags } from './definition-tags'

export const metadata: Metadata = { title: 'Change tags' }

export default definePage(
  '/[connection]/greengrass/connectors/[definitionId]/tags',
  ({ params: { connection, definitionId } }) => (
    <Prefetch connection={connection} reads={[readOf('greengrass', 'connectorDefinition', { definitionId })]}>
      <DefinitionTags definitionId={definitionId} operationId={newOperationId()} />
    </Prefetch>
  ),
)
