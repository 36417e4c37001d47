'use client'
import styles from './status.module.css'
import { NotSet } from './time'
import { useCopy } from './use-copy'

const tailLength = 14

/** An ARN or other long identifier: cut in the middle where room is short, whole to screen readers, with a copy button. */
export function Arn({ value }: { value: string | undefined | null }) {
  const { said, copy } = useCopy(value ?? '')
  if (!value) return <NotSet />
  return (
    <span className={styles.arn}>
      <span aria-hidden className={styles.arnText} title={value}>
        <span className={styles.arnHead}>{value.slice(0, -tailLength)}</span>
        <span>{value.slice(-tailLength)}</span>
      </span>
      <span className="visually-hidden">{value}</span>
      <button type="button" className={styles.copy} aria-label={`Copy ${value}`} onClick={copy}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden fill="none" stroke="currentColor" strokeWidth="2">
          <path d="M2 5h9v9H2z M5 5V2h9v9h-3" />
        </svg>
      </button>
      <span role="status" className={styles.copied}>
        {said}
      </span>
    </span>
  )
}
