import type { Metadata } from 'next'
import { Prefetch, readOf } from '@/components/prefetch'
import { Operation } from './operation'

export const metadata: Metadata = { title: 'Record of a change' }

export default async function Page({ params }: { params: Promise<{ connection: string; operationId: string }> }) {
  const { connection, operationId } = await params
  return (
    <Prefetch connection={connection} reads={[readOf('operations', 'operation', { id: operationId })]}>
      <Operation id={operationId} />
    </Prefetch>
  )
}
