import type { Metadata } from 'next'
import { Prefetch, readOf } from '@/components/prefetch'
import { Overview } from './overview'

export const metadata: Metadata = { title: 'Overview' }

export default async function Page({ params }: { params: Promise<{ connection: string }> }) {
  const { connection } = await params
  const reads = [
    readOf('greengrass', 'connectorDefinitions', {}),
    readOf('appflow', 'connectors', {}),
    readOf('evs', 'environments', {}),
    readOf('operations', 'latest', {}),
  ]
  return (
    <Prefetch connection={connection} reads={reads}>
      {<Overview />}
    </Prefetch>
  )
}
