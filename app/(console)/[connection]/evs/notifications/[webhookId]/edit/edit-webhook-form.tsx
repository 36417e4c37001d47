'use client'
import { useState } from 'react'
import { WebhookHelp } from '@/app/(console)/[connection]/evs/notifications/help'
import { madeSecret } from '@/app/(console)/[connection]/evs/notifications/made-secret'
import { WebhookFields } from '@/app/(console)/[connection]/evs/notifications/webhook-fields'
import type { Webhook } from '@/app/(console)/[connection]/evs/notifications/webhook-of'
import { CheckboxField } from '@/components/form/checkbox-field'
import { FormPage } from '@/components/form/form-page'
import { MovedNotice } from '@/components/form/moved-notice'
import { useActionForm } from '@/components/form/use-action-form'
import { updateWebhook } from '@/lib/evs/actions'
import type { WebhookInput } from '@/lib/evs/webhook-schema'
import { paths } from '@/lib/paths'
import { useConnectionId } from '@/lib/query'

const start = ({ id, name, format, connection, enabled, seen }: Webhook): WebhookInput => ({
  ...{ id, name, format, connection, enabled, seen },
  url: '',
  renewSecret: false,
})

/** Everything of a webhook; its address and secret stay unless they are given anew. */
export function EditWebhookForm({
  webhook: now,
  readAgain,
  operationId,
}: {
  /** As it is now. The form holds on to what it started from. */
  webhook: Webhook
  readAgain: () => void
  operationId: string
}) {
  const here = useConnectionId()
  const [webhook, setWebhook] = useState(now)
  const list = paths.evs.notifications(here)
  const { form, submit } = useActionForm({
    schema: () => import('@/lib/evs/webhook-schema').then((file) => file.updateWebhookSchema),
    action: updateWebhook,
    operationId,
    defaultValues: start(webhook),
    toInput: (values: WebhookInput) => ({ ...values, seen: webhook.seen }),
    onSucceeded: ({ name, secret }) => {
      if (secret) madeSecret.keep({ name, secret })
      return { href: list, text: `Webhook ${name} is changed.` }
    },
  })
  return (
    <>
      <FormPage
        form={form}
        onSubmit={submit}
        title={`Edit ${webhook.name}`}
        breadcrumbs={[{ text: 'Notifications', href: list }, { text: webhook.name }, { text: 'Edit' }]}
        submitText="Save webhook"
        cancelHref={list}
        info
      >
        <div>
          <MovedNotice
            form={form}
            what="This webhook was"
            moved={webhook.seen !== now.seen}
            readAgain={readAgain}
            onTake={() => {
              setWebhook(now)
              form.reset(start(now), { keepDirtyValues: true, keepDirty: true })
            }}
          >
            It is now {now.name}, {now.enabled ? 'switched on' : 'switched off'}, and sends to {now.origin}.
          </MovedNotice>
          <WebhookFields
            control={form.control}
            kept={webhook.origin}
            more={
              <CheckboxField
                control={form.control}
                name="renewSecret"
                label="Make a new signing secret"
                description="It is shown once. The one before signs nothing any more, so the receiver refuses messages until it has the new one."
              />
            }
          />
        </div>
      </FormPage>
      <WebhookHelp />
    </>
  )
}
