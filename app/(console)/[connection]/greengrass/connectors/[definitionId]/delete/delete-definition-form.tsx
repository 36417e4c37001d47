'use client'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useEffect } from 'react'
import { definitionCrumbs } from '@/app/(console)/[connection]/greengrass/connectors/definition-crumbs'
import { GreengrassHelp } from '@/app/(console)/[connection]/greengrass/help'
import { CheckboxField } from '@/components/form/checkbox-field'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { deleteConnectorDefinition } from '@/lib/greengrass/actions'
import { paths } from '@/lib/paths'
import { type DataOf, useConnectionId } from '@/lib/query'
import { StillUsed } from './still-used'

/** The page's title, and its button. */
export const deleteTitle = 'Delete connector definition'

/** DeleteConnectorDefinition, with the groups that go on referring to it. */
export function DeleteDefinitionForm(props: {
  definitionId: string
  operationId: string
  name: string | undefined
  users: DataOf<'greengrass', 'connectorUse'>['items']
  /** Why not all groups are known. */
  incomplete: string | undefined
}) {
  const { definitionId, operationId, name, users, incomplete } = props
  const connection = useConnectionId()
  const shown = users.map(({ groupId }) => groupId)
  const { form, submit } = useActionForm({
    schema: () => import('@/lib/greengrass/schema').then((file) => file.deleteConnectorDefinitionSchema),
    action: deleteConnectorDefinition,
    operationId,
    defaultValues: { definitionId, confirmation: '', agreed: false, shown },
    onSucceeded: () => ({
      href: paths.greengrass.connectors(connection),
      text: `The connector definition ${name || definitionId} is deleted.`,
    }),
  })
  const { control, setValue, getValues } = form
  const ids = shown.join(' ')
  useEffect(() => {
    const now = ids === '' ? [] : ids.split(' ')
    // What was agreed to were the groups shown then.
    if (now.some((id) => !getValues('shown').includes(id))) setValue('agreed', false)
    setValue('shown', now)
  }, [ids, getValues, setValue])
  return (
    <>
      <FormPage
        form={form}
        onSubmit={submit}
        title={deleteTitle}
        breadcrumbs={definitionCrumbs(connection, definitionId, name, deleteTitle)}
        submitText={deleteTitle}
        cancelHref={paths.greengrass.connector(connection, definitionId)}
        info
      >
        <StillUsed users={users} incomplete={incomplete} />
        <Container header={<Header variant="h2">What is deleted</Header>}>
          <SpaceBetween size="l">
            <p>
              The definition and its list of versions are gone for good. AWS has no way to delete one version only, or
              to bring a definition back. Export the versions that you want to keep first.
            </p>
            {users.length > 0 && (
              <CheckboxField
                control={control}
                name="agreed"
                label={`I have seen the ${users.length === 1 ? 'group' : `${users.length} groups`} above`}
                description="AWS does not ask, and does not take the reference out of them."
              />
            )}
            <TextField
              control={control}
              name="confirmation"
              label={`Type the ${name ? 'name' : 'id'} of the connector definition`}
              description={
                <>
                  To delete it, type <strong>{name || definitionId}</strong>
                </>
              }
            />
          </SpaceBetween>
        </Container>
      </FormPage>
      <GreengrassHelp title={deleteTitle} reference="deleteconnectordefinition-delete">
        <p>
          Groups refer to a version of a definition by its ARN, and keep doing so when the definition is gone. What is
          deployed goes on running on the cores.
        </p>
        <p>Versions can never be deleted one by one.</p>
      </GreengrassHelp>
    </>
  )
}
