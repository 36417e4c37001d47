'use client'
import Container from '@cloudscape-design/components/container'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { Asker } from '@/app/(console)/[connection]/people/asker'
import { CreatePersonHelp } from '@/app/(console)/[connection]/people/help'
import { keepLink } from '@/app/(console)/[connection]/people/made-link'
import { OwnPasswordField } from '@/app/(console)/[connection]/people/own-password-field'
import { RolesField } from '@/app/(console)/[connection]/people/roles-field'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { paths } from '@/lib/paths'
import { createPerson } from '@/lib/people/actions'
import type { CreatePersonInput } from '@/lib/people/admin-schema'
import { useConnectionId, useRead } from '@/lib/query'

const empty: CreatePersonInput = {
  name: '',
  email: '',
  roles: [{ connection: '', role: 'viewer' }],
  password: '',
}

/** Makes an account for somebody; the link by which they set its password is shown on their page. */
export function CreatePersonForm({ operationId, asker }: { operationId: string; asker: Asker }) {
  const connection = useConnectionId()
  const places = useRead('people', 'places', {}).data?.value ?? []
  const list = paths.people.people(connection)
  const { form, submit } = useActionForm({
    schema: () => import('@/lib/people/admin-schema').then((file) => file.createPersonSchema),
    action: createPerson,
    operationId,
    defaultValues: empty,
    onSucceeded: (made, { name }) => {
      keepLink(made)
      return { href: paths.people.person(connection, made.personId), text: `${name} has an account.` }
    },
  })
  const { control } = form
  return (
    <>
      <FormPage
        form={form}
        onSubmit={submit}
        title="Create person"
        description="Makes a local account. Its password is set by whom it is for, by a one-time link that you hand on."
        breadcrumbs={[{ text: 'People', href: list }, { text: 'Create person' }]}
        submitText="Create person"
        cancelHref={list}
        info
      >
        <Container>
          <SpaceBetween size="l">
            <TextField
              control={control}
              name="name"
              label="Name"
              description="What pages and records call them."
              constraintText="At most 100 characters"
            />
            <TextField
              control={control}
              name="email"
              label="E-mail"
              description="What they sign in with. The console sends no mail."
              constraintText="At most 254 characters, as ada@example.com"
              inputMode="email"
            />
            <RolesField control={control} places={places} />
            <OwnPasswordField form={form} control={control} asker={asker} />
          </SpaceBetween>
        </Container>
      </FormPage>
      <CreatePersonHelp />
    </>
  )
}
