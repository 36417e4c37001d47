'use client'
import Button from '@cloudscape-design/components/button'
import { type ReactNode, useState } from 'react'
import styles from './connections.module.css'

/** A document to copy, as it is. */
export function CopyBlock({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  const [said, setSaid] = useState('')
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid('Copied'),
      () => setSaid('The browser did not allow copying'),
    )
  return (
    <div className={styles.block}>
      <div className={styles.blockTop}>
        <h3>{title}</h3>
        <span>
          <span role="status">{said}</span>{' '}
          <Button
            iconName="copy"
            formAction="none"
            ariaLabel={`Copy ${title.toLowerCase()}`}
            onClick={() => void copy()}
          >
            Copy
          </Button>
        </span>
      </div>
      {children}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keyboard too */}
      <section className={styles.json} tabIndex={0} aria-label={title}>
        <pre>{text}</pre>
      </section>
    </div>
  )
}
