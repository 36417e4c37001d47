'use client'
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator'
import type { UseQueryResult } from '@tanstack/react-query'
import { ItemView } from '@/components/status/item-view'
import type { DataOf, ReadFailed } from '@/lib/query'
import styles from './deployment.module.css'

/** The readiness of a group version as it is read. */
export type Readiness = DataOf<'greengrass', 'readiness'>
type Point = Readiness['value'][number]

const looks: Record<Point['state'], [look: StatusIndicatorProps.Type, word: string]> = {
  pass: ['success', 'Pass'],
  warn: ['warning', 'Warning'],
  fail: ['error', 'Fail'],
  unknown: ['pending', 'Could not tell'],
}

/** Whether a group version can be deployed, point by point: what was found, and what to do about it. */
export function ReadinessList({ query }: { query: UseQueryResult<Readiness, ReadFailed> }) {
  return (
    <ItemView query={query} what="readiness" staleAfterMs={120_000}>
      {(points) => (
        <ul className={styles.readiness} aria-label="Readiness">
          {points.map(({ id, title, state, found, remedy }) => {
            const [look, word] = looks[state]
            return (
              <li key={id}>
                <StatusIndicator type={look}>{word}</StatusIndicator>
                <div>
                  <strong>{title}</strong>
                  <p>
                    {found} {remedy}
                  </p>
                </div>
              </li>
            )
          })}
        </ul>
      )}
    </ItemView>
  )
}
