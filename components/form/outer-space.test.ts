import { expect, test } from 'vitest'
import { outerSpace } from './outer-space'

test('a space that is easily overlooked is noticed at either end, and none inside', () => {
  expect(outerSpace('crm ')).toBe('ends')
  expect(outerSpace('\tcrm')).toBe('begins')
  expect(outerSpace(' crm ')).toBe('begins and ends')
  expect(outerSpace('my crm')).toBeUndefined()
})

test('a text of nothing but spaces is left to validation', () => {
  expect(outerSpace('  ')).toBeUndefined()
})
