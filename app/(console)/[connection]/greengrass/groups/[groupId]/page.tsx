import type { Metadata } from 'next'
import { Prefetch, readOf } from '@/components/prefetch'
import { Group } from './group'

export const metadata: Metadata = { title: 'Group' }

export default async function Page({ params }: { params: Promise<{ connection: string; groupId: string }> }) {
  const { connection, groupId } = await params
  const reads = [readOf('greengrass', 'group', { groupId }), readOf('greengrass', 'groupVersions', { groupId })]
  return (
    <Prefetch connection={connection} reads={reads}>
      <Group groupId={groupId} />
    </Prefetch>
  )
}
