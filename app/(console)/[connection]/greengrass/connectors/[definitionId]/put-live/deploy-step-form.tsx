'use client'
import { useEffect } from 'react'
import { ReadinessList } from '@/app/(console)/[connection]/greengrass/groups/[groupId]/deployments/readiness-list'
import { useDeployForm } from '@/app/(console)/[connection]/greengrass/groups/[groupId]/deployments/use-deploy-form'
import { shortId } from '@/app/(console)/[connection]/greengrass/short-id'
import { StepForm } from '@/components/form/step-form'
import type { CreateDeploymentInput } from '@/lib/greengrass/schema'

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
  const { form, query, ask, dialog } = useDeployForm({
    operationId,
    defaultValues: values,
    stays: true,
    onSucceeded: () => ({ href: backHref, text: `The deployment of ${groupName} has begun.` }),
  })
  const made = form.now.step === 'done'
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
