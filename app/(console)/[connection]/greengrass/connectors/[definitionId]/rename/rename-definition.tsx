'use client'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import { definitionCrumbs } from '@/app/(console)/[connection]/greengrass/connectors/definition-crumbs'
import { GreengrassHelp } from '@/app/(console)/[connection]/greengrass/help'
import { MustRead } from '@/app/(console)/[connection]/greengrass/must-read'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { updateConnectorDefinition } from '@/lib/greengrass/actions'
import { most } from '@/lib/greengrass/kinds'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'

const title = 'Rename connector definition'

interface DefinitionForm {
  definitionId: string
  operationId: string
}

/** Reads the definition's name; then shows the form that changes it. */
export function RenameDefinition(props: DefinitionForm) {
  const connection = useConnectionId()
  const query = useRead('greengrass', 'connectorDefinition', { definitionId: props.definitionId })
  const name = query.data?.value.Name
  if (!query.data) {
    const breadcrumbs = definitionCrumbs(connection, props.definitionId, name, title)
    return <MustRead title={title} breadcrumbs={breadcrumbs} queries={[query]} what="the connector definition" />
  }
  return <RenameDefinitionForm {...props} name={name ?? ''} />
}

function RenameDefinitionForm({ definitionId, operationId, name }: DefinitionForm & { name: string }) {
  const connection = useConnectionId()
  const href = paths.greengrass.connector(connection, definitionId)
  const { form, submit } = useActionForm({
    schema: () => import('@/lib/greengrass/schema').then((file) => file.updateConnectorDefinitionSchema),
    action: updateConnectorDefinition,
    operationId,
    defaultValues: { definitionId, before: name, name },
    onSucceeded: (_, input) => ({ href, text: `The connector definition is now called ${input.name}.` }),
  })
  return (
    <>
      <FormPage
        form={form}
        onSubmit={submit}
        title={title}
        breadcrumbs={definitionCrumbs(connection, definitionId, name, title)}
        submitText={title}
        cancelHref={href}
        info
      >
        <Container header={<Header variant="h2">Definition</Header>}>
          <TextField
            control={form.control}
            name="name"
            label="Name"
            description="Groups that refer to the definition do not notice: they know it by its id."
            constraintText={`At most ${most.name} characters. Two definitions may have one name.`}
          />
        </Container>
      </FormPage>
      <GreengrassHelp title={title} reference="updateconnectordefinition-put">
        <p>
          The name is all that can be changed of a definition itself; its connectors are changed by a new version. AWS
          refuses to take the name away.
        </p>
      </GreengrassHelp>
    </>
  )
}
