'use client'
import dynamic from 'next/dynamic'
import { GroupsHelp } from '@/app/(console)/[connection]/greengrass/help'
import { useChosenVersion } from '@/app/(console)/[connection]/greengrass/use-chosen-version'
import { ChangeButton } from '@/components/shell/change-button'
import { PageHeader } from '@/components/shell/page-header'
import { PageTabs } from '@/components/shell/page-tabs'
import { Section } from '@/components/shell/section'
import { Arn } from '@/components/status/arn'
import { Details } from '@/components/status/details'
import { History } from '@/components/status/history'
import { ItemView } from '@/components/status/item-view'
import { Time } from '@/components/status/time'
import { paths } from '@/lib/paths'
import { type DataOf, useConnectionId, useRead } from '@/lib/query'
import { GroupTagsTab } from './group-tags-tab'
import { GroupVersion } from './group-version'
import { RoleTab } from './role-tab'

// Each has a table, and only one tab is open at first.
const DeploymentsTab = dynamic(() => import('./deployments-tab').then((file) => file.DeploymentsTab))
const GroupVersionsTab = dynamic(() => import('./group-versions-tab').then((file) => file.GroupVersionsTab))

/** One group: what one of its versions refers to, all versions, deployments, role and tags. */
export function Group({ groupId }: { groupId: string }) {
  const connection = useConnectionId()
  const query = useRead('greengrass', 'group', { groupId })
  const group = query.data?.value
  const title = group?.Name || groupId
  const latest = group?.LatestVersion
  const chosen = useChosenVersion(latest)
  const to = (path: (connection: string, groupId: string) => string) => path(connection, groupId)
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={[{ text: 'Groups', href: paths.greengrass.groups(connection) }, { text: title }]}
        actions={
          <>
            <ChangeButton primary={false} href={to(paths.greengrass.deleteGroup)}>
              Delete
            </ChangeButton>
            <ChangeButton primary={false} href={to(paths.greengrass.renameGroup)}>
              Rename
            </ChangeButton>
            <ChangeButton
              primary={false}
              href={to(paths.greengrass.deploy)}
              refused={group && !latest ? 'The group has no version yet: create one first.' : undefined}
            >
              Deploy
            </ChangeButton>
            <ChangeButton href={to(paths.greengrass.createGroupVersion)}>Create group version</ChangeButton>
          </>
        }
        info
      />
      <ItemView query={query} what="group">
        {(value) => <Summary group={value} />}
      </ItemView>
      <PageTabs
        label={title}
        tabs={[
          {
            id: 'version',
            label: chosen === latest ? 'Latest version' : 'Version',
            content: chosen ? (
              <GroupVersion groupId={groupId} versionId={chosen} isLatest={chosen === latest} />
            ) : (
              <p>{group ? 'This group has no version yet, so it refers to nothing.' : 'Not read from AWS yet.'}</p>
            ),
          },
          {
            id: 'versions',
            label: 'Versions',
            content: <GroupVersionsTab groupId={groupId} latest={latest} chosen={chosen} />,
          },
          { id: 'deployments', label: 'Deployments', content: <DeploymentsTab groupId={groupId} /> },
          { id: 'role', label: 'Role', content: <RoleTab groupId={groupId} /> },
          { id: 'tags', label: 'Tags', content: <GroupTagsTab groupId={groupId} query={query} /> },
        ]}
      />
      <GroupsHelp />
    </>
  )
}

function Summary({ group }: { group: DataOf<'greengrass', 'group'>['value'] }) {
  return (
    <Section title="Group">
      <Details
        items={[
          { label: 'Name', value: group.Name },
          { label: 'Id', value: <Arn value={group.Id} /> },
          { label: 'ARN', value: <Arn value={group.Arn} /> },
          { label: 'Created', value: <Time value={group.CreationTimestamp} /> },
          { label: 'Last updated', value: <Time value={group.LastUpdatedTimestamp} /> },
          { label: 'Latest version', value: <Arn value={group.LatestVersion} /> },
          { label: 'Latest version ARN', value: <Arn value={group.LatestVersionArn} /> },
          { label: 'History', value: <History resourceId={group.Arn} /> },
        ]}
      />
    </Section>
  )
}
