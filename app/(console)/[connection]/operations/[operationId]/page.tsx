import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { newOperationId } from '@/lib/operation-id'
import { Operation } from './operation'

export const metadata: Metadata = { title: 'Record of a change' }

export default definePage('/[connection]/operations/[operationId]', ({ params: { connection, operationId } }) => (
  <Prefetch connection={connection} reads={[readOf('operations', 'operation', { id: operationId })]}>
    <Operation id={operationId} settleId={newOperationId()} />
  </Prefetch>
))
