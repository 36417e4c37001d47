import 'server-only'

/** One page of an AWS list. */
export interface Page<Item> {
  items: Item[]
  next?: string
}

const most = { pages: 2_000, items: 100_000, emptyInARow: 20 }

/**
 * Follows every page token of a list. A token that comes a second time, an endless run of empty pages, or more than the
 * console can show ends the list early; the reason is returned in plain words.
 */
export async function* followTokens<Item>(
  page: (token: string | undefined) => Promise<Page<Item>>,
): AsyncGenerator<Item[], string | undefined> {
  const seen = new Set<string>()
  let token: string | undefined
  let items = 0
  let empty = 0
  for (let pages = 0; pages < most.pages; pages++) {
    const { items: rows, next } = await page(token)
    items += rows.length
    empty = rows.length === 0 ? empty + 1 : 0
    if (rows.length > 0 || pages === 0) yield rows
    if (!next) return undefined
    if (seen.has(next)) return 'AWS gave a page token a second time, so its list would never end.'
    if (empty >= most.emptyInARow) return `AWS gave ${empty} empty pages in a row.`
    if (items >= most.items) return `Only the first ${items.toLocaleString('en-US')} are shown.`
    seen.add(next)
    token = next
  }
  return `AWS gave more than ${most.pages.toLocaleString('en-US')} pages.`
}

/** The pages of a list that has to be whole, since what it lacks is taken for absent: one that ends early throws. */
export async function* wholeList<Item>(
  pages: AsyncGenerator<Item[], string | undefined>,
): AsyncGenerator<Item[], void> {
  for (;;) {
    const { done, value } = await pages.next()
    if (!done) yield value
    else if (value === undefined) return
    else throw new Error(value)
  }
}
