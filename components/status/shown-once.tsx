'use client'
import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import Input from '@cloudscape-design/components/input'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useEffect, useRef } from 'react'
import styles from './shown-once.module.css'
import { useCopy } from './use-copy'

/** A secret that is shown once, to whom it was just made for: it takes the focus, and whoever comes back later is not shown it. */
export function ShownOnce({
  label,
  header,
  text,
  value,
  copyText,
  doneText,
  onDone,
}: {
  /** What it is: `One-time link`. */
  label: string
  header: string
  text: string
  value: string
  copyText: string
  doneText: string
  /** It is not shown any more. */
  onDone: () => void
}) {
  const element = useRef<HTMLDivElement>(null)
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined)
  const done = useRef(onDone)
  done.current = onDone
  const { said, copy } = useCopy(value)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one takes the focus again
  useEffect(() => element.current?.focus(), [value])
  useEffect(() => {
    clearTimeout(leaving.current)
    return () => {
      // Later, since in development React leaves and comes back at once.
      leaving.current = setTimeout(() => done.current())
    }
  }, [])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would group fields; this is a message that takes the focus
    <div ref={element} tabIndex={-1} role="group" aria-label={label} className={styles.once}>
      <Alert
        type="warning"
        header={header}
        action={<Button onClick={onDone}>{doneText}</Button>}
        i18nStrings={{ warningIconAriaLabel: 'Warning' }}
      >
        <SpaceBetween size="s">
          <span>{text}</span>
          <div className={styles.copy}>
            <Input value={value} readOnly ariaLabel={label} onChange={() => {}} />
            <Button onClick={copy}>{copyText}</Button>
          </div>
          <span role="status">{said && (said === 'Copied' ? said : `${said}: select it and copy it.`)}</span>
        </SpaceBetween>
      </Alert>
    </div>
  )
}
