import { expect, test } from 'vitest'
import { counted, counter, isFollowing } from './listing-words'

const listing = (length: number, rest: { complete: boolean; incomplete?: string }) => ({
  items: Array.from({ length }),
  asOf: '2026-11-21T12:00:00Z',
  ...rest,
})

test('a list that is not whole never shows its count as the whole', () => {
  expect(counter(listing(20, { complete: true }), undefined)).toBe('(20)')
  expect(counter(listing(1200, { complete: false }), undefined)).toBe('(1,200+)')
  expect(counter(listing(1200, { complete: false }), 3)).toBe('(3/1,200+)')
})

test('a list that stopped early is no longer on its way', () => {
  expect(isFollowing(listing(20, { complete: false }))).toBe(true)
  expect(isFollowing(listing(20, { complete: false, incomplete: 'AWS repeated a page.' }))).toBe(false)
  expect(isFollowing(listing(20, { complete: true }))).toBe(false)
})

test('one is not many', () => {
  expect(counted(1, 'connector', 'connectors')).toBe('1 connector')
  expect(counted(1200, 'connector', 'connectors')).toBe('1,200 connectors')
})
