import 'server-only'

/**
 * The pages of a list with each row once. AWS's lists move while they are read: a row can come again on a later page, and a
 * token that repeats brings a whole page again. Rows without an id are all kept.
 */
export async function* distinct<Row>(
  pages: AsyncGenerator<Row[], string | undefined>,
  idOf: (row: Row) => string | undefined,
): AsyncGenerator<Row[], string | undefined> {
  const seen = new Set<string>()
  for (;;) {
    const { done, value } = await pages.next()
    if (done) return value
    yield value.filter((row) => {
      const id = idOf(row)
      if (id === undefined) return true
      const known = seen.has(id)
      seen.add(id)
      return !known
    })
  }
}
