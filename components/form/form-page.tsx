'use client'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { type BaseSyntheticEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { FieldPath, FieldValues } from 'react-hook-form'
import type { Crumb } from '@/components/shell/breadcrumbs'
import { PageHeader } from '@/components/shell/page-header'
import { ProductionNotice } from '@/components/shell/production-notice'
import { useNoChange, useProductionWords } from '@/components/shell/use-connection'
import type { ActionForm } from './action-form'
import { flattenErrors } from './field-errors'
import styles from './form.module.css'
import { FormLabels } from './form-labels'
import { FormOutcome } from './form-outcome'
import { FormSummary } from './form-summary'
import { UnsavedGuard } from './unsaved-guard'

/** What a {@link FormPage} shows besides its fields. */
export interface FormPageProps<Values extends FieldValues> {
  form: ActionForm<Values>
  onSubmit(event?: BaseSyntheticEvent): Promise<void>
  title: string
  /** Verb and noun: `Register connector`. */
  submitText: string
  cancelHref: string
  description?: ReactNode
  breadcrumbs?: Crumb[]
  /** Adds the link that opens the page's help panel. */
  info?: boolean
  /** Why what is shown does not take the change, whoever asks: the form cannot be submitted meanwhile. */
  refused?: string
  /** Cloudscape containers with the fields. */
  children: ReactNode
  /** Beside the fields on a wide screen, below them on a narrow one. */
  aside?: ReactNode
}

/** A page that is one form: fields, what to correct, what AWS said, and the buttons, in this order. */
export function FormPage<Values extends FieldValues>(props: FormPageProps<Values>) {
  const { form, onSubmit, title, submitText, cancelHref, description, breadcrumbs, info, children, aside } = props
  const { now, corrections, formState } = form
  const element = useRef<HTMLFormElement>(null)
  const [labels] = useState(() => new Map<string, string>())
  const complaints = flattenErrors(formState.errors)
  const first = complaints[0]?.name
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus moves when a submit found something, not with each key
  useEffect(() => {
    if (corrections === 0) return
    // Read from the page, because the order of the errors is not the order of the fields.
    const invalid = element.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid="true"] input')
    if (invalid) invalid.focus()
    else if (first) form.setFocus(first as FieldPath<Values>)
  }, [corrections])
  const waiting = now.step === 'sending' || now.step === 'checking' || now.step === 'done'
  const closed = now.step === 'unresolved' || (now.step === 'failed' && now.spent)
  const noChange = useNoChange()
  const reason = noChange ?? props.refused
  const production = useProductionWords()
  const productionId = useId()
  return (
    <FormLabels value={labels}>
      <PageHeader title={title} description={description} breadcrumbs={breadcrumbs} info={info} />
      {noChange && <p className={styles.noChange}>{`${noChange} You can read this form, but not submit it.`}</p>}
      <div className={aside ? styles.withAside : undefined}>
        <form
          ref={element}
          noValidate
          aria-label={title}
          onSubmit={(event) => (reason ? event.preventDefault() : void onSubmit(event))}
        >
          <SpaceBetween size="l">
            {children}
            {corrections > 0 && complaints.length > 0 && (
              <FormSummary
                complaints={complaints}
                labels={labels}
                onGo={(name) => form.setFocus(name as FieldPath<Values>)}
              />
            )}
            <FormOutcome now={now} onSettled={form.settle} startOver={form.startOver} quiet={complaints.length > 0} />
            <div className={styles.buttons}>
              <ProductionNotice id={productionId} />
              <Button href={cancelHref} variant="link">
                Cancel
              </Button>
              <Button
                variant="primary"
                formAction="submit"
                loading={waiting}
                loadingText={submitText}
                disabled={closed || reason !== undefined}
                disabledReason={reason}
                ariaDescribedby={production && productionId}
              >
                {submitText}
              </Button>
            </div>
          </SpaceBetween>
        </form>
        {aside && <div className={styles.aside}>{aside}</div>}
      </div>
      <UnsavedGuard active={formState.isDirty && (now.step === 'editing' || now.step === 'failed')} />
    </FormLabels>
  )
}
