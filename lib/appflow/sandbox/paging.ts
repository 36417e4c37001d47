import { type Page, pageToken, tokenPosition } from '@/lib/sandbox/kit'
import { appflowFault } from './faults'

/** `maxResults` where none is given (API_ListConnectors). */
const pageSize = 20

/** What has pages. */
interface Paged<Value> {
  page(limit: number, after?: number, where?: (value: Value) => boolean): Page<Value>
}

/**
 * One page of AppFlow's lists.
 * @throws Fault ValidationException for a token that AppFlow never gave
 */
export function pageOf<Value>(
  list: Paged<Value>,
  { maxResults, nextToken }: { maxResults?: number; nextToken?: string },
  now: Date,
  where?: (value: Value) => boolean,
): { values: Value[]; nextToken?: string } {
  const after = nextToken === undefined ? 0 : tokenPosition(nextToken, now)
  if (after === undefined) throw appflowFault('ValidationException', 'The next token is not valid')
  const { values, next } = list.page(maxResults ?? pageSize, after, where)
  return { values, nextToken: next === undefined ? undefined : pageToken(next, now) }
}

/** A fixed list as {@link pageOf} takes it. */
export const listed = <Value>(all: readonly Value[]): Paged<Value> => ({
  page(limit, after = 0) {
    const next = after + limit
    return { values: all.slice(after, next), next: next < all.length ? next : undefined }
  },
})
