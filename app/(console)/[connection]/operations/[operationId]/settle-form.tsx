'use client'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useEffect, useRef, useState } from 'react'
import { FormLabels } from '@/components/form/form-labels'
import { FormOutcome } from '@/components/form/form-outcome'
import { RadioField } from '@/components/form/radio-field'
import { TextAreaField } from '@/components/form/text-area-field'
import { UnsavedGuard } from '@/components/form/unsaved-guard'
import { useActionForm } from '@/components/form/use-action-form'
import { settle } from '@/lib/operations/actions'
import type { SettleInput } from '@/lib/operations/schema'
import { paths } from '@/lib/paths'
import { useConnectionId } from '@/lib/query'

const verdicts = [
  { value: 'made', label: 'AWS made the change', description: 'It is there as it was asked for.' },
  {
    value: 'not-made',
    label: 'AWS did not make the change',
    description: 'It is not there, and nothing else came of it.',
  },
]

/** Says what a person found out of an unresolved change. */
export function SettleForm({ id, target, operationId }: { id: string; target: string; operationId: string }) {
  const connection = useConnectionId()
  const [labels] = useState(() => new Map<string, string>())
  const { form, submit } = useActionForm<SettleInput, null>({
    schema: () => import('@/lib/operations/schema').then((file) => file.settleSchema),
    action: settle,
    operationId,
    defaultValues: { id, note: '' },
    onSucceeded: () => ({ href: paths.operation(connection, id), text: `What became of ${target} is settled.` }),
  })
  const { control, now, corrections, formState } = form
  const element = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (corrections === 0) return
    element.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid="true"] input')?.focus()
  }, [corrections])
  const waiting = now.step === 'sending' || now.step === 'checking' || now.step === 'done'
  return (
    <FormLabels value={labels}>
      <form ref={element} noValidate aria-label="Settle this change" onSubmit={(event) => void submit(event)}>
        <SpaceBetween size="m">
          <RadioField control={control} name="verdict" label="What you found" options={verdicts} />
          <TextAreaField
            control={control}
            name="note"
            label="Note"
            description="How you know, for whoever reads the record later. Never a secret."
            constraintText="1 to 500 characters"
          />
          <FormOutcome now={now} onSettled={form.settle} startOver={form.startOver} quiet={!formState.isValid} />
          <Button variant="primary" formAction="submit" loading={waiting} loadingText="Settle change">
            Settle change
          </Button>
        </SpaceBetween>
      </form>
      <UnsavedGuard active={formState.isDirty && (now.step === 'editing' || now.step === 'failed')} />
    </FormLabels>
  )
}
