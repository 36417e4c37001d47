'use client'
import dynamic from 'next/dynamic'
import { failureOf } from '@/components/status/failure-of'
import styles from './table.module.css'
import type { TableQuery } from './table-query'

// Rare, and not part of a first paint.
const FailureAlert = dynamic(() => import('@/components/status/failure-alert').then((file) => file.FailureAlert))
const Alert = dynamic(() => import('@cloudscape-design/components/alert'))

/** Why what the table shows is old or not all there is. */
export function TableNotices({ query, plural }: { query: TableQuery<object>; plural: string }) {
  const { data, error, refetch } = query
  return (
    <>
      {error && (
        <div className={styles.notice}>
          <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} />
          {data && data.items.length > 0 && <p>{`The ${plural} below were read earlier; they may be out of date.`}</p>}
        </div>
      )}
      {data?.incomplete && (
        <div className={styles.notice}>
          <Alert type="warning" header={`Not all ${plural} are shown`}>
            {data.incomplete}
          </Alert>
        </div>
      )}
    </>
  )
}
