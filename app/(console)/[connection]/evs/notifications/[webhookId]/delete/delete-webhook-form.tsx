'use client'
import Container from '@cloudscape-design/components/container'
import { WebhookHelp } from '@/app/(console)/[connection]/evs/notifications/help'
import type { Webhook } from '@/app/(console)/[connection]/evs/notifications/webhook-of'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { deleteWebhook } from '@/lib/evs/actions'
import { paths } from '@/lib/paths'
import { useConnectionId } from '@/lib/query'

/** Deletes a webhook, after its name was typed. */
export function DeleteWebhookForm({ webhook, operationId }: { webhook: Webhook; operationId: string }) {
  const { id, name, origin } = webhook
  const here = useConnectionId()
  const list = paths.evs.notifications(here)
  const { form, submit } = useActionForm({
    schema: () => import('@/lib/evs/webhook-schema').then((file) => file.deleteWebhookSchema),
    action: deleteWebhook,
    operationId,
    defaultValues: { id, confirmation: '' },
    onSucceeded: () => ({ href: list, text: `Webhook ${name} is deleted.` }),
  })
  return (
    <>
      <FormPage
        form={form}
        onSubmit={submit}
        title={`Delete ${name}`}
        description="Nothing is sent there any more, and what still waits is given up. Its address and signing secret are erased; the delivery log stays."
        breadcrumbs={[{ text: 'Notifications', href: list }, { text: name }, { text: 'Delete' }]}
        submitText="Delete webhook"
        cancelHref={list}
        info
      >
        <Container>
          <TextField
            control={form.control}
            name="confirmation"
            label="Name of the webhook"
            description={
              <>
                Type <strong>{name}</strong> to stop telling <code>{origin}</code>. To stop it for a while, switch it
                off instead.
              </>
            }
          />
        </Container>
      </FormPage>
      <WebhookHelp />
    </>
  )
}
