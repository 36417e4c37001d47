'use client'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import dynamic from 'next/dynamic'
import { type BaseSyntheticEvent, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { ResetDeploymentsHelp } from '@/app/(console)/[connection]/greengrass/groups/[groupId]/deployments/help'
import { CheckboxField } from '@/components/form/checkbox-field'
import { FormPage } from '@/components/form/form-page'
import { useActionForm } from '@/components/form/use-action-form'
import type { Crumb } from '@/components/shell/breadcrumbs'
import { resetDeployments } from '@/lib/greengrass/actions'
import { paths } from '@/lib/paths'
import { useConnectionId } from '@/lib/query'

// Opened by a submit, so not part of a first paint.
const ConfirmDialog = dynamic(() => import('@/components/form/confirm-dialog').then((file) => file.ConfirmDialog))

/** ResetDeployments: says what it does, by force or not, and asks before it is done. */
export function ResetDeploymentsForm({
  groupId,
  name,
  operationId,
  breadcrumbs,
}: {
  groupId: string
  name: string
  operationId: string
  breadcrumbs: Crumb[]
}) {
  const connection = useConnectionId()
  const [asking, setAsking] = useState(false)
  const { form, submit } = useActionForm({
    schema: () => import('@/lib/greengrass/schema').then((file) => file.resetDeploymentsSchema),
    action: resetDeployments,
    operationId,
    defaultValues: { groupId, force: false },
    onSucceeded: ({ DeploymentId }) => ({
      href: paths.greengrass.deployment(connection, groupId, DeploymentId ?? ''),
      text: `The reset of the deployments of ${name} has begun.`,
    }),
  })
  const { now } = form
  const force = useWatch({ control: form.control, name: 'force' })
  const open = now.step === 'editing' || (now.step === 'failed' && !now.spent)
  const ask = async (event?: BaseSyntheticEvent) => {
    event?.preventDefault()
    if (open) setAsking(true)
  }
  return (
    <>
      <FormPage
        form={form}
        onSubmit={ask}
        title="Reset deployments"
        description={`Takes ${name} off its core. The group and its versions stay, and can be deployed anew.`}
        breadcrumbs={breadcrumbs}
        submitText="Reset deployments"
        cancelHref={paths.greengrass.deployments(connection, groupId)}
        info
      >
        <Container header={<Header variant="h2">What a reset does</Header>}>
          <ol>
            <li>AWS forgets what was deployed. From then on the group can be deleted, or deployed anew.</li>
            <li>
              The core removes what the deployments brought: connectors, functions, their logs and the local shadows.
              Its own configuration and its certificates stay.
            </li>
          </ol>
        </Container>
        <Container header={<Header variant="h2">A core that does not answer</Header>}>
          <CheckboxField
            control={form.control}
            name="force"
            label="Reset by force"
            description="Only where the core is gone or does not answer: AWS forgets the deployments and waits for no core. A core that comes back may still run what it had."
          />
        </Container>
      </FormPage>
      {asking && (
        <ConfirmDialog
          title={force ? `Reset the deployments of ${name} by force?` : `Reset the deployments of ${name}?`}
          confirmText={force ? 'Reset by force' : 'Reset deployments'}
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false)
            void submit()
          }}
        >
          {force
            ? 'AWS forgets the deployments at once. The core is not waited for, and may go on with what it runs.'
            : 'What the deployments brought stops running on the core. Only a new deployment brings it back.'}
        </ConfirmDialog>
      )}
      <ResetDeploymentsHelp />
    </>
  )
}
