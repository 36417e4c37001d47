import type { Refreshable } from '@/components/status/freshness'
import type { Listing, Reading } from '@/lib/result'

/** What a table needs of a query: the list, and how to ask again. */
export type TableQuery<Row extends object> = Refreshable & {
  data: Listing<Row> | undefined
  error: Error | null
  isPending: boolean
}

/** Rows that are part of one thing that was read, as a table takes them. */
export function rowsOf<Value, Row extends object>(
  query: Refreshable & { data: Reading<Value> | undefined; error: Error | null; isPending: boolean },
  rows: Row[],
): TableQuery<Row> {
  const { data, error, isPending, isFetching, isError, dataUpdatedAt, refetch } = query
  const listing = data && { items: rows, asOf: data.asOf, complete: true }
  return { data: listing, error, isPending, isFetching, isError, dataUpdatedAt, refetch }
}
