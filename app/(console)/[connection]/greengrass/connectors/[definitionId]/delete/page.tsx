import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { newOperationId } from '@/lib/operation-id'
import { DeleteDefinition } from './delete-definition'

export const metadata: Metadata = { title: 'Delete connector definition' }

export default definePage(
  '/[connection]/greengrass/connectors/[definitionId]/delete',
  ({ params: { connection, definitionId } }) => (
    <Prefetch connection={connection} reads={[readOf('greengrass', 'connectorDefinition', { definitionId })]}>
      <DeleteDefinition definitionId={definitionId} operationId={newOperationId()} />
    </Prefetch>
  ),
)
