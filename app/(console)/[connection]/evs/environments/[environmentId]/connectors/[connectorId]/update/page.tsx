import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch } from '@/components/prefetch'
import { newOperationId } from '@/lib/operation-id'
import { pairOf, readsFor } from './pair-of'
import { UpdateConnector } from './update-connector'

export const metadata: Metadata = { title: 'Update connector' }

export default definePage(
  '/[connection]/evs/environments/[environmentId]/connectors/[connectorId]/update',
  ({ params: { connection, ...named }, search }) => (
    <Prefetch connection={connection} reads={readsFor(named, pairOf(search))}>
      <UpdateConnector {...named} pair={pairOf(search)} operationId={newOperationId()} />
    </Prefetch>
  ),
)
