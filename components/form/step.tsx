'use client'
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator'
import { type ReactNode, useId } from 'react'
import styles from './steps.module.css'

/** Where a step stands. */
export type Stands = 'done' | 'now' | 'ahead' | 'failed'

const looks: Record<Stands, [look: StatusIndicatorProps.Type, word: string]> = {
  done: ['success', 'Done'],
  now: ['in-progress', 'Now'],
  ahead: ['pending', 'Comes later'],
  failed: ['error', 'Failed'],
}

/** Steps in their order, each a change of its own. */
export function Steps({ children }: { children: ReactNode }) {
  return (
    <ol className={styles.steps} aria-label="Steps">
      {children}
    </ol>
  )
}

/** One of the {@link Steps}: where it stands, and what it holds. */
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
