import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { newOperationId } from '@/lib/operation-id'
import { DeleteConnector } from './delete-connector'

export const metadata: Metadata = { title: 'Delete connector' }

export default definePage(
  '/[connection]/evs/environments/[environmentId]/connectors/[connectorId]/delete',
  ({ params: { connection, environmentId, connectorId } }) => (
    <Prefetch
      connection={connection}
      reads={[readOf('evs', 'connectors', { environmentId }), readOf('evs', 'environment', { environmentId })]}
    >
      <DeleteConnector environmentId={environmentId} connectorId={connectorId} operationId={newOperationId()} />
    </Prefetch>
  ),
)
