import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { newOperationId } from '@/lib/operation-id'
import { RemoveConnection } from './remove-connection'

export const metadata: Metadata = { title: 'Remove connection' }

export default definePage('/[connection]/connections/[id]/remove', ({ params: { connection, id } }) => (
  <Prefetch connection={connection} reads={[readOf('connections', 'connection', { id })]}>
    <RemoveConnection id={id} operationId={newOperationId()} />
  </Prefetch>
))
