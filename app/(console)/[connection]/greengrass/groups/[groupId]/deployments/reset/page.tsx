import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { newOperationId } from '@/lib/operation-id'
import { ResetDeployments } from './reset-deployments'

export const metadata: Metadata = { title: 'Reset deployments' }

export default definePage(
  '/[connection]/greengrass/groups/[groupId]/deployments/reset',
  ({ params: { connection, groupId } }) => (
    <Prefetch connection={connection} reads={[readOf('greengrass', 'group', { groupId })]}>
      <ResetDeployments groupId={groupId} operationId={newOperationId()} />
    </Prefetch>
  ),
)
