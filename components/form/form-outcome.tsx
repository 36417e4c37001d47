'use client'
import Button from '@cloudscape-design/components/button'
import dynamic from 'next/dynamic'
import { useEffect, useRef } from 'react'
import type { Outcome } from '@/components/status/use-operation'
import type { FormStep } from './action-form'
import styles from './form.module.css'

// Shown after a submit, so not part of a first paint.
const FailureAlert = dynamic(() => import('@/components/status/failure-alert').then((file) => file.FailureAlert))
const OperationWatch = dynamic(() => import('@/components/status/operation-watch').then((file) => file.OperationWatch))

/** What became of the last submit. It takes the focus unless a field has it (`quiet`). */
export function FormOutcome({
  now,
  onSettled,
  startOver,
  quiet,
}: {
  now: FormStep
  onSettled: (outcome: Outcome) => void
  startOver: () => void
  quiet: boolean
}) {
  const element = useRef<HTMLDivElement>(null)
  const shown = now.step === 'failed' || now.step === 'checking' || now.step === 'unresolved'
  const failure = now.step === 'failed' ? now.failure : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: correcting a field later must not move the focus
  useEffect(() => {
    if (shown && !(failure && quiet)) element.current?.focus()
  }, [shown, failure])
  if (!shown) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would group fields; this is a message that takes the focus
    <div ref={element} tabIndex={-1} role="group" aria-label="What became of it" className={styles.outcome}>
      {now.step === 'failed' ? (
        <FailureAlert
          failure={now.failure}
          stay
          actions={
            now.spent && (
              <Button formAction="none" onClick={startOver}>
                Start a new form with these values
              </Button>
            )
          }
        />
      ) : (
        <OperationWatch
          id={now.operationId}
          failure={now.step === 'checking' ? now.failure : undefined}
          onSettled={onSettled}
        />
      )}
    </div>
  )
}
