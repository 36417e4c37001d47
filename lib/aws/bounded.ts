import 'server-only'

/** Does `work` for every item, at most `atOnce` at a time, and gives the results in the items' order. The first error stops it. */
export async function bounded<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const queue = items.entries()
  let stopped = false
  const worker = async () => {
    for (const [i, item] of queue) {
      if (stopped) return
      try {
        results[i] = await work(item)
      } catch (error) {
        stopped = true
        throw error
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker))
  return results
}
