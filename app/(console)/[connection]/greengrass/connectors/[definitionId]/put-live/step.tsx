'use client'
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator'
import { type ReactNode, useId } from 'react'
import { Time } from '@/components/status/time'
import { paths } from '@/lib/paths'
import { useConnectionId } from '@/lib/query'
import type { OperationView } from '@/lib/result'
import styles from './put-live.module.css'

/** Where a step stands. */
export type Stands = 'done' | 'now' | 'ahead' | 'failed'

const looks: Record<Stands, [look: StatusIndicatorProps.Type, word: string]> = {
  done: ['success', 'Done'],
  now: ['in-progress', 'Now'],
  ahead: ['pending', 'Comes later'],
  failed: ['error', 'Failed'],
}

/** One of the three steps: where it stands, what it holds, and the record of it. */
export function Step({
  number,
  title,
  stands,
  children,
}: {
  number: number
  title: string
  stands: Stands
  children?: ReactNode
}) {
  const id = useId()
  const [look, word] = looks[stands]
  return (
    <li className={styles.step} data-stands={stands} aria-labelledby={id}>
      <div className={styles.top}>
        <h2 id={id}>{`${number}. ${title}`}</h2>
        <StatusIndicator type={look}>{word}</StatusIndicator>
      </div>
      <div className={styles.body}>{children}</div>
    </li>
  )
}

/** Who made a step and when, with the way to its record; one that this console has no recent record of says so. */
export function RecordOfStep({ record }: { record: OperationView | undefined }) {
  const connection = useConnectionId()
  if (!record) return <p>Made earlier, or outside this console: it is not among the latest records.</p>
  return (
    <p>
      {record.actor ? `By ${record.actor.name}, ` : ''}
      <Time value={record.createdAt} />. <a href={paths.operation(connection, record.id)}>View record</a>
    </p>
  )
}
