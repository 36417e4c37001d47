'use client'
import type { ReactNode } from 'react'
import { shortId } from '@/app/(console)/[connection]/greengrass/short-id'
import { openVersion } from '@/app/(console)/[connection]/greengrass/use-chosen-version'
import { StateIndicator } from '@/components/status/state-indicator'
import { NotSet, Time } from '@/components/status/time'
import { paths } from '@/lib/paths'
import { useConnectionId } from '@/lib/query'
import { type GroupSummary, useSummary } from './group-summaries'

/** How many cores the latest version brings. */
export const CoresCell = ({ groupId }: { groupId: string }) => (
  <Summarized groupId={groupId}>
    {({ latestVersion, cores }) => (latestVersion ? (cores ?? 'Could not be read') : <NotSet />)}
  </Summarized>
)

/** The connector definition that the latest version refers to, with its version. */
export function ConnectorCell({ groupId }: { groupId: string }) {
  const connection = useConnectionId()
  return (
    <Summarized groupId={groupId}>
      {({ connector }) => {
        if (!connector) return 'none'
        const { definitionId, versionId, name, newer, unread } = connector
        if (!definitionId || !versionId) return "not the ARN of a definition's version"
        return (
          <>
            <a href={`${paths.greengrass.connector(connection, definitionId)}${openVersion(versionId)}`}>
              {name || shortId(definitionId)}
            </a>
            {' @ '}
            <code>{shortId(versionId)}</code>
            {newer && ' · newer available'}
            {unread && ' · could not be read'}
          </>
        )
      }}
    </Summarized>
  )
}

/** The deployment that was created last: its status and age. */
export function DeploymentCell({ groupId }: { groupId: string }) {
  const connection = useConnectionId()
  return (
    <Summarized groupId={groupId}>
      {({ deployment }) => {
        if (!deployment) return 'never deployed'
        const { deploymentId, type = '', status, createdAt } = deployment
        const reset = /Reset/.test(type)
        return (
          <>
            <StateIndicator state={status} />
            {reset && ' reset'} <Time value={createdAt} />{' '}
            <a
              href={paths.greengrass.deployment(connection, groupId, deploymentId)}
              aria-label={`Open deployment ${deploymentId}`}
            >
              Open
            </a>
          </>
        )
      }}
    </Summarized>
  )
}

function Summarized({ groupId, children }: { groupId: string; children: (summary: GroupSummary) => ReactNode }) {
  const summary = useSummary(groupId)
  if (summary === 'reading') return <span>Reading…</span>
  return summary === 'unread' ? <span>Could not be read</span> : children(summary)
}
