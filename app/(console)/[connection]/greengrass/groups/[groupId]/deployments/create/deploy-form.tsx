'use client'
import Alert from '@cloudscape-design/components/alert'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import { DeployHelp } from '@/app/(console)/[connection]/greengrass/groups/[groupId]/deployments/help'
import { ReadinessList } from '@/app/(console)/[connection]/greengrass/groups/[groupId]/deployments/readiness-list'
import { useDeployForm } from '@/app/(console)/[connection]/greengrass/groups/[groupId]/deployments/use-deploy-form'
import { FormPage } from '@/components/form/form-page'
import type { Crumb } from '@/components/shell/breadcrumbs'
import type { CreateDeploymentInput } from '@/lib/greengrass/schema'
import { paths } from '@/lib/paths'
import { useConnectionId } from '@/lib/query'
import { GroupVersionField } from './group-version-field'

/** CreateDeployment of a group version, with what can be told of its readiness. */
export function DeployForm({
  groupId,
  name,
  operationId,
  breadcrumbs,
  latest,
  chosen,
}: {
  groupId: string
  name: string
  operationId: string
  breadcrumbs: Crumb[]
  /** Missing where the group has no version. */
  latest: string | undefined
  /** The version to begin with; empty for none. */
  chosen: string
}) {
  const connection = useConnectionId()
  const values: CreateDeploymentInput = { groupId, type: 'NewDeployment', groupVersionId: chosen, deploymentId: '' }
  const { form, versionId, query, ask, dialog } = useDeployForm({
    operationId,
    defaultValues: values,
    onSucceeded: ({ DeploymentId }) => ({
      href: paths.greengrass.deployment(connection, groupId, DeploymentId ?? ''),
      text: `The deployment of ${name} has begun.`,
    }),
  })
  return (
    <>
      <FormPage
        form={form}
        onSubmit={ask}
        title="Deploy"
        description={`Brings a version of ${name} to its core. What the core runs now is replaced.`}
        breadcrumbs={breadcrumbs}
        submitText="Deploy"
        cancelHref={paths.greengrass.deployments(connection, groupId)}
        info
      >
        {!latest && (
          <Alert type="warning" header="This group has no version yet">
            There is nothing to deploy.{' '}
            <a href={paths.greengrass.createGroupVersion(connection, groupId)}>Create a group version first</a>.
          </Alert>
        )}
        <Container header={<Header variant="h2">Group version</Header>}>
          <GroupVersionField control={form.control} groupId={groupId} latest={latest} />
        </Container>
        {versionId !== '' && (
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
