import { badRequest } from './faults'

/** Both are strings on the wire and in the SDK. */
export interface PageInput {
  MaxResults?: string
  NextToken?: string
}

export interface Page<T> {
  items: T[]
  /** Absent on the last page. */
  NextToken?: string
}

/** AWS documents no default; a client that does not follow tokens must notice it. */
const defaultSize = 50

/**
 * One page of `items`, which stand in ascending `orderOf`. A token remembers the order of the last item shown, not a
 * position, so that additions and deletions neither repeat nor skip anything.
 * @param scope names the list; a token of another list is refused.
 * @throws BadRequestException for a size that is no positive integer, and for a token that was not issued for this list.
 */
export function page<T>(items: T[], scope: string, input: PageInput, orderOf: (item: T, index: number) => number) {
  const size = sizeOf(input.MaxResults)
  const from = input.NextToken === undefined ? 0 : firstAfter(items, orderIn(input.NextToken, scope), orderOf)
  const shown = items.slice(from, from + size)
  const last = shown.at(-1)
  const result: Page<T> = { items: shown }
  if (last !== undefined && from + size < items.length) {
    result.NextToken = token(scope, orderOf(last, from + size - 1))
  }
  return result
}

function sizeOf(text: string | undefined): number {
  if (text === undefined) return defaultSize
  if (!/^[1-9]\d{0,8}$/.test(text)) throw badRequest(`Invalid MaxResults: ${text}`)
  return Number(text)
}

function token(scope: string, order: number): string {
  return Buffer.from(`${scope} ${order}`).toString('base64url')
}

function orderIn(text: string, scope: string): number {
  const order = Number(Buffer.from(text, 'base64url').toString().split(' ').at(-1))
  if (!Number.isSafeInteger(order) || token(scope, order) !== text) throw badRequest('Invalid NextToken')
  return order
}

function firstAfter<T>(items: T[], order: number, orderOf: (item: T, index: number) => number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const item = items[middle]
    if (item !== undefined && orderOf(item, middle) <= order) low = middle + 1
    else high = middle
  }
  return low
}
