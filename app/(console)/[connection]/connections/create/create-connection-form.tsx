'use client'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useEffect } from 'react'
import { useWatch } from 'react-hook-form'
import type { Draft } from '@/app/(console)/[connection]/connections/draft'
import { ConnectionFormHelp } from '@/app/(console)/[connection]/connections/help'
import { PlaceFields } from '@/app/(console)/[connection]/connections/place-fields'
import { SourceFields } from '@/app/(console)/[connection]/connections/source-fields'
import { SwitchFields } from '@/app/(console)/[connection]/connections/switch-fields'
import { slugOf } from '@/app/(console)/[connection]/connections/words'
import { FormPage } from '@/components/form/form-page'
import { RadioField } from '@/components/form/radio-field'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { createConnection } from '@/lib/connections/actions'
import type { ConnectionInput } from '@/lib/connections/schema'
import { paths } from '@/lib/paths'
import { useConnectionId } from '@/lib/query'

const start = (externalId: string): ConnectionInput => ({
  id: '',
  name: '',
  kind: 'live',
  account: '',
  region: '',
  source: 'role',
  profile: '',
  roleArn: '',
  externalId,
  production: false,
  // Who makes a connection decides that it may change AWS, rather than that it may not.
  readOnly: true,
  seen: '',
})

/** A new connection. */
export function CreateConnectionForm({ operationId, draft }: { operationId: string; draft: Draft }) {
  const here = useConnectionId()
  const list = paths.connections.connections(here)
  const { form, submit } = useActionForm({
    schema: () => import('@/lib/connections/schema').then((file) => file.createConnectionSchema),
    action: createConnection,
    operationId,
    defaultValues: start(draft.externalId),
    onSucceeded: ({ id }, { name }) => ({
      href: paths.connections.connection(here, id),
      text: `Connection ${name} is there.`,
    }),
  })
  const { control, setValue, formState } = form
  const name = useWatch({ control, name: 'name' })
  const ownId = formState.dirtyFields.id
  useEffect(() => {
    if (!ownId) setValue('id', slugOf(name))
  }, [name, ownId, setValue])
  return (
    <>
      <FormPage
        form={form}
        onSubmit={submit}
        title="Create connection"
        description="An AWS account and Region for people to work on. The console signs in before it keeps anything."
        breadcrumbs={[{ text: 'Connections', href: list }, { text: 'Create connection' }]}
        submitText="Create connection"
        cancelHref={list}
        info
      >
        <Container header={<Header variant="h2">What it is</Header>}>
          <SpaceBetween size="l">
            <RadioField
              control={control}
              name="kind"
              label="Kind"
              options={[
                { value: 'live', label: 'Live', description: 'An AWS account. What is changed there is real.' },
                {
                  value: 'sandbox',
                  label: 'Sandbox account',
                  description: 'An account of the sandbox on this machine. Nothing there is real.',
                  disabled: !draft.sandbox,
                  disabledReason: 'This console runs without its sandbox.',
                },
              ]}
            />
            <TextField control={control} name="name" label="Name" prose constraintText="At most 64 characters" />
            <TextField
              control={control}
              name="id"
              label="Id"
              description="The first part of every address of this connection. It cannot be changed later, and is never used again."
              constraintText="At most 40 characters: a letter first, then lower case letters, digits and hyphens"
            />
            <PlaceFields control={control} />
          </SpaceBetween>
        </Container>
        <Container header={<Header variant="h2">Credentials</Header>}>
          <SpaceBetween size="l">
            <SourceFields control={control} setValue={setValue} draft={draft} />
          </SpaceBetween>
        </Container>
        <Container header={<Header variant="h2">What may be done</Header>}>
          <SpaceBetween size="l">
            <SwitchFields control={control} />
          </SpaceBetween>
        </Container>
      </FormPage>
      <ConnectionFormHelp />
    </>
  )
}
