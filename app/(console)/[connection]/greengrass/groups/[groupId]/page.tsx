import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { Group } from './group'

export const metadata: Metadata = { title: 'Group' }

export default definePage(
  '/[connection]/greengrass/groups/[groupId]',
  ({ params: { connection, groupId }, search }) => {
    const open = search.tab === 'versions' ? [readOf('greengrass', 'groupVersions', { groupId })] : []
    const reads = [readOf('greengrass', 'group', { groupId }), ...open]
    return (
      <Prefetch connection={connection} reads={reads}>
        <Group groupId={groupId} />
      </Prefetch>
    )
  },
)
