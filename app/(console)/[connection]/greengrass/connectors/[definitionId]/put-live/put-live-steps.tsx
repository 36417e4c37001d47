'use client'
import { useQueryClient } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useCallback } from 'react'
import { shortId } from '@/app/(console)/[connection]/greengrass/short-id'
import { openVersion } from '@/app/(console)/[connection]/greengrass/use-chosen-version'
import { Step, Steps } from '@/components/form/step'
import { failureOf } from '@/components/status/failure-of'
import { Time } from '@/components/status/time'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'
import { DeploymentStep } from './deployment-step'
import { GroupVersionStep } from './group-version-step'
import { openStep, recordOf, refersTo } from './stands'

// Rare, and not part of a first paint.
const FailureAlert = dynamic(() => import('@/components/status/failure-alert').then((file) => file.FailureAlert))
const OperationWatch = dynamic(() => import('@/components/status/operation-watch').then((file) => file.OperationWatch))

/** The ids that the server rendered the forms of the second and the third step with. */
export interface OperationIds {
  version: string
  deployment: string
}

/** How often is looked what others did meanwhile, and how often while something is open. */
const everyMs = 15_000
const openEveryMs = 2_000

/**
 * The three steps by which a version of a connector definition comes to the core of a group. Where they stand is read from AWS
 * each time, so that they can be left and taken up again, by anyone.
 */
export function PutLiveSteps({
  definitionId,
  versionId,
  groupId,
  operationIds,
}: {
  definitionId: string
  versionId: string
  groupId: string
  operationIds: OperationIds
}) {
  const connection = useConnectionId()
  const client = useQueryClient()
  const router = useRouter()
  const readAgain = useCallback(() => {
    void client.invalidateQueries({ queryKey: [connection] })
    // The next submit is another operation: its id comes from the server.
    router.refresh()
  }, [client, router, connection])
  const version = useRead('greengrass', 'connectorDefinitionVersion', { definitionId, versionId })
  const group = useRead('greengrass', 'group', { groupId }, { every: () => everyMs })
  const latest = group.data?.value.LatestVersion
  const groupVersion = useRead(
    'greengrass',
    'groupVersion',
    { groupId, versionId: latest ?? '' },
    { enabled: latest !== undefined },
  )
  const records = useRead(
    'operations',
    'latest',
    {},
    { every: ({ value }) => (openStep(value, groupId) ? openEveryMs : everyMs) },
  )
  const operations = records.data?.value ?? []
  const open = openStep(operations, groupId)
  const name = group.data?.value.Name || groupId
  const references = groupVersion.data?.value.references
  const refers = references !== undefined && refersTo(references, definitionId, versionId)
  const unread = [version, group, groupVersion, records].find(({ isError, data }) => isError && !data)
  return (
    <>
      <p>
        Group: <a href={paths.greengrass.group(connection, groupId)}>{name}</a> ·{' '}
        <a href={paths.greengrass.putLive(connection, definitionId, versionId)}>Choose another group</a>
      </p>
      {open && <OperationWatch key={open.id} id={open.id} onSettled={readAgain} />}
      {unread && <FailureAlert failure={failureOf(unread.error)} onRetry={() => void unread.refetch()} />}
      <Steps>
        <Step
          number={1}
          title="Version of the definition"
          stands={version.data ? 'done' : version.isError ? 'failed' : 'now'}
        >
          <p>
            <a href={`${paths.greengrass.connector(connection, definitionId)}${openVersion(versionId)}`}>
              Version {shortId(versionId)}
            </a>
            {version.data && (
              <>
                , created <Time value={version.data.value.CreationTimestamp} />
              </>
            )}
          </p>
        </Step>
        <Step
          number={2}
          title="Version of the group"
          stands={refers ? 'done' : references && version.data ? 'now' : 'ahead'}
        >
          {references && latest && version.data && (
            <GroupVersionStep
              key={latest}
              groupId={groupId}
              base={{ version: latest, references }}
              connectorArn={version.data.value.Arn ?? ''}
              refers={refers}
              record={recordOf(operations, latest)}
              held={open !== undefined || !records.data}
              operationId={operationIds.version}
              backHref={paths.greengrass.putLive(connection, definitionId, versionId, groupId)}
              readAgain={readAgain}
            />
          )}
          {group.data && !latest && (
            <p>
              This group has no version yet.{' '}
              <a href={paths.greengrass.createGroupVersion(connection, groupId)}>Create its first version</a>; then come
              back.
            </p>
          )}
        </Step>
        <DeploymentStep
          groupId={groupId}
          groupName={name}
          groupVersionId={refers ? latest : undefined}
          operations={operations}
          held={open !== undefined || !records.data}
          operationId={operationIds.deployment}
          backHref={paths.greengrass.putLive(connection, definitionId, versionId, groupId)}
          readAgain={readAgain}
        />
      </Steps>
    </>
  )
}
