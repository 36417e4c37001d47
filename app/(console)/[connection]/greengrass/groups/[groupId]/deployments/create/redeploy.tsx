'use client'
import { MustRead } from '@/app/(console)/[connection]/greengrass/must-read'
import type { Crumb } from '@/components/shell/breadcrumbs'
import { useRead } from '@/lib/query'
import { RedeployForm } from './redeploy-form'

/** Reads the deployment that is to be repeated; then shows the form. */
export function Redeploy(props: {
  groupId: string
  name: string
  again: string
  operationId: string
  breadcrumbs: Crumb[]
}) {
  const { groupId, again, breadcrumbs } = props
  const query = useRead('greengrass', 'deployment', { groupId, deploymentId: again })
  if (!query.data)
    return <MustRead title="Redeploy" breadcrumbs={breadcrumbs} queries={[query]} what="the deployment" />
  return <RedeployForm {...props} earlier={query.data.value} />
}
