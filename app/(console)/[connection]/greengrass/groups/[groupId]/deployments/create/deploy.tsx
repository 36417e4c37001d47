'use client'
import { useSearchParams } from 'next/navigation'
import { MustRead } from '@/app/(console)/[connection]/greengrass/must-read'
import { useChosenVersion } from '@/app/(console)/[connection]/greengrass/use-chosen-version'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'
import { DeployForm } from './deploy-form'
import { Redeploy } from './redeploy'

/** The form that deploys a version of a group (`?version=`, else the latest), or an earlier deployment again (`?again=`). */
export function Deploy({ groupId, operationId }: { groupId: string; operationId: string }) {
  const connection = useConnectionId()
  const again = useSearchParams().get('again')
  const query = useRead('greengrass', 'group', { groupId })
  const group = query.data?.value
  const chosen = useChosenVersion(group?.LatestVersion)
  const title = again ? 'Redeploy' : 'Deploy'
  const breadcrumbs = [
    { text: 'Groups', href: paths.greengrass.groups(connection) },
    { text: group?.Name || groupId, href: paths.greengrass.group(connection, groupId) },
    { text: title },
  ]
  const form = { groupId, operationId, breadcrumbs, name: group?.Name || groupId }
  if (!group) return <MustRead title={title} breadcrumbs={breadcrumbs} queries={[query]} what="the group" />
  if (again) return <Redeploy {...form} again={again} />
  return <DeployForm {...form} latest={group.LatestVersion} chosen={chosen ?? ''} />
}
