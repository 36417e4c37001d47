'use client'
import Alert from '@cloudscape-design/components/alert'
import type { UseQueryResult } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { failureOf } from '@/components/status/failure-of'
import type { ReadFailed } from '@/lib/query'
import type { Listing } from '@/lib/result'

// Rare, and not part of a first paint.
const FailureAlert = dynamic(() => import('@/components/status/failure-alert').then((file) => file.FailureAlert))

/** A list as it is read. */
export type Read<Row> = UseQueryResult<Listing<Row>, ReadFailed>

/** One kind of thing that uses a connector: what there is, or why that is not known for sure. */
export function Users<Row extends { name: string }>({
  title,
  query,
  about,
  none,
}: {
  /** With what is done: `Connection profiles that use it`. */
  title: string
  query: Read<Row>
  about: (row: Row) => string
  /** Said where there is none. */
  none: string
}) {
  const { data, error } = query
  const rows = data?.items ?? []
  return (
    <div>
      <h3>{title}</h3>
      {error && <FailureAlert failure={failureOf(error)} onRetry={() => void query.refetch()} />}
      {data?.incomplete && (
        <Alert type="warning" header="There may be more">
          {data.incomplete}
        </Alert>
      )}
      {rows.length > 0 ? (
        <ul aria-label={title}>
          {rows.map((row) => (
            <li key={row.name}>
              <strong>{row.name}</strong> · {about(row)}
            </li>
          ))}
        </ul>
      ) : (
        !error && <p>{none}</p>
      )}
    </div>
  )
}
