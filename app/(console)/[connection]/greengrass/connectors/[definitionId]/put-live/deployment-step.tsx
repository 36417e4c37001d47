'use client'
import dynamic from 'next/dynamic'
import { Timeline } from '@/app/(console)/[connection]/greengrass/groups/[groupId]/deployments/timeline'
import { liveEveryMs } from '@/app/(console)/[connection]/greengrass/groups/[groupId]/deployments/use-deployments'
import { WhatWentWrong } from '@/app/(console)/[connection]/greengrass/groups/[groupId]/deployments/what-went-wrong'
import { shortId } from '@/app/(console)/[connection]/greengrass/short-id'
import { type Stands, Step } from '@/components/form/step'
import { failureOf } from '@/components/status/failure-of'
import { ItemView } from '@/components/status/item-view'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'
import type { OperationView } from '@/lib/result'
import { DeployStepForm } from './deploy-step-form'
import { RecordOfStep } from './record-of-step'
import { deploymentOf, recordOf } from './stands'

// Rare, and not part of a first paint.
const FailureAlert = dynamic(() => import('@/components/status/failure-alert').then((file) => file.FailureAlert))

/** The third step: a deployment of the group version, followed until it has ended. */
export function DeploymentStep(props: {
  groupId: string
  groupName: string
  /** Missing until the second step is done. */
  groupVersionId: string | undefined
  operations: OperationView[]
  /** Another change of the group is open. */
  held: boolean
  operationId: string
  backHref: string
  readAgain: () => void
}) {
  const { groupId, groupName, groupVersionId, operations, held } = props
  const connection = useConnectionId()
  const reached = groupVersionId !== undefined
  const list = useRead('greengrass', 'deployments', { groupId }, { enabled: reached, every: () => 15_000 })
  const whole = list.data !== undefined && (list.data.complete || list.data.incomplete !== undefined)
  const listed = whole ? deploymentOf(list.data?.items ?? [], groupVersionId) : undefined
  const query = useRead(
    'greengrass',
    'deployment',
    { groupId, deploymentId: listed?.deploymentId ?? '' },
    {
      enabled: listed !== undefined,
      every: ({ value }) => (value.inTransition ? liveEveryMs : false),
    },
  )
  const deployment = listed && query.data?.value
  const status = deployment?.status
  const ready = reached && whole && !held && (!listed || status === 'Failure')
  return (
    <Step number={3} title="Deployment" stands={standsOf(reached, status)}>
      {list.isError && !list.data && (
        <FailureAlert failure={failureOf(list.error)} onRetry={() => void list.refetch()} />
      )}
      {reached && !whole && !list.isError && <p role="status">Reading the deployments…</p>}
      {listed && (
        <ItemView query={query} what="deployment">
          {(value) => (
            <>
              <Timeline status={value.status} />
              {value.status === 'Failure' && <WhatWentWrong deployment={value} />}
              <p>
                <a href={paths.greengrass.deployment(connection, groupId, listed.deploymentId)}>
                  Deployment {shortId(listed.deploymentId)}
                </a>{' '}
                of group version {shortId(groupVersionId)}
              </p>
              <RecordOfStep record={recordOf(operations, listed.deploymentId)} />
            </>
          )}
        </ItemView>
      )}
      {status === 'Success' && (
        <p>
          <strong>{`It is live in ${groupName}.`}</strong> The core has taken this version.
        </p>
      )}
      {reached && held && !listed && <p>Waits until what was begun is known.</p>}
      {ready && (
        <DeployStepForm
          key={listed?.deploymentId ?? 'first'}
          {...props}
          groupVersionId={groupVersionId}
          again={listed !== undefined}
        />
      )}
    </Step>
  )
}

function standsOf(reached: boolean, status: string | undefined): Stands {
  if (!reached) return 'ahead'
  return status === 'Success' ? 'done' : status === 'Failure' ? 'failed' : 'now'
}
