'use client'
import { WebhookOf } from '@/app/(console)/[connection]/evs/notifications/webhook-of'
import { TestWebhookForm } from './test-webhook-form'

/** The form, once the webhook is there. */
export function TestWebhook({ id, operationId }: { id: string; operationId: string }) {
  return <WebhookOf id={id}>{(webhook) => <TestWebhookForm webhook={webhook} operationId={operationId} />}</WebhookOf>
}
