import type { Metadata } from 'next'
import { Prefetch, readOf } from '@/components/prefetch'
import { newOperationId } from '@/lib/operation-id'
import { CreateGroupVersion } from './create-group-version'

export const metadata: Metadata = { title: 'Create group version' }

export default async function Page({ params }: { params: Promise<{ connection: string; groupId: string }> }) {
  const { connection, groupId } = await params
  return (
    <Prefetch connection={connection} reads={[readOf('greengrass', 'group', { groupId })]}>
      <CreateGroupVersion groupId={groupId} operationId={newOperationId()} />
    </Prefetch>
  )
}
