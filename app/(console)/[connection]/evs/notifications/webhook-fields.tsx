'use client'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { ReactNode } from 'react'
import type { Control } from 'react-hook-form'
import { CheckboxField } from '@/components/form/checkbox-field'
import type { Choice } from '@/components/form/choice'
import { RadioField } from '@/components/form/radio-field'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import type { WebhookInput } from '@/lib/evs/webhook-schema'
import { useConnectionId, useRead } from '@/lib/query'

const formats: Choice[] = [
  {
    value: 'json',
    label: 'JSON',
    description: "The console's own: what changed as members, and in words. For programs.",
  },
  {
    value: 'slack',
    label: 'Slack',
    description: 'What incoming webhooks of Slack take, and of what is compatible with it.',
  },
]

/** The fields that both forms of a webhook have; `more` stands beneath those of the receiver. */
export function WebhookFields({
  control,
  kept,
  more,
}: {
  control: Control<WebhookInput>
  /** Where messages go now, for a form that may leave the address as it is. */
  kept?: string
  more?: ReactNode
}) {
  const here = useConnectionId()
  const query = useRead('connections', 'connections', {})
  const known = query.data?.items ?? []
  const choices: Choice[] = [
    { value: '', label: 'All connections' },
    ...known.map(({ id, name, badge }) => ({ value: id, label: name, description: `${id} · ${badge}` })),
    ...(known.some(({ id }) => id === here) || here === 'console'
      ? []
      : [{ value: here, label: here, description: 'This connection' }]),
  ]
  return (
    <SpaceBetween size="l">
      <Container header={<Header variant="h2">Receiver</Header>}>
        <SpaceBetween size="l">
          <TextField control={control} name="name" label="Name" prose constraintText="At most 64 characters" />
          <TextField
            control={control}
            name="url"
            label="Address"
            optional={kept !== undefined}
            inputMode="url"
            placeholder="https://"
            description={
              kept ? (
                <>
                  Messages go to <code>{kept}</code>. Leave it empty to keep the whole address, which is not shown.
                </>
              ) : (
                'Messages are posted there. It is not shown again, since whoever knows such an address can often post there.'
              )
            }
            constraintText="https://, or http:// on this machine. At most 2,048 characters. Private addresses only where NOTIFY_PRIVATE names them."
          />
          <RadioField control={control} name="format" label="Format" options={formats} />
          {more}
        </SpaceBetween>
      </Container>
      <Container header={<Header variant="h2">What is sent</Header>}>
        <SpaceBetween size="l">
          <SelectField
            control={control}
            name="connection"
            label="Connection"
            description="The checks of its environments and connectors."
            options={choices}
            status={query.isPending ? 'loading' : query.isError && !query.data ? 'error' : 'finished'}
            onRetry={() => void query.refetch()}
          />
          <CheckboxField
            control={control}
            name="enabled"
            label="Send messages"
            description="Switched off, nothing is sent: not what happens meanwhile, and not what still waits."
          />
        </SpaceBetween>
      </Container>
    </SpaceBetween>
  )
}
