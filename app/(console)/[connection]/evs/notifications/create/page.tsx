import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { newOperationId } from '@/lib/operation-id'
import { CreateWebhookForm } from './create-webhook-form'

export const metadata: Metadata = { title: 'Create webhook' }

export default definePage('/[connection]/evs/notifications/create', ({ params: { connection } }) => (
  <Prefetch connection={connection} reads={[readOf('connections', 'connections', {})]}>
    <CreateWebhookForm operationId={newOperationId()} />
  </Prefetch>
))
