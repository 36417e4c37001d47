import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { newOperationId } from '@/lib/operation-id'
import { PutLive } from './put-live'

export const metadata: Metadata = { title: 'Put a version live' }

export default definePage(
  '/[connection]/greengrass/connectors/[definitionId]/put-live',
  ({ params: { connection, definitionId } }) => (
    <Prefetch connection={connection} reads={[readOf('greengrass', 'connectorDefinition', { definitionId })]}>
      <PutLive definitionId={definitionId} operationIds={{ version: newOperationId(), deployment: newOperationId() }} />
    </Prefetch>
  ),
)
