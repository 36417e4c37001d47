'use client'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import {
  deploymentType,
  takesOff,
} from '@/app/(console)/[connection]/greengrass/groups/[groupId]/deployments/deployment-words'
import { DeployHelp } from '@/app/(console)/[connection]/greengrass/groups/[groupId]/deployments/help'
import { ReadinessList } from '@/app/(console)/[connection]/greengrass/groups/[groupId]/deployments/readiness-list'
import { useDeployForm } from '@/app/(console)/[connection]/greengrass/groups/[groupId]/deployments/use-deploy-form'
import type { Deployment } from '@/app/(console)/[connection]/greengrass/groups/[groupId]/deployments/use-deployments'
import { shortId } from '@/app/(console)/[connection]/greengrass/short-id'
import { FormPage } from '@/components/form/form-page'
import type { Crumb } from '@/components/shell/breadcrumbs'
import { Details } from '@/components/status/details'
import { StateIndicator } from '@/components/status/state-indicator'
import { Time } from '@/components/status/time'
import type { CreateDeploymentInput } from '@/lib/greengrass/schema'
import { paths } from '@/lib/paths'
import { useConnectionId } from '@/lib/query'

/** CreateDeployment of the type Redeployment: what an earlier deployment brought goes to the core again. */
export function RedeployForm({
  groupId,
  name,
  again,
  earlier,
  operationId,
  breadcrumbs,
}: {
  groupId: string
  name: string
  /** The deployment to repeat. */
  again: string
  earlier: Deployment
  operationId: string
  breadcrumbs: Crumb[]
}) {
  const connection = useConnectionId()
  const { groupVersionId = '', type, status, createdAt } = earlier
  const values: CreateDeploymentInput = { groupId, type: 'Redeployment', groupVersionId, deploymentId: again }
  const { form, query, ask, dialog } = useDeployForm({
    operationId,
    defaultValues: values,
    onSucceeded: ({ DeploymentId }) => ({
      href: paths.greengrass.deployment(connection, groupId, DeploymentId ?? ''),
      text: `The redeployment of ${name} has begun.`,
    }),
  })
  return (
    <>
      <FormPage
        form={form}
        onSubmit={ask}
        title="Redeploy"
        description={`Brings to the core of ${name} again what an earlier deployment brought.`}
        breadcrumbs={breadcrumbs}
        submitText="Redeploy"
        cancelHref={paths.greengrass.deployment(connection, groupId, again)}
        info
      >
        <Container header={<Header variant="h2">{`Deployment ${shortId(again)}`}</Header>}>
          {takesOff(type) && <p>This was a reset: it brought nothing that could be deployed again.</p>}
          <Details
            items={[
              { label: 'Type', value: deploymentType(type) },
              { label: 'Group version', value: shortId(groupVersionId) },
              { label: 'Status', value: <StateIndicator state={status} /> },
              { label: 'Created', value: <Time value={createdAt} /> },
            ]}
          />
        </Container>
        {groupVersionId && (
          <Container header={<Header variant="h2">Readiness</Header>}>
            <ReadinessList query={query} />
          </Container>
        )}
      </FormPage>
      {dialog}
      <DeployHelp />
    </>
  )
}
