import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { newOperationId } from '@/lib/operation-id'
import { EnvironmentTags } from './environment-tags'

export const metadata: Metadata = { title: 'Change tags' }

export default definePage('/[connection]/evs/environments/[environmentId]/tags', ({ params }) => {
  const { connection, environmentId } = params
  return (
    <Prefetch connection={connection} reads={[readOf('evs', 'environment', { environmentId })]}>
      <EnvironmentTags environmentId={environmentId} operationId={newOperationId()} />
    </Prefetch>
  )
})
