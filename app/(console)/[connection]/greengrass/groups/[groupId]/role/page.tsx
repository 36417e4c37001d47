import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { newOperationId } from '@/lib/operation-id'
import { AssociateRole } from './associate-role'

export const metadata: Metadata = { title: 'Associate role' }

export default definePage('/[connection]/greengrass/groups/[groupId]/role', ({ params: { connection, groupId } }) => (
  <Prefetch connection={connection} reads={[readOf('greengrass', 'groupRole', { groupId })]}>
    <AssociateRole groupId={groupId} operationId={newOperationId()} />
  </Prefetch>
))
