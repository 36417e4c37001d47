import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { newOperationId } from '@/lib/operation-id'
import { UpdateRegistration } from './update-registration'

export const metadata: Metadata = { title: 'Update registration' }

export default definePage('/[connection]/appflow/connectors/[label]/update', ({ params }) => {
  const label = decodeURIComponent(params.label)
  const reads = [readOf('appflow', 'connector', { label }), readOf('appflow', 'place', {})]
  const ids = { permission: newOperationId(), testCall: newOperationId() }
  return (
    <Prefetch connection={params.connection} reads={reads}>
      <UpdateRegistration label={label} operationId={newOperationId()} ids={ids} />
    </Prefetch>
  )
})
