import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { newOperationId } from '@/lib/operation-id'
import { CreateGroupVersion } from './create-group-version'

export const metadata: Metadata = { title: 'Create group version' }

export default definePage(
  '/[connection]/greengrass/groups/[groupId]/versions/create',
  ({ params: { connection, groupId }, search: { from } }) => (
    <Prefetch connection={connection} reads={[readOf('greengrass', 'group', { groupId })]}>
      <CreateGroupVersion
        groupId={groupId}
        operationId={newOperationId()}
        from={typeof from === 'string' ? from : undefined}
      />
    </Prefetch>
  ),
)
