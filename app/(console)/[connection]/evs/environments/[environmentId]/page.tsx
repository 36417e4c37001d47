import type { Metadata } from 'next'
import { Prefetch, readOf } from '@/components/prefetch'
import { Environment } from './environment'

export const metadata: Metadata = { title: 'EVS environment' }

export default async function Page({ params }: { params: Promise<{ connection: string; environmentId: string }> }) {
  const { connection, environmentId } = await params
  const reads = [readOf('evs', 'environment', { environmentId }), readOf('evs', 'connectors', { environmentId })]
  return (
    <Prefetch connection={connection} reads={reads}>
      <Environment environmentId={environmentId} />
    </Prefetch>
  )
}
