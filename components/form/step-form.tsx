'use client'
import Button from '@cloudscape-design/components/button'
import type { BaseSyntheticEvent, ReactNode } from 'react'
import type { FieldValues } from 'react-hook-form'
import { ProductionNotice } from '@/components/shell/production-notice'
import { useNoChange } from '@/components/shell/use-connection'
import type { ActionForm } from './action-form'
import { FormOutcome } from './form-outcome'
import styles from './steps.module.css'

/** A step that is made by one button: what it will do, what became of it, and the button. */
export function StepForm<Values extends FieldValues>({
  form,
  onSubmit,
  submitText,
  offer,
  children,
}: {
  form: ActionForm<Values>
  onSubmit: (event?: BaseSyntheticEvent) => Promise<void>
  /** Verb and noun: `Create group version`. */
  submitText: string
  /** Instead of submitting again. */
  offer?: ReactNode
  children: ReactNode
}) {
  const { now } = form
  const noChange = useNoChange()
  const waiting = now.step === 'sending' || now.step === 'checking' || now.step === 'done'
  const closed = now.step === 'unresolved' || (now.step === 'failed' && now.spent)
  return (
    <form
      noValidate
      aria-label={submitText}
      className={styles.body}
      onSubmit={(event) => (noChange ? event.preventDefault() : void onSubmit(event))}
    >
      {children}
      <FormOutcome now={now} onSettled={form.settle} startOver={form.startOver} quiet={false} />
      <div className={styles.buttons}>
        <ProductionNotice />
        {offer || (
          <Button
            variant="primary"
            formAction="submit"
            loading={waiting}
            loadingText={submitText}
            disabled={closed || noChange !== undefined}
            disabledReason={noChange}
          >
            {submitText}
          </Button>
        )}
      </div>
    </form>
  )
}
