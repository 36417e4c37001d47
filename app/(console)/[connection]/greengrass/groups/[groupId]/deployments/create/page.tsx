import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { newOperationId } from '@/lib/operation-id'
import { Deploy } from './deploy'

export const metadata: Metadata = { title: 'Deploy' }

export default definePage(
  '/[connection]/greengrass/groups/[groupId]/deployments/create',
  ({ params: { connection, groupId } }) => (
    <Prefetch connection={connection} reads={[readOf('greengrass', 'group', { groupId })]}>
      <Deploy groupId={groupId} operationId={newOperationId()} />
    </Prefetch>
  ),
)
