import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { ConnectorsTable } from './connectors-table'

export const metadata: Metadata = { title: 'AppFlow connectors' }

export default definePage('/[connection]/appflow/connectors', ({ params: { connection } }) => (
  <Prefetch connection={connection} reads={[readOf('appflow', 'connectors', {})]}>
    <ConnectorsTable />
  </Prefetch>
))
