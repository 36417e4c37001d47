import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { newOperationId } from '@/lib/operation-id'
import { CreateVersion } from './create-version'

export const metadata: Metadata = { title: 'Create version' }

export default definePage(
  '/[connection]/greengrass/connectors/[definitionId]/versions/create',
  ({ params: { connection, definitionId }, search: { from } }) => (
    <Prefetch connection={connection} reads={[readOf('greengrass', 'connectorDefinition', { definitionId })]}>
      <CreateVersion
        definitionId={definitionId}
        operationId={newOperationId()}
        from={typeof from === 'string' ? from : ''}
      />
    </Prefetch>
  ),
)
