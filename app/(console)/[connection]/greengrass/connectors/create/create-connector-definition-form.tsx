'use client'
import Box from '@cloudscape-design/components/box'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { FormProvider, useWatch } from 'react-hook-form'
import { ConnectorsField } from '@/app/(console)/[connection]/greengrass/connectors/form/connectors-field'
import { ImportButton } from '@/app/(console)/[connection]/greengrass/connectors/form/import-button'
import type { Imported } from '@/app/(console)/[connection]/greengrass/connectors/form/import-dialog'
import { connectorsCount, WhatHappens } from '@/app/(console)/[connection]/greengrass/connectors/form/what-happens'
import { ConnectorVersionHelp } from '@/app/(console)/[connection]/greengrass/help'
import { CheckboxField } from '@/components/form/checkbox-field'
import { FormPage } from '@/components/form/form-page'
import { TagsField } from '@/components/form/tags-field'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { createConnectorDefinition } from '@/lib/greengrass/actions'
import { most } from '@/lib/greengrass/kinds'
import type { TypedDefinition } from '@/lib/greengrass/typed-form'
import { paths } from '@/lib/paths'
import { useConnectionId } from '@/lib/query'

const blank: TypedDefinition = { name: '', tags: [], withVersion: true, connectors: [] }

/** CreateConnectorDefinition, with every member of its input; empty, or with what another definition or a file holds. */
export function CreateConnectorDefinitionForm({
  operationId,
  start = blank,
  copyOf,
}: {
  operationId: string
  start?: TypedDefinition
  /** What it starts from, in words. */
  copyOf?: string
}) {
  const connection = useConnectionId()
  const list = paths.greengrass.connectors(connection)
  const { form, submit } = useActionForm({
    schema: () => import('@/lib/greengrass/typed-form-schema').then((file) => file.typedDefinitionSchema),
    action: createConnectorDefinition,
    toInput: async (values: TypedDefinition) => (await import('@/lib/greengrass/typed-form')).definitionInput(values),
    operationId,
    defaultValues: start,
    onSucceeded: ({ Id = '' }, { name }) => ({
      href: paths.greengrass.connector(connection, Id),
      text: name ? `Connector definition ${name} is created.` : 'The connector definition is created.',
    }),
  })
  const { control, setValue, formState } = form
  const { withVersion, connectors, tags } = useWatch({ control, compute: countsOf })
  const use = async ({ name, tags: given, withVersion: has, connectors: imported }: Imported) => {
    const { typedConnectors } = await import('@/lib/greengrass/typed-form')
    const values = await typedConnectors(imported)
    if (name !== undefined) setValue('name', name, { shouldDirty: true })
    if (given) setValue('tags', given, { shouldDirty: true })
    setValue('withVersion', has, { shouldDirty: true })
    setValue('connectors', values, { shouldDirty: true })
  }
  return (
    <>
      <FormProvider {...form}>
        <FormPage
          form={form}
          onSubmit={submit}
          title="Create connector definition"
          description={copyOf ?? 'Makes a list of connectors that versions of groups can refer to.'}
          breadcrumbs={[{ text: 'Connector definitions', href: list }, { text: 'Create connector definition' }]}
          submitText="Create connector definition"
          cancelHref={list}
          info
        >
          <Container
            header={
              <Header variant="h2" actions={<ImportButton typed={formState.isDirty} onUse={use} />}>
                Definition
              </Header>
            }
          >
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
                The console adds the tag <code>console-op</code>, by which it finds the definition again when AWS's
                answer is lost.
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
          {withVersion && <ConnectorsField />}
          <WhatHappens
            calls={[
              {
                operation: 'CreateConnectorDefinition',
                does: `one call makes the definition with ${tags === 1 ? 'its tag' : `its ${tags} tags`}, the console's own among them, and ${
                  withVersion ? `its first version with ${connectorsCount(connectors)}` : 'no version'
                }.`,
              },
            ]}
          />
        </FormPage>
      </FormProvider>
      <ConnectorVersionHelp title="Create connector definition" reference="createconnectordefinition-post" />
    </>
  )
}

const countsOf = ({ withVersion, connectors, tags }: TypedDefinition) => ({
  withVersion,
  connectors: connectors.length,
  tags: tags.length + 1,
})
