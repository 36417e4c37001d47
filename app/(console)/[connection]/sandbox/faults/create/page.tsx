import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { newOperationId } from '@/lib/operation-id'
import { AddFaultForm } from './add-fault-form'

export const metadata: Metadata = { title: 'Add fault' }

export default definePage(
  '/[connection]/sandbox/faults/create',
  ({ params: { connection } }) => (
    <Prefetch connection={connection} reads={[readOf('sandbox', 'operations', {})]}>
      <AddFaultForm operationId={newOperationId()} />
    </Prefetch>
  ),
  'sandbox',
)
