'use client'
import type { UseQueryResult } from '@tanstack/react-query'
import { useHydrated } from './clock'
import { useStale } from './stale'
import styles from './status.module.css'
import { timeOfDay } from './words-for-time'

/** What {@link Freshness} needs of a query. */
export type Refreshable = Pick<UseQueryResult, 'refetch' | 'isFetching' | 'isError' | 'dataUpdatedAt'>

/** When what is shown was read, and a button to ask again. Older than `staleAfterMs`, or not renewable, is said. */
export function Freshness({ asOf, query, staleAfterMs }: { asOf: string; query: Refreshable; staleAfterMs: number }) {
  const hydrated = useHydrated()
  const at = Date.parse(asOf)
  const stale = useStale(query, staleAfterMs)
  return (
    <span className={styles.freshness} data-stale={stale}>
      <span>
        {'as of '}
        <time dateTime={asOf}>{hydrated ? timeOfDay(at) : `${timeOfDay(at, 'UTC')} UTC`}</time>
        {query.isError ? ', could not be renewed' : stale ? ', may be out of date' : ''}
      </span>
      {' · '}
      <button
        type="button"
        className={styles.linkButton}
        aria-disabled={query.isFetching}
        onClick={() => {
          if (!query.isFetching) void query.refetch()
        }}
      >
        {query.isFetching ? 'refreshing…' : 'refresh'}
      </button>
    </span>
  )
}
