import type { Metadata } from 'next'
import { Prefetch, readOf } from '@/components/prefetch'
import { GroupsTable } from './groups-table'

export const metadata: Metadata = { title: 'Groups' }

export default async function Page({ params }: { params: Promise<{ connection: string }> }) {
  const { connection } = await params
  return (
    <Prefetch connection={connection} reads={[readOf('greengrass', 'groups', {})]}>
      <GroupsTable />
    </Prefetch>
  )
}
