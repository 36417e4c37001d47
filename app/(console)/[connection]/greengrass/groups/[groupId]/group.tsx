'use client'
import { GroupsHelp } from '@/app/(console)/[connection]/greengrass/help'
import { Tags } from '@/app/(console)/[connection]/greengrass/tags'
import { useChosenVersion } from '@/app/(console)/[connection]/greengrass/use-chosen-version'
import { VersionsTable } from '@/app/(console)/[connection]/greengrass/versions-table'
import { ChangeButton } from '@/components/shell/change-button'
import { PageHeader } from '@/components/shell/page-header'
import { Section } from '@/components/shell/section'
import { Arn } from '@/components/status/arn'
import { Details } from '@/components/status/details'
import { History } from '@/components/status/history'
import { ItemView } from '@/components/status/item-view'
import { Time } from '@/components/status/time'
import { paths } from '@/lib/paths'
import { type DataOf, useConnectionId, useRead } from '@/lib/query'
import { GroupVersion } from './group-version'

/** One group, what one of its versions refers to, and all versions. */
export function Group({ groupId }: { groupId: string }) {
  const connection = useConnectionId()
  const query = useRead('greengrass', 'group', { groupId })
  const versions = useRead('greengrass', 'groupVersions', { groupId })
  const group = query.data?.value
  const title = group?.Name || groupId
  const latest = group?.LatestVersion
  const chosen = useChosenVersion(latest)
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={[{ text: 'Groups', href: paths.greengrass.groups(connection) }, { text: title }]}
        actions={
          <ChangeButton href={paths.greengrass.createGroupVersion(connection, groupId)}>
            Create group version
          </ChangeButton>
        }
        info
      />
      <ItemView query={query} what="group">
        {(value) => <Summary group={value} />}
      </ItemView>
      {chosen ? (
        <GroupVersion groupId={groupId} versionId={chosen} isLatest={chosen === latest} />
      ) : (
        group && (
          <Section title="Versions">
            <p>This group has no version yet, so it refers to nothing.</p>
          </Section>
        )
      )}
      <VersionsTable query={versions} latest={latest} chosen={chosen} />
      <GroupsHelp />
    </>
  )
}

function Summary({ group }: { group: DataOf<'greengrass', 'group'>['value'] }) {
  return (
    <>
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
      <Section title="Tags">
        <Tags tags={group.tags} />
      </Section>
    </>
  )
}
