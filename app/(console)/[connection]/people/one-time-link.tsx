'use client'
import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import Input from '@cloudscape-design/components/input'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useEffect, useRef, useState } from 'react'
import { keepLink, useMadeLink } from './made-link'
import styles from './people.module.css'

/** The link by which somebody sets their password, shown to the admin who made it, and never again. */
export function OneTimeLink({ personId }: { personId: string }) {
  const made = useMadeLink(personId)
  const element = useRef<HTMLDivElement>(null)
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [said, setSaid] = useState('')
  const link = made?.link
  useEffect(() => {
    if (link) element.current?.focus()
    setSaid('')
  }, [link])
  // Whoever comes back to the page later is not shown it.
  useEffect(() => {
    clearTimeout(leaving.current)
    return () => {
      // Later, since in development React leaves and comes back at once.
      leaving.current = setTimeout(() => keepLink(undefined))
    }
  }, [])
  if (!made) return null
  const copy = () =>
    navigator.clipboard.writeText(made.link).then(
      () => setSaid('Copied'),
      () => setSaid('The browser did not allow copying: select the link and copy it.'),
    )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would group fields; this is a message that takes the focus
    <div ref={element} tabIndex={-1} role="group" aria-label="One-time link" className={styles.link}>
      <Alert
        type="warning"
        header={`Hand this link to ${made.name}: it is shown once`}
        action={<Button onClick={() => keepLink(undefined)}>I have handed it on</Button>}
        i18nStrings={{ warningIconAriaLabel: 'Warning' }}
      >
        <SpaceBetween size="s">
          <span>
            {`Whoever opens it first sets the password of this account. It works once, for ${made.hours} hours. The console keeps only its hash: when it is lost, make a new one with Reset password.`}
          </span>
          <div className={styles.copy}>
            <Input value={made.link} readOnly ariaLabel="One-time link" onChange={() => {}} />
            <Button onClick={() => void copy()}>Copy link</Button>
          </div>
          <span role="status">{said}</span>
        </SpaceBetween>
      </Alert>
    </div>
  )
}
