import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator'
import type { Finding, Line } from '@/lib/appflow/kinds'
import styles from './findings.module.css'

/** How a verdict looks. What could not be told never looks healthy. */
export const verdictLooks: Record<Finding['verdict'], [look: StatusIndicatorProps.Type, word: string]> = {
  pass: ['success', 'Pass'],
  warn: ['warning', 'Warning'],
  fail: ['error', 'Fail'],
  'could-not-tell': ['pending', 'Could not tell'],
}

/** A checklist: each line with its verdict by icon, word and colour, why, and what to do. */
export function FindingList({ label, lines }: { label: string; lines: Line[] }) {
  return (
    <ul className={styles.findings} aria-label={label}>
      {lines.map(({ id, title, verdict, reason, remedy }) => {
        const [look, word] = verdictLooks[verdict]
        return (
          <li key={id}>
            <StatusIndicator type={look}>{word}</StatusIndicator>
            <div>
              <strong>{title}</strong>
              <p>
                {reason} {remedy}
              </p>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
