import type { Metadata } from 'next'
import { Prefetch, readOf } from '@/components/prefetch'
import { ConnectorsTable } from './connectors-table'

export const metadata: Metadata = { title: 'AppFlow connectors' }

export default async function Page({ params }: { params: Promise<{ connection: string }> }) {
  const { connection } = await params
  return (
    <Prefetch connection={connection} reads={[readOf('appflow', 'connectors', {})]}>
      <ConnectorsTable />
    </Prefetch>
  )
}
