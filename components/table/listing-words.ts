import type { Listing } from '@/lib/result'

const number = new Intl.NumberFormat('en')

/** A count with its noun: `1 connector`, `1,200 connectors`. */
export function counted(count: number, noun: string, plural: string): string {
  return `${number.format(count)} ${count === 1 ? noun : plural}`
}

/** The counter beside a table's name: `(20)`, `(1,200+)` while there is more, `(3/20)` of what is searched. */
export function counter(listing: Listing<unknown>, matches: number | undefined): string {
  const all = `${number.format(listing.items.length)}${listing.complete ? '' : '+'}`
  return matches === undefined ? `(${all})` : `(${number.format(matches)}/${all})`
}

/** True while further pages are on their way. */
export function isFollowing(listing: Listing<unknown>): boolean {
  return !listing.complete && listing.incomplete === undefined
}
