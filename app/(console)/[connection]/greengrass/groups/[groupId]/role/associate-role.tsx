'use client'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import { groupCrumbs } from '@/app/(console)/[connection]/greengrass/groups/group-crumbs'
import { GroupRoleHelp } from '@/app/(console)/[connection]/greengrass/groups/group-role-help'
import { MustRead } from '@/app/(console)/[connection]/greengrass/must-read'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { associateRoleToGroup } from '@/lib/greengrass/actions'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'

interface RoleForm {
  groupId: string
  operationId: string
}

const title = 'Associate role'

/** Reads the group's role; then shows the form that associates one. */
export function AssociateRole(props: RoleForm) {
  const connection = useConnectionId()
  const role = useRead('greengrass', 'groupRole', { groupId: props.groupId })
  const group = useRead('greengrass', 'group', { groupId: props.groupId })
  const breadcrumbs = groupCrumbs(connection, props.groupId, group.data?.value.Name, title)
  if (!role.data) return <MustRead title={title} breadcrumbs={breadcrumbs} queries={[role]} what="the group's role" />
  return <AssociateRoleForm {...props} name={group.data?.value.Name} before={role.data.value?.RoleArn ?? ''} />
}

function AssociateRoleForm(props: RoleForm & { name: string | undefined; before: string }) {
  const { groupId, operationId, name, before } = props
  const connection = useConnectionId()
  const href = paths.greengrass.groupTab(connection, groupId, 'role')
  const { form, submit } = useActionForm({
    schema: () => import('@/lib/greengrass/schema').then((file) => file.associateRoleToGroupSchema),
    action: associateRoleToGroup,
    operationId,
    defaultValues: { groupId, before, roleArn: before },
    onSucceeded: (_, { roleArn }) => ({ href, text: `The group acts as ${roleArn.split('/').at(-1)} now.` }),
  })
  return (
    <>
      <FormPage
        form={form}
        onSubmit={submit}
        title={title}
        description={before ? `It takes the place of ${before}.` : 'The group has no role yet.'}
        breadcrumbs={groupCrumbs(connection, groupId, name, title)}
        submitText={title}
        cancelHref={href}
        info
      >
        <Container header={<Header variant="h2">Group role</Header>}>
          <TextField
            control={form.control}
            name="roleArn"
            label="ARN of the role"
            description="AWS does not check that the role exists, nor what it may. Readiness, before a deployment, does."
            constraintText="arn:aws:iam::ACCOUNT:role/NAME"
          />
        </Container>
      </FormPage>
      <GroupRoleHelp title={title} reference="associateroletogroup-put" />
    </>
  )
}
