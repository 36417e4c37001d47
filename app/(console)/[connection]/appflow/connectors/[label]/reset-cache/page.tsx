import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { newOperationId } from '@/lib/operation-id'
import { ResetCacheForm } from './reset-cache-form'

export const metadata: Metadata = { title: 'Reset metadata cache' }

export default definePage('/[connection]/appflow/connectors/[label]/reset-cache', ({ params }) => {
  const label = decodeURIComponent(params.label)
  return (
    <Prefetch connection={params.connection} reads={[readOf('appflow', 'profiles', { label })]}>
      <ResetCacheForm label={label} operationId={newOperationId()} />
    </Prefetch>
  )
})
