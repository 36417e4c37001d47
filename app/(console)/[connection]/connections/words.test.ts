import { expect, test } from 'vitest'
import { slugOf } from './words'

test.each([
  ['Plant Köln, line 4', 'plant-ko-ln-line-4'],
  ['  Orders (EU) ', 'orders-eu'],
  ['2026 pilot', 'pilot'],
  ['—', ''],
  [`a${'b-'.repeat(40)}`, `a${'b-'.repeat(19)}b`],
])('the name %j suggests the id %j', (name, id) => {
  expect(slugOf(name)).toBe(id)
})
