'use client'
import { WebhookHelp } from '@/app/(console)/[connection]/evs/notifications/help'
import { madeSecret } from '@/app/(console)/[connection]/evs/notifications/made-secret'
import { WebhookFields } from '@/app/(console)/[connection]/evs/notifications/webhook-fields'
import { FormPage } from '@/components/form/form-page'
import { useActionForm } from '@/components/form/use-action-form'
import { createWebhook } from '@/lib/evs/actions'
import type { WebhookInput } from '@/lib/evs/webhook-schema'
import { paths } from '@/lib/paths'
import { useConnectionId } from '@/lib/query'

const empty: WebhookInput = {
  ...{ id: '', name: '', url: '', format: 'json', connection: '', enabled: true },
  ...{ renewSecret: false, seen: '' },
}

/** Makes a webhook; its signing secret is shown on the page that comes next. */
export function CreateWebhookForm({ operationId }: { operationId: string }) {
  const here = useConnectionId()
  const list = paths.evs.notifications(here)
  const { form, submit } = useActionForm({
    schema: () => import('@/lib/evs/webhook-schema').then((file) => file.createWebhookSchema),
    action: createWebhook,
    operationId,
    defaultValues: empty,
    onSucceeded: ({ name, secret }) => {
      if (secret) madeSecret.keep({ name, secret })
      return { href: list, text: `Webhook ${name} is there. Send it a test message to see that it works.` }
    },
  })
  return (
    <>
      <FormPage
        form={form}
        onSubmit={submit}
        title="Create webhook"
        description="It is told of what changes from now on. The console makes a signing secret for it and shows that once."
        breadcrumbs={[{ text: 'Notifications', href: list }, { text: 'Create webhook' }]}
        submitText="Create webhook"
        cancelHref={list}
        info
      >
        <WebhookFields control={form.control} />
      </FormPage>
      <WebhookHelp />
    </>
  )
}
