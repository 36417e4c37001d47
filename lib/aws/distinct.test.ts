import { expect, test } from 'vitest'
import { distinct } from './distinct'

async function* pages(...given: { id?: string }[][]): AsyncGenerator<{ id?: string }[], string | undefined> {
  yield* given
  return 'cut off'
}

async function read(rows: ReturnType<typeof pages>) {
  const seen: (string | undefined)[][] = []
  const iterator = distinct(rows, ({ id }) => id)
  for (;;) {
    const { done, value } = await iterator.next()
    if (done) return { seen, end: value }
    seen.push(value.map(({ id }) => id))
  }
}

test('a row that comes again on a later page is shown once, and why the list ends is kept', async () => {
  const rows = pages([{ id: 'a' }, { id: 'b' }], [{ id: 'b' }, { id: 'c' }], [])
  expect(await read(rows)).toEqual({ seen: [['a', 'b'], ['c'], []], end: 'cut off' })
})

test('rows without an id are all kept', async () => {
  expect((await read(pages([{}, {}]))).seen).toEqual([[undefined, undefined]])
})
