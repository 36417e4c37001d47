'use client'
import Button from '@cloudscape-design/components/button'
import type { ReactNode } from 'react'
import styles from './text-block.module.css'
import { useCopy } from './use-copy'

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
  const { said, copy } = useCopy(text)
  return (
    <div>
      <div className={styles.top}>
        <strong>{title}</strong>
        {copyText && (
          <span>
            <span role="status">{said}</span>{' '}
            <Button iconName="copy" formAction="none" onClick={copy}>
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
