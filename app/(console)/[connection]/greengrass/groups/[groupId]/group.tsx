'use client'
import dynamic from 'next/dynamic'
import { GroupsHelp } from '@/app/(console)/[connection]/greengrass/help'
import { Summary } from '@/app/(console)/[connection]/greengrass/summary'
import { useChosenVersion } from '@/app/(console)/[connection]/greengrass/use-chosen-version'
import { ChangeButton } from '@/components/shell/change-button'
import { PageHeader } from '@/components/shell/page-header'
import { PageTabs } from '@/components/shell/page-tabs'
import { ItemView } from '@/components/status/item-view'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'

// Only one tab is open.
const GroupVersion = dynamic(() => import('./group-version').then((file) => file.GroupVersion))
const DeploymentsTab = dynamic(() => import('./deployments-tab').then((file) => file.DeploymentsTab))
const GroupVersionsTab = dynamic(() => import('./group-versions-tab').then((file) => file.GroupVersionsTab))
const RoleTab = dynamic(() => import('./role-tab').then((file) => file.RoleTab))
const GroupTagsTab = dynamic(() => import('./group-tags-tab').then((file) => file.GroupTagsTab))

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
        {(value) => <Summary title="Group" of={value} changed />}
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
