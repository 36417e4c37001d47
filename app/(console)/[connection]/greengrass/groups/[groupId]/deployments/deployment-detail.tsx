'use client'
import { shortId } from '@/app/(console)/[connection]/greengrass/short-id'
import { openVersion } from '@/app/(console)/[connection]/greengrass/use-chosen-version'
import { ChangeButton } from '@/components/shell/change-button'
import { Section } from '@/components/shell/section'
import { Arn } from '@/components/status/arn'
import { Details } from '@/components/status/details'
import { ItemView } from '@/components/status/item-view'
import { Time } from '@/components/status/time'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'
import { deploymentType, takesOff } from './deployment-words'
import { Timeline } from './timeline'
import { type Deployment, liveEveryMs } from './use-deployments'
import { WhatWentWrong } from './what-went-wrong'

/** One deployment: where it stands, read again until it has ended; where it failed, why and what to do. */
export function DeploymentDetail({ groupId, deploymentId }: { groupId: string; deploymentId: string }) {
  const connection = useConnectionId()
  const query = useRead(
    'greengrass',
    'deployment',
    { groupId, deploymentId },
    { every: ({ value }) => (value.inTransition ? liveEveryMs : false) },
  )
  const deployment = query.data?.value
  return (
    <Section
      title={`Deployment ${shortId(deploymentId)}`}
      actions={
        deployment &&
        !takesOff(deployment.type) && (
          <ChangeButton
            href={paths.greengrass.redeploy(connection, groupId, deploymentId)}
            primary={false}
            refused={deployment.inTransition ? 'This deployment is still under way.' : undefined}
          >
            Redeploy
          </ChangeButton>
        )
      }
    >
      <ItemView query={query} what="deployment">
        {(value) => (
          <>
            <Timeline status={value.status} />
            {value.status === 'Failure' && <WhatWentWrong deployment={value} />}
            <Facts groupId={groupId} deployment={value} />
          </>
        )}
      </ItemView>
    </Section>
  )
}

function Facts({ groupId, deployment }: { groupId: string; deployment: Deployment }) {
  const group = paths.greengrass.group(useConnectionId(), groupId)
  const { groupVersionId, type, createdAt, updatedAt, deploymentId } = deployment
  return (
    <Details
      items={[
        { label: 'Type', value: deploymentType(type) },
        {
          label: 'Group version',
          value: groupVersionId && <a href={`${group}${openVersion(groupVersionId)}`}>{shortId(groupVersionId)}</a>,
        },
        { label: 'Created', value: <Time value={createdAt} /> },
        { label: 'Status since', value: <Time value={updatedAt} /> },
        { label: 'Deployment', value: <Arn value={deploymentId} /> },
      ]}
    />
  )
}
