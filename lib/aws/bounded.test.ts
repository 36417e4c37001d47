import { expect, test } from 'vitest'
import { bounded } from './bounded'

const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

test('no more than so many run at a time, and the results stand in the order of the items', async () => {
  let running = 0
  let most = 0
  const results = await bounded([5, 3, 1, 4, 2], 2, async (turns) => {
    most = Math.max(most, ++running)
    for (let i = 0; i < turns; i++) await turn()
    running--
    return turns * 10
  })
  expect(results).toEqual([50, 30, 10, 40, 20])
  expect(most).toBe(2)
})

test('after an error nothing more is begun', async () => {
  const begun: number[] = []
  const work = bounded([1, 2, 3, 4, 5, 6], 2, async (item) => {
    begun.push(item)
    await turn()
    if (item === 2) throw new Error('no')
    await turn()
  })
  await expect(work).rejects.toThrow('no')
  await turn()
  await turn()
  expect(begun.length).toBeLessThan(4)
})
