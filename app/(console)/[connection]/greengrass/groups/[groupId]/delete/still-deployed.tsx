'use client'
import Alert from '@cloudscape-design/components/alert'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'

/** Says that a group is deployed, and where its deployments are reset; nothing where the last reset has ended well. */
export function StillDeployed({ groupId }: { groupId: string }) {
  const connection = useConnectionId()
  const { data, isError } = useRead('greengrass', 'groupSummaries', { groupIds: [groupId] })
  const summary = data?.items[0]
  const way = <a href={paths.greengrass.groupTab(connection, groupId, 'deployments')}>Go to its deployments</a>
  if (isError || summary?.unread) {
    return (
      <Alert type="warning" header="Whether the group is deployed could not be read">
        It is read again before anything is deleted. {way}
      </Alert>
    )
  }
  const last = summary?.deployment
  if (!last) return null
  const reset = last.type === 'ResetDeployment' || last.type === 'ForceResetDeployment'
  if (reset && last.status === 'Success') return null
  return (
    <Alert type="warning" header={reset ? 'Its deployments are not reset yet' : 'The group is deployed'}>
      {reset
        ? `The last reset is ${last.status === 'Failure' ? 'a failure' : 'under way'}. The group can be deleted once a reset has ended well.`
        : 'Reset its deployments first; until then it is not deleted.'}{' '}
      {way}
    </Alert>
  )
}
