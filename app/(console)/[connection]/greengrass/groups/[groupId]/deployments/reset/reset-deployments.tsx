'use client'
import { MustRead } from '@/app/(console)/[connection]/greengrass/must-read'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'
import { ResetDeploymentsForm } from './reset-deployments-form'

/** Reads the group; then shows the form that resets its deployments. */
export function ResetDeployments({ groupId, operationId }: { groupId: string; operationId: string }) {
  const connection = useConnectionId()
  const query = useRead('greengrass', 'group', { groupId })
  const name = query.data?.value.Name || groupId
  const breadcrumbs = [
    { text: 'Groups', href: paths.greengrass.groups(connection) },
    { text: name, href: paths.greengrass.group(connection, groupId) },
    { text: 'Reset deployments' },
  ]
  if (!query.data)
    return <MustRead title="Reset deployments" breadcrumbs={breadcrumbs} queries={[query]} what="the group" />
  return <ResetDeploymentsForm groupId={groupId} name={name} operationId={operationId} breadcrumbs={breadcrumbs} />
}
