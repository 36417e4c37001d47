import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { newOperationId } from '@/lib/operation-id'
import { GroupTags } from './group-tags'

export const metadata: Metadata = { title: 'Change tags' }

export default definePage('/[connection]/greengrass/groups/[groupId]/tags', ({ params: { connection, groupId } }) => (
  <Prefetch connection={connection} reads={[readOf('greengrass', 'group', { groupId })]}>
    <GroupTags groupId={groupId} operationId={newOperationId()} />
  </Prefetch>
))
