'use client'
import { useWatch } from 'react-hook-form'
import { type ActionFormOptions, useActionForm } from '@/components/form/use-action-form'
import { createDeployment } from '@/lib/greengrass/actions'
import type { CreateDeploymentInput } from '@/lib/greengrass/schema'
import { useReadiness } from './use-readiness'

type Value = Extract<Awaited<ReturnType<typeof createDeployment>>, { status: 'succeeded' }>['value']

/**
 * A form that is sent to CreateDeployment, with the readiness of the group version that it holds and the dialog that asks before
 * something is deployed that is not ready.
 */
export function useDeployForm(
  options: Omit<ActionFormOptions<CreateDeploymentInput, Value>, 'schema' | 'action' | 'defaultValues'> & {
    defaultValues: CreateDeploymentInput
  },
) {
  const { form, submit } = useActionForm({
    schema: () => import('@/lib/greengrass/schema').then((file) => file.createDeploymentSchema),
    action: createDeployment,
    ...options,
  })
  const versionId = useWatch({ control: form.control, name: 'groupVersionId' })
  const { now } = form
  const closed = now.step !== 'editing' && (now.step !== 'failed' || now.spent)
  return { form, versionId, ...useReadiness(options.defaultValues.groupId, versionId, submit, closed) }
}
