'use client'
import Button from '@cloudscape-design/components/button'
import dynamic from 'next/dynamic'
import { type ReactNode, useEffect } from 'react'
import styles from './form.module.css'

// Rare, and not part of a first paint.
const Alert = dynamic(() => import('@cloudscape-design/components/alert'))

/**
 * Says that what a form changes is not any more what it started from. `onTake` makes that the new start; what was typed stays.
 * A submit that fails has it read again, since that may be why.
 */
export function MovedNotice({
  form: { now },
  what,
  moved,
  readAgain,
  onTake,
  children,
}: {
  form: { now: { step: string } }
  /** With its verb: `These settings were`. */
  what: string
  moved: boolean
  readAgain: () => void
  onTake: () => void
  /** What it is now. */
  children: ReactNode
}) {
  const failed = now.step === 'failed'
  useEffect(() => {
    if (failed) readAgain()
  }, [failed, readAgain])
  return (
    <div role="status" className={moved ? styles.notice : undefined}>
      {moved && (
        <Alert
          type="warning"
          header={`${what} changed since this form opened`}
          i18nStrings={{ warningIconAriaLabel: 'Warning' }}
          action={
            <Button formAction="none" onClick={onTake}>
              Start from what it is now
            </Button>
          }
        >
          {children} What you typed stays.
        </Alert>
      )}
    </div>
  )
}
