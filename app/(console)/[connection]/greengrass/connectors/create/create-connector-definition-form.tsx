'use client'
import Box from '@cloudscape-design/components/box'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useEffect, useRef } from 'react'
import { useWatch } from 'react-hook-form'
import { ConnectorsField } from '@/app/(console)/[connection]/greengrass/connectors/connectors-field'
import { ConnectorVersionHelp } from '@/app/(console)/[connection]/greengrass/help'
import { CheckboxField } from '@/components/form/checkbox-field'
import { FormPage } from '@/components/form/form-page'
import { TagsField } from '@/components/form/tags-field'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { createConnectorDefinition } from '@/lib/greengrass/actions'
import { most } from '@/lib/greengrass/kinds'
import type { ConnectorInput } from '@/lib/greengrass/schema'
import { paths } from '@/lib/paths'
import { useConnectionId } from '@/lib/query'

/** CreateConnectorDefinition, with every member of its input. */
export function CreateConnectorDefinitionForm({ operationId }: { operationId: string }) {
  const connection = useConnectionId()
  const list = paths.greengrass.connectors(connection)
  const { form, submit } = useActionForm({
    schema: () => import('@/lib/greengrass/schema').then((file) => file.createConnectorDefinitionSchema),
    action: createConnectorDefinition,
    operationId,
    defaultValues: { name: '', tags: [], withVersion: true, connectors: [] },
    onSucceeded: ({ Id = '' }, { name }) => ({
      href: paths.greengrass.connector(connection, Id),
      text: name ? `Connector definition ${name} is created.` : 'The connector definition is created.',
    }),
  })
  const { control, getValues, setValue } = form
  const withVersion = useWatch({ control, name: 'withVersion' })
  const setAside = useRef<ConnectorInput[]>([])
  useEffect(() => {
    // Connectors that are not shown must not be checked or sent, and are there again when they are wanted again.
    if (withVersion) {
      if (setAside.current.length > 0) setValue('connectors', setAside.current)
    } else {
      setAside.current = getValues('connectors')
      setValue('connectors', [])
    }
  }, [withVersion, getValues, setValue])
  return (
    <>
      <FormPage
        form={form}
        onSubmit={submit}
        title="Create connector definition"
        description="Makes a list of connectors that versions of groups can refer to."
        breadcrumbs={[{ text: 'Connector definitions', href: list }, { text: 'Create connector definition' }]}
        submitText="Create connector definition"
        cancelHref={list}
        info
      >
        <Container header={<Header variant="h2">Definition</Header>}>
          <SpaceBetween size="l">
            <TextField
              control={control}
              name="name"
              label="Name"
              optional
              description="AWS does not ask for one, but lists are hard to read without."
              constraintText={`At most ${most.name} characters.`}
            />
            <TagsField control={control} name="tags" most={most.tags} />
            <Box color="text-body-secondary" fontSize="body-s">
              The console adds the tag <code>console-op</code>, by which it finds the definition again when AWS's answer
              is lost.
            </Box>
          </SpaceBetween>
        </Container>
        <Container header={<Header variant="h2">First version</Header>}>
          <CheckboxField
            control={control}
            name="withVersion"
            label="Create the first version now"
            description="Without one the definition is empty until you create a version of it."
          />
        </Container>
        {withVersion && <ConnectorsField control={control} />}
      </FormPage>
      <ConnectorVersionHelp title="Create connector definition" reference="createconnectordefinition-post" />
    </>
  )
}
