'use client'
import Box from '@cloudscape-design/components/box'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useEffect, useRef } from 'react'
import { useWatch } from 'react-hook-form'
import { GreengrassHelp } from '@/app/(console)/[connection]/greengrass/help'
import { CheckboxField } from '@/components/form/checkbox-field'
import { FormPage } from '@/components/form/form-page'
import { TagsField } from '@/components/form/tags-field'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { createGroup } from '@/lib/greengrass/actions'
import { kinds, most } from '@/lib/greengrass/kinds'
import { paths } from '@/lib/paths'
import { useConnectionId } from '@/lib/query'
import { InitialReference } from './initial-reference'

const title = 'Create group'
const noReferences = {
  connector: '',
  core: '',
  device: '',
  function: '',
  logger: '',
  resource: '',
  subscription: '',
}

/** CreateGroup, with every member of its input. */
export function CreateGroupForm({ operationId }: { operationId: string }) {
  const connection = useConnectionId()
  const list = paths.greengrass.groups(connection)
  const { form, submit } = useActionForm({
    schema: () => import('@/lib/greengrass/schema').then((file) => file.createGroupSchema),
    action: createGroup,
    operationId,
    defaultValues: { name: '', tags: [], withVersion: true, ...noReferences },
    onSucceeded: ({ Id = '' }, { name }) => ({
      href: paths.greengrass.group(connection, Id),
      text: `Group ${name} is created. Nothing is deployed yet.`,
    }),
  })
  const { control, getValues, setValue } = form
  const withVersion = useWatch({ control, name: 'withVersion' })
  const setAside = useRef(noReferences)
  useEffect(() => {
    // References that are not shown must not be sent, and are there again when they are wanted again.
    if (!withVersion) setAside.current = getValues()
    for (const kind of kinds) setValue(kind, withVersion ? getValues(kind) || setAside.current[kind] : '')
  }, [withVersion, getValues, setValue])
  return (
    <>
      <FormPage
        form={form}
        onSubmit={submit}
        title={title}
        description="Makes what can be deployed to a Greengrass core."
        breadcrumbs={[{ text: 'Groups', href: list }, { text: title }]}
        submitText={title}
        cancelHref={list}
        info
      >
        <Container header={<Header variant="h2">Group</Header>}>
          <SpaceBetween size="l">
            <TextField
              control={control}
              name="name"
              label="Name"
              constraintText={`At most ${most.name} characters. Two groups may have one name.`}
            />
            <TagsField control={control} name="tags" most={most.tags} />
            <Box color="text-body-secondary" fontSize="body-s">
              The console adds the tag <code>console-op</code>, by which it finds the group again when AWS's answer is
              lost.
            </Box>
          </SpaceBetween>
        </Container>
        <Container header={<Header variant="h2">First version</Header>}>
          <SpaceBetween size="m">
            <CheckboxField
              control={control}
              name="withVersion"
              label="Create the first version now"
              description="It refers to what you add below, to nothing where you add nothing. Without one the group has no version until you create it."
            />
            {withVersion && (
              <div>
                {kinds.map((kind) => (
                  <InitialReference key={kind} control={control} kind={kind} />
                ))}
              </div>
            )}
          </SpaceBetween>
        </Container>
      </FormPage>
      <GreengrassHelp title={title} reference="creategroup-post">
        <p>
          A group can be deployed once a version of it refers to a core definition version with exactly one core. What
          it refers to can be decided later, by creating a version of the group.
        </p>
      </GreengrassHelp>
    </>
  )
}
