import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { newOperationId } from '@/lib/operation-id'
import { RenameDefinition } from './rename-definition'

export const metadata: Metadata = { title: 'Rename connector definition' }

export default definePage(
  '/[connection]/greengrass/connectors/[definitionId]/rename',
  ({ params: { connection, definitionId } }) => (
    <Prefetch connection={connection} reads={[readOf('greengrass', 'connectorDefinition', { definitionId })]}>
      <RenameDefinition definitionId={definitionId} operationId={newOperationId()} />
    </Prefetch>
  ),
)
