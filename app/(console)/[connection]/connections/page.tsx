import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { ConnectionsTable } from './connections-table'

export const metadata: Metadata = { title: 'Connections' }

export default definePage('/[connection]/connections', ({ params: { connection } }) => (
  <Prefetch connection={connection} reads={[readOf('connections', 'connections', {})]}>
    <ConnectionsTable />
  </Prefetch>
))
