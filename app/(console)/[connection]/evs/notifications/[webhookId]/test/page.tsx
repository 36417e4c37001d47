import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { newOperationId } from '@/lib/operation-id'
import { TestWebhook } from './test-webhook'

export const metadata: Metadata = { title: 'Test webhook' }

export default definePage(
  '/[connection]/evs/notifications/[webhookId]/test',
  ({ params: { connection, webhookId } }) => (
    <Prefetch connection={connection} reads={[readOf('evs', 'webhook', { id: webhookId })]}>
      <TestWebhook id={webhookId} operationId={newOperationId()} />
    </Prefetch>
  ),
)
