'use client'
import { useEffect } from 'react'
import { ReadinessList } from '@/app/(console)/[connection]/greengrass/groups/[groupId]/deployments/readiness-list'
import { useReadiness } from '@/app/(console)/[connection]/greengrass/groups/[groupId]/deployments/use-readiness'
import { shortId } from '@/app/(console)/[connection]/greengrass/short-id'
import { useActionForm } from '@/components/form/use-action-form'
import { createDeployment } from '@/lib/greengrass/actions'
import type { CreateDeploymentInput } from '@/lib/greengrass/schema'
import { StepForm } from './step-form'

/** Deploys the group version of the second step, with what can be told of its readiness. */
export function DeployStepForm({
  groupId,
  groupName,
  groupVersionId,
  again,
  operationId,
  backHref,
  readAgain,
}: {
  groupId: string
  groupName: string
  groupVersionId: string
  /** An earlier deployment of it failed. */
  again: boolean
  operationId: string
  backHref: string
  readAgain: () => void
}) {
  const values: CreateDeploymentInput = { groupId, type: 'NewDeployment', groupVersionId, deploymentId: '' }
  const { form, submit } = useActionForm({
    schema: () => import('@/lib/greengrass/schema').then((file) => file.createDeploymentSchema),
    action: createDeployment,
    operationId,
    defaultValues: values,
    stays: true,
    onSucceeded: () => ({ href: backHref, text: `The deployment of ${groupName} has begun.` }),
  })
  const { now } = form
  const closed = now.step !== 'editing' && (now.step !== 'failed' || now.spent)
  const { query, ask, dialog } = useReadiness(groupId, groupVersionId, submit, closed)
  const made = now.step === 'done'
  useEffect(() => {
    if (made) readAgain()
  }, [made, readAgain])
  return (
    <>
      <StepForm form={form} onSubmit={ask} submitText={again ? 'Deploy again' : 'Deploy'}>
        <p>
          Brings group version <code>{shortId(groupVersionId)}</code> to the core of {groupName}. What the core runs now
          is replaced.
        </p>
        <ReadinessList query={query} />
      </StepForm>
      {dialog}
    </>
  )
}
