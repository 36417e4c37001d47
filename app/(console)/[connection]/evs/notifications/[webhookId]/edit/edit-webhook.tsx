'use client'
import { WebhookOf } from '@/app/(console)/[connection]/evs/notifications/webhook-of'
import { EditWebhookForm } from './edit-webhook-form'

/** The form, once the webhook is there. */
export function EditWebhook({ id, operationId }: { id: string; operationId: string }) {
  return (
    <WebhookOf id={id}>
      {(webhook, readAgain) => <EditWebhookForm webhook={webhook} readAgain={readAgain} operationId={operationId} />}
    </WebhookOf>
  )
}
