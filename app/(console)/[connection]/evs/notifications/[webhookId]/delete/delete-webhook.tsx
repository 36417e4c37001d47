'use client'
import { WebhookOf } from '@/app/(console)/[connection]/evs/notifications/webhook-of'
import { DeleteWebhookForm } from './delete-webhook-form'

/** The form, once the webhook is there. */
export function DeleteWebhook({ id, operationId }: { id: string; operationId: string }) {
  return <WebhookOf id={id}>{(webhook) => <DeleteWebhookForm webhook={webhook} operationId={operationId} />}</WebhookOf>
}
