import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { newOperationId } from '@/lib/operation-id'
import { EditWebhook } from './edit-webhook'

export const metadata: Metadata = { title: 'Edit webhook' }

export default definePage(
  '/[connection]/evs/notifications/[webhookId]/edit',
  ({ params: { connection, webhookId } }) => (
    <Prefetch
      connection={connection}
      reads={[readOf('evs', 'webhook', { id: webhookId }), readOf('connections', 'connections', {})]}
    >
      <EditWebhook id={webhookId} operationId={newOperationId()} />
    </Prefetch>
  ),
)
