import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { newOperationId } from '@/lib/operation-id'
import { RenameGroup } from './rename-group'

export const metadata: Metadata = { title: 'Rename group' }

export default definePage('/[connection]/greengrass/groups/[groupId]/rename', ({ params: { connection, groupId } }) => (
  <Prefetch connection={connection} reads={[readOf('greengrass', 'group', { groupId })]}>
    <RenameGroup groupId={groupId} operationId={newOperationId()} />
  </Prefetch>
))
