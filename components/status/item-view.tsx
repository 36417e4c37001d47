'use client'
import type { UseQueryResult } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import type { ReactNode } from 'react'
import type { ReadFailed } from '@/lib/query'
import type { Reading } from '@/lib/result'
import { failureOf } from './failure-of'
import { Freshness } from './freshness'
import styles from './item-view.module.css'
import { StaleRegion } from './stale-region'

// Rare, and not part of a first paint.
const FailureAlert = dynamic(() => import('./failure-alert').then((file) => file.FailureAlert))

/** One thing that was read in every state it can be in: loading, failed, old, and as it is now. */
export function ItemView<Value>({
  query,
  what,
  staleAfterMs = 300_000,
  children,
}: {
  query: UseQueryResult<Reading<Value>, ReadFailed>
  /** The noun, as `connector definition`. */
  what: string
  staleAfterMs?: number
  children: (value: Value) => ReactNode
}) {
  const { data, error, refetch } = query
  return (
    <>
      {data && (
        <p className={styles.top}>
          <Freshness asOf={data.asOf} query={query} staleAfterMs={staleAfterMs} />
        </p>
      )}
      {error && (
        <div className={styles.notice}>
          <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} />
          {data && <p>What is shown below was read earlier; it may be out of date.</p>}
        </div>
      )}
      {data ? (
        <StaleRegion query={query} staleAfterMs={staleAfterMs}>
          {children(data.value)}
        </StaleRegion>
      ) : (
        !error && (
          <p role="status" className={styles.loading}>
            Loading the {what}…
          </p>
        )
      )}
    </>
  )
}
