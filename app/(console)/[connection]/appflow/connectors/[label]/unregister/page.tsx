import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { newOperationId } from '@/lib/operation-id'
import { UnregisterConnector } from './unregister-connector'

export const metadata: Metadata = { title: 'Unregister connector' }

export default definePage('/[connection]/appflow/connectors/[label]/unregister', ({ params }) => {
  const label = decodeURIComponent(params.label)
  return (
    <Prefetch connection={params.connection} reads={[readOf('appflow', 'connector', { label })]}>
      <UnregisterConnector label={label} operationId={newOperationId()} />
    </Prefetch>
  )
})
