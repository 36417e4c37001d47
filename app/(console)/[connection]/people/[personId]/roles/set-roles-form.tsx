'use client'
import Container from '@cloudscape-design/components/container'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { Asker } from '@/app/(console)/[connection]/people/asker'
import { PersonHelp } from '@/app/(console)/[connection]/people/help'
import { OwnPasswordField } from '@/app/(console)/[connection]/people/own-password-field'
import styles from '@/app/(console)/[connection]/people/people.module.css'
import { RolesField } from '@/app/(console)/[connection]/people/roles-field'
import { FormPage } from '@/components/form/form-page'
import { useActionForm } from '@/components/form/use-action-form'
import { paths } from '@/lib/paths'
import { setRoles } from '@/lib/people/actions'
import { rolesInWords } from '@/lib/people/kinds'
import { type DataOf, useConnectionId, useRead } from '@/lib/query'

type Known = DataOf<'people', 'person'>['value']

/** Decides what somebody may. */
export function SetRolesForm({ person, operationId, asker }: { person: Known; operationId: string; asker: Asker }) {
  const connection = useConnectionId()
  const places = useRead('people', 'places', {}).data?.value ?? []
  const href = paths.people.person(connection, person.id)
  const { form, submit } = useActionForm({
    schema: () => import('@/lib/people/admin-schema').then((file) => file.setRolesSchema),
    action: setRoles,
    operationId,
    defaultValues: {
      personId: person.id,
      roles: person.roles.map((given) => ({ connection: given.connection, role: given.role })),
      password: '',
    },
    onSucceeded: () => ({ href, text: `The roles of ${person.name} are changed.` }),
  })
  return (
    <>
      <FormPage
        form={form}
        onSubmit={submit}
        title={`Change roles of ${person.name}`}
        description="What is not in this list they may not. It holds at their next request, in every browser."
        breadcrumbs={[
          { text: 'People', href: paths.people.people(connection) },
          { text: person.name, href },
          { text: 'Change roles' },
        ]}
        submitText="Change roles"
        cancelHref={href}
        info
      >
        <Container>
          <SpaceBetween size="l">
            <p className={styles.now}>{`Now: ${rolesInWords(person.roles)}.`}</p>
            {person.source === 'oidc' && (
              <p>An identity provider knows this person: their roles come from their groups. Change those there.</p>
            )}
            <RolesField control={form.control} places={places} />
            <OwnPasswordField form={form} control={form.control} asker={asker} />
          </SpaceBetween>
        </Container>
      </FormPage>
      <PersonHelp />
    </>
  )
}
