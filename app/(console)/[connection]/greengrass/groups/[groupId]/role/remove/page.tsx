import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { newOperationId } from '@/lib/operation-id'
import { DisassociateRole } from './disassociate-role'

export const metadata: Metadata = { title: 'Disassociate role' }

export default definePage(
  '/[connection]/greengrass/groups/[groupId]/role/remove',
  ({ params: { connection, groupId } }) => (
    <Prefetch connection={connection} reads={[readOf('greengrass', 'groupRole', { groupId })]}>
      <DisassociateRole groupId={groupId} operationId={newOperationId()} />
    </Prefetch>
  ),
)
