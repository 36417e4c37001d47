import type { Metadata } from 'next'
import { Prefetch, readOf } from '@/components/prefetch'
import { newOperationId } from '@/lib/operation-id'
import { CreateConnectorForm } from './create-connector-form'

export const metadata: Metadata = { title: 'Create connector' }

export default async function Page({ params }: { params: Promise<{ connection: string; environmentId: string }> }) {
  const { connection, environmentId } = await params
  const reads = [
    readOf('evs', 'environments', {}),
    readOf('evs', 'connectors', { environmentId }),
    readOf('evs', 'place', {}),
  ]
  return (
    <Prefetch connection={connection} reads={reads}>
      <CreateConnectorForm environmentId={environmentId} operationId={newOperationId()} />
    </Prefetch>
  )
}
