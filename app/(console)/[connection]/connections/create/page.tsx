import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { newOperationId } from '@/lib/operation-id'
import { CreateConnection } from './create-connection'

export const metadata: Metadata = { title: 'Create connection' }

export default definePage('/[connection]/connections/create', ({ params: { connection } }) => {
  const operationId = newOperationId()
  const reads = [readOf('connections', 'draft', { form: operationId }), readOf('connections', 'regions', {})]
  return (
    <Prefetch connection={connection} reads={reads}>
      <CreateConnection operationId={operationId} />
    </Prefetch>
  )
})
