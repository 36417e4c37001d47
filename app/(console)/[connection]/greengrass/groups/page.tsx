import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { GroupsTable } from './groups-table'

export const metadata: Metadata = { title: 'Groups' }

export default definePage('/[connection]/greengrass/groups', ({ params: { connection } }) => (
  <Prefetch connection={connection} reads={[readOf('greengrass', 'groups', {})]}>
    <GroupsTable />
  </Prefetch>
))
