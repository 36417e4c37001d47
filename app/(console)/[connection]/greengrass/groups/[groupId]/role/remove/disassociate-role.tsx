'use client'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import { groupCrumbs } from '@/app/(console)/[connection]/greengrass/groups/group-crumbs'
import { GroupRoleHelp } from '@/app/(console)/[connection]/greengrass/groups/group-role-help'
import { MustRead } from '@/app/(console)/[connection]/greengrass/must-read'
import { FormPage } from '@/components/form/form-page'
import { useActionForm } from '@/components/form/use-action-form'
import { Arn } from '@/components/status/arn'
import { disassociateRoleFromGroup } from '@/lib/greengrass/actions'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'

interface RoleForm {
  groupId: string
  operationId: string
}

const title = 'Disassociate role'

/** Reads the group's role; then asks whether it is to be taken away. */
export function DisassociateRole(props: RoleForm) {
  const connection = useConnectionId()
  const role = useRead('greengrass', 'groupRole', { groupId: props.groupId })
  const group = useRead('greengrass', 'group', { groupId: props.groupId })
  const breadcrumbs = groupCrumbs(connection, props.groupId, group.data?.value.Name, title)
  if (!role.data) return <MustRead title={title} breadcrumbs={breadcrumbs} queries={[role]} what="the group's role" />
  return <DisassociateRoleForm {...props} name={group.data?.value.Name} before={role.data.value?.RoleArn ?? ''} />
}

function DisassociateRoleForm(props: RoleForm & { name: string | undefined; before: string }) {
  const { groupId, operationId, name, before } = props
  const connection = useConnectionId()
  const href = paths.greengrass.groupTab(connection, groupId, 'role')
  const { form, submit } = useActionForm({
    schema: () => import('@/lib/greengrass/schema').then((file) => file.disassociateRoleFromGroupSchema),
    action: disassociateRoleFromGroup,
    operationId,
    defaultValues: { groupId, before },
    onSucceeded: () => ({ href, text: 'The group has no role any more.' }),
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
        <Container header={<Header variant="h2">What happens</Header>}>
          {before ? (
            <>
              <Arn value={before} />
              <p>
                Connectors and functions of {name || 'the group'} lose what this role lets them do in AWS, on the core
                too, once the credentials that they hold now have expired. The role itself stays.
              </p>
            </>
          ) : (
            <p>The group has no role, so there is nothing to take away.</p>
          )}
        </Container>
      </FormPage>
      <GroupRoleHelp title={title} reference="disassociaterolefromgroup-delete" />
    </>
  )
}
