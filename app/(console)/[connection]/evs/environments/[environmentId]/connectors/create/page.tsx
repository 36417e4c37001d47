import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { newOperationId } from '@/lib/operation-id'
import { CreateConnectorForm } from './create-connector-form'

export const metadata: Metadata = { title: 'Create connector' }

export default definePage('/[connection]/evs/environments/[environmentId]/connectors/create', ({ params }) => {
  const { connection, environmentId } = params
  const environments = readOf('evs', 'environments', {})
  const reads = [environments, readOf('evs', 'connectors', { environmentId }), readOf('evs', 'place', {})]
  return (
    <Prefetch connection={connection} reads={reads}>
      <CreateConnectorForm environmentId={environmentId} operationId={newOperationId()} />
    </Prefetch>
  )
})
