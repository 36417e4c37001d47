import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { Command } from './command'
import styles from './findings.module.css'
import { type Verdict, verdictLooks } from './verdicts'

/** One line of a checklist. */
export interface FindingLine {
  id: string
  /** What was asked, in a few words. */
  title: string
  verdict: Verdict
  /** What was found, or why nothing could be told. */
  reason: string
  /** What to do; nothing where there is nothing to do. */
  remedy?: string
  /** The command of the AWS CLI that does it, or that tells. */
  command?: string
}

/** A checklist: each line with its verdict by icon, word and colour, why, what to do, and the command for it. */
export function FindingList({ label, lines }: { label: string; lines: FindingLine[] }) {
  return (
    <ul className={styles.findings} aria-label={label}>
      {lines.map(({ id, title, verdict, reason, remedy, command }) => {
        const [look, word] = verdictLooks[verdict]
        return (
          <li key={id}>
            <StatusIndicator type={look}>{word}</StatusIndicator>
            <div>
              <strong>{title}</strong>
              <p>{reason}</p>
              {remedy && <p>{remedy}</p>}
              {command && <Command text={command} of={title} />}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
