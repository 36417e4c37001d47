'use client'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import { groupCrumbs } from '@/app/(console)/[connection]/greengrass/groups/group-crumbs'
import { GreengrassHelp } from '@/app/(console)/[connection]/greengrass/help'
import { MustRead } from '@/app/(console)/[connection]/greengrass/must-read'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { updateGroup } from '@/lib/greengrass/actions'
import { most } from '@/lib/greengrass/kinds'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'

const title = 'Rename group'

interface GroupForm {
  groupId: string
  operationId: string
}

/** Reads the group's name; then shows the form that changes it. */
export function RenameGroup(props: GroupForm) {
  const connection = useConnectionId()
  const query = useRead('greengrass', 'group', { groupId: props.groupId })
  const name = query.data?.value.Name
  const breadcrumbs = groupCrumbs(connection, props.groupId, name, title)
  if (!query.data) return <MustRead title={title} breadcrumbs={breadcrumbs} queries={[query]} what="the group" />
  return <RenameGroupForm {...props} name={name ?? ''} />
}

function RenameGroupForm({ groupId, operationId, name }: GroupForm & { name: string }) {
  const connection = useConnectionId()
  const href = paths.greengrass.group(connection, groupId)
  const { form, submit } = useActionForm({
    schema: () => import('@/lib/greengrass/schema').then((file) => file.updateGroupSchema),
    action: updateGroup,
    operationId,
    defaultValues: { groupId, before: name, name },
    onSucceeded: (_, input) => ({ href, text: `The group is now called ${input.name}.` }),
  })
  return (
    <>
      <FormPage
        form={form}
        onSubmit={submit}
        title={title}
        breadcrumbs={groupCrumbs(connection, groupId, name, title)}
        submitText={title}
        cancelHref={href}
        info
      >
        <Container header={<Header variant="h2">Group</Header>}>
          <TextField
            control={form.control}
            name="name"
            label="Name"
            description="Nothing that is deployed changes by it."
            constraintText={`At most ${most.name} characters. Two groups may have one name.`}
          />
        </Container>
      </FormPage>
      <GreengrassHelp title={title} reference="updategroup-put">
        <p>
          A group is known by its id: versions, deployments and the core do not notice its name. AWS refuses to take the
          name away.
        </p>
      </GreengrassHelp>
    </>
  )
}
