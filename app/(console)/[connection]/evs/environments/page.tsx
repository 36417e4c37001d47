import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { EnvironmentsTable } from './environments-table'

export const metadata: Metadata = { title: 'EVS environments' }

export default definePage('/[connection]/evs/environments', ({ params: { connection } }) => (
  <Prefetch connection={connection} reads={[readOf('evs', 'environments', {}), readOf('evs', 'health', {})]}>
    <EnvironmentsTable />
  </Prefetch>
))
