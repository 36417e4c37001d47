import { type Page, pageToken, type Table, tokenPosition } from '@/lib/sandbox/kit'
import { invalidField } from './faults'
import { timing } from './timing'

/** Page size where none is asked for; the API names none. */
const pageSize = 50

/** How every list of EVS pages. */
export interface PageRequest {
  maxResults?: number
  nextToken?: string
}

/** The page of a table that a request asks for, with the token of the next one. */
export function pageOf<T>(
  table: Pick<Table<T>, 'page'>,
  request: PageRequest,
  now: Date,
  where?: (value: T) => boolean,
) {
  const { maxResults = pageSize, nextToken } = request
  const after = nextToken === undefined ? 0 : tokenPosition(nextToken, now, timing.tokenLifetimeSeconds)
  if (after === undefined) throw invalidField('nextToken', 'The pagination token is not valid or has expired')
  const { values, next } = table.page(maxResults, after, where)
  return { values, nextToken: next === undefined ? undefined : pageToken(next, now) }
}

/** A list that is computed, to be paged like a table. */
export function listed<T>(all: T[]): Pick<Table<T>, 'page'> {
  return {
    page(limit, after = 0): Page<T> {
      const end = after + limit
      return { values: all.slice(after, end), next: end < all.length ? end : undefined }
    },
  }
}
