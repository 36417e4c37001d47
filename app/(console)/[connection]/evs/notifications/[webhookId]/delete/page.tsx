import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { newOperationId } from '@/lib/operation-id'
import { DeleteWebhook } from './delete-webhook'

export const metadata: Metadata = { title: 'Delete webhook' }

export default definePage(
  '/[connection]/evs/notifications/[webhookId]/delete',
  ({ params: { connection, webhookId } }) => (
    <Prefetch connection={connection} reads={[readOf('evs', 'webhook', { id: webhookId })]}>
      <DeleteWebhook id={webhookId} operationId={newOperationId()} />
    </Prefetch>
  ),
)
