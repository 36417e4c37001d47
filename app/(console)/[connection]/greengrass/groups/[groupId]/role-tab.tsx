'use client'
import { ChangeButton } from '@/components/shell/change-button'
import { Section } from '@/components/shell/section'
import { Arn } from '@/components/status/arn'
import { Details } from '@/components/status/details'
import { ItemView } from '@/components/status/item-view'
import { Time } from '@/components/status/time'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'

/** The role of a group, and the ways to associate one and to take it away. */
export function RoleTab({ groupId }: { groupId: string }) {
  const connection = useConnectionId()
  const query = useRead('greengrass', 'groupRole', { groupId })
  const none = query.data && query.data.value === null
  return (
    <Section
      title="Group role"
      actions={
        <>
          <ChangeButton
            primary={false}
            href={paths.greengrass.removeGroupRole(connection, groupId)}
            refused={none ? 'The group has no role.' : undefined}
          >
            Disassociate role
          </ChangeButton>
          <ChangeButton primary={false} href={paths.greengrass.groupRole(connection, groupId)}>
            {none ? 'Associate role' : 'Associate another role'}
          </ChangeButton>
        </>
      }
    >
      <p>What the connectors and functions of the group may do in AWS.</p>
      <ItemView query={query} what="group role">
        {(role) =>
          role ? (
            <Details
              items={[
                { label: 'Role', value: <Arn value={role.RoleArn} /> },
                { label: 'Associated', value: <Time value={role.AssociatedAt} /> },
              ]}
            />
          ) : (
            <p>The group has no role. Connectors that reach a service of AWS need one.</p>
          )
        }
      </ItemView>
    </Section>
  )
}
