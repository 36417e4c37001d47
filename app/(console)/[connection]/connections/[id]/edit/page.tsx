import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { newOperationId } from '@/lib/operation-id'
import { EditConnection } from './edit-connection'

export const metadata: Metadata = { title: 'Edit connection' }

export default definePage('/[connection]/connections/[id]/edit', ({ params: { connection, id } }) => {
  const operationId = newOperationId()
  const draft = readOf('connections', 'draft', { form: operationId })
  const reads = [draft, readOf('connections', 'connection', { id }), readOf('connections', 'regions', {})]
  return (
    <Prefetch connection={connection} reads={reads}>
      <EditConnection id={id} operationId={operationId} />
    </Prefetch>
  )
})
