'use client'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { groupCrumbs } from '@/app/(console)/[connection]/greengrass/groups/group-crumbs'
import { GreengrassHelp } from '@/app/(console)/[connection]/greengrass/help'
import { MustRead } from '@/app/(console)/[connection]/greengrass/must-read'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { deleteGroup } from '@/lib/greengrass/actions'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'
import { StillDeployed } from './still-deployed'

const title = 'Delete group'

interface GroupForm {
  groupId: string
  operationId: string
}

/** Reads the group; then shows what deleting it means, and asks for its name. */
export function DeleteGroup(props: GroupForm) {
  const connection = useConnectionId()
  const query = useRead('greengrass', 'group', { groupId: props.groupId })
  const name = query.data?.value.Name
  const breadcrumbs = groupCrumbs(connection, props.groupId, name, title)
  if (!query.data) return <MustRead title={title} breadcrumbs={breadcrumbs} queries={[query]} what="the group" />
  return <DeleteGroupForm {...props} name={name} />
}

function DeleteGroupForm({ groupId, operationId, name }: GroupForm & { name: string | undefined }) {
  const connection = useConnectionId()
  const { form, submit } = useActionForm({
    schema: () => import('@/lib/greengrass/schema').then((file) => file.deleteGroupSchema),
    action: deleteGroup,
    operationId,
    defaultValues: { groupId, confirmation: '' },
    onSucceeded: () => ({
      href: paths.greengrass.groups(connection),
      text: `The group ${name || groupId} is deleted.`,
    }),
  })
  return (
    <>
      <FormPage
        form={form}
        onSubmit={submit}
        title={title}
        breadcrumbs={groupCrumbs(connection, groupId, name, title)}
        submitText={title}
        cancelHref={paths.greengrass.group(connection, groupId)}
        info
      >
        <StillDeployed groupId={groupId} />
        <Container header={<Header variant="h2">What is deleted</Header>}>
          <SpaceBetween size="m">
            <p>
              The group and its list of versions are gone for good, and so is the association of its role. The
              definitions that its versions refer to stay.
            </p>
            <TextField
              control={form.control}
              name="confirmation"
              label={`Type the ${name ? 'name' : 'id'} of the group`}
              description={
                <>
                  To delete it, type <strong>{name || groupId}</strong>
                </>
              }
            />
          </SpaceBetween>
        </Container>
      </FormPage>
      <GreengrassHelp title={title} reference="deletegroup-delete">
        <p>
          What a deployment brought to a core goes on running there after its group is deleted, and nobody could take it
          back. So the deployments are reset first.
        </p>
      </GreengrassHelp>
    </>
  )
}
