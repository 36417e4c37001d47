import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { newOperationId } from '@/lib/operation-id'
import { DeleteGroup } from './delete-group'

export const metadata: Metadata = { title: 'Delete group' }

export default definePage('/[connection]/greengrass/groups/[groupId]/delete', ({ params: { connection, groupId } }) => (
  <Prefetch connection={connection} reads={[readOf('greengrass', 'group', { groupId })]}>
    <DeleteGroup groupId={groupId} operationId={newOperationId()} />
  </Prefetch>
))
