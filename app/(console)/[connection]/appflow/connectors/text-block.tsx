'use client'
import Button from '@cloudscape-design/components/button'
import { type ReactNode, useState } from 'react'
import styles from './text-block.module.css'

/** A longer text as it is, never as markup; `copyText` names the button that copies it. */
export function TextBlock({
  title,
  text,
  copyText,
  children,
}: {
  title: string
  text: string
  copyText?: string
  children?: ReactNode
}) {
  const [said, setSaid] = useState('')
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid('Copied'),
      () => setSaid('The browser did not allow copying'),
    )
  return (
    <div>
      <div className={styles.top}>
        <strong>{title}</strong>
        {copyText && (
          <span>
            <span role="status">{said}</span>{' '}
            <Button iconName="copy" formAction="none" onClick={() => void copy()}>
              {copyText}
            </Button>
          </span>
        )}
      </div>
      {children}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keyboard too */}
      <section className={styles.text} tabIndex={0} aria-label={title}>
        <pre>{text}</pre>
      </section>
    </div>
  )
}
