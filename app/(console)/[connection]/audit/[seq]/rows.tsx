'use client'
import styles from '@/app/(console)/[connection]/audit/audit.module.css'
import { Section } from '@/components/shell/section'
import { StateIndicator } from '@/components/status/state-indicator'
import { Time } from '@/components/status/time'
import type { AuditRow } from '@/lib/audit/reads'
import { paths } from '@/lib/paths'
import { useConnectionId } from '@/lib/query'

/** The rows of one operation in order, each a way to its own page. */
export function Rows({ rows, current }: { rows: AuditRow[]; current: number }) {
  const connection = useConnectionId()
  return (
    <Section title="What happened">
      <ol className={styles.timeline}>
        {rows.map(({ seq, at, kind, text }) => (
          <li key={seq} aria-current={seq === current || undefined}>
            <Time value={at} /> — <StateIndicator state={kind} /> — {text}{' '}
            {seq !== current && <a href={paths.audit.entry(connection, seq)}>Row {seq}</a>}
          </li>
        ))}
      </ol>
    </Section>
  )
}
