'use client'
import { groupCrumbs } from '@/app/(console)/[connection]/greengrass/groups/group-crumbs'
import { MustRead } from '@/app/(console)/[connection]/greengrass/must-read'
import { GreengrassTagsForm } from '@/app/(console)/[connection]/greengrass/tags-form'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'

const title = 'Change tags'

/** Reads the group's tags; then shows the form that changes them. */
export function GroupTags({ groupId, operationId }: { groupId: string; operationId: string }) {
  const connection = useConnectionId()
  const query = useRead('greengrass', 'group', { groupId })
  const group = query.data?.value
  const breadcrumbs = groupCrumbs(connection, groupId, group?.Name, title)
  if (!group) return <MustRead title={title} breadcrumbs={breadcrumbs} queries={[query]} what="the group" />
  return (
    <GreengrassTagsForm
      arn={group.Arn ?? ''}
      tags={group.tags}
      operationId={operationId}
      title={title}
      breadcrumbs={breadcrumbs}
      backHref={paths.greengrass.groupTab(connection, groupId, 'tags')}
    />
  )
}
