'use client'
import Container from '@cloudscape-design/components/container'
import { WebhookHelp } from '@/app/(console)/[connection]/evs/notifications/help'
import { formatWords, scopeWords } from '@/app/(console)/[connection]/evs/notifications/notification-words'
import type { Webhook } from '@/app/(console)/[connection]/evs/notifications/webhook-of'
import { FormPage } from '@/components/form/form-page'
import { useActionForm } from '@/components/form/use-action-form'
import { Details } from '@/components/status/details'
import { testWebhook } from '@/lib/evs/actions'
import { paths } from '@/lib/paths'
import { useConnectionId } from '@/lib/query'

/** Sends a message that is about no check, and leads to the log that tells what came of it. */
export function TestWebhookForm({ webhook, operationId }: { webhook: Webhook; operationId: string }) {
  const { id, name, origin, format, connection, enabled } = webhook
  const here = useConnectionId()
  const list = paths.evs.notifications(here)
  const { form, submit } = useActionForm({
    schema: () => import('@/lib/evs/webhook-schema').then((file) => file.testWebhookSchema),
    action: testWebhook,
    operationId,
    defaultValues: { id },
    onSucceeded: () => ({
      href: paths.evs.notificationLog(here),
      text: `A test message to ${name} is on its way. The delivery log shows what the receiver answers.`,
    }),
  })
  return (
    <>
      <FormPage
        form={form}
        onSubmit={submit}
        title={`Test ${name}`}
        description="Sends one message that says it is a test. It is signed, tried again and logged as every other."
        breadcrumbs={[{ text: 'Notifications', href: list }, { text: name }, { text: 'Test' }]}
        submitText="Send test message"
        cancelHref={list}
        info
      >
        <Container>
          <Details
            items={[
              { label: 'Receiver', value: <code>{origin}</code> },
              { label: 'Format', value: formatWords[format] },
              { label: 'Connection', value: scopeWords(connection || undefined) },
              { label: 'Sends', value: enabled ? 'On' : 'Off: nothing is sent, a test neither' },
            ]}
          />
        </Container>
      </FormPage>
      <WebhookHelp />
    </>
  )
}
