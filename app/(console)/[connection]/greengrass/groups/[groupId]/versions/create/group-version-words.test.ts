import { expect, test } from 'vitest'
import { startsFrom, toldOf } from './group-version-words'

const version = '1a2b3c4d-0000-4000-8000-000000000000'
const other = '99887766-0000-4000-8000-000000000000'
const good = { asComposed: true, latest: true, others: [] }

test('a version that AWS holds as it was composed is told as that, without a warning', () => {
  expect(toldOf(version, good)).toEqual({
    text: 'Group version 1a2b3c4d is created; it is the latest, and AWS holds what you composed. Nothing is deployed yet.',
  })
})

test.each([
  ['AWS holds other references', { ...good, asComposed: false }],
  ['It is not the latest.', { ...good, latest: false }],
  ['Somebody else created 99887766 meanwhile', { ...good, others: [other] }],
  ['Reading it back did not work', undefined],
])('one of which it is to be said that "%s" is told with a warning', (words, verification) => {
  const told = toldOf(version, verification)
  expect(told.warning).toBe(true)
  expect(told.text).toContain(words)
  expect(told.text).toContain('Nothing is deployed yet.')
})

test('a form says which version it starts from, and which one it is filled with', () => {
  expect(startsFrom('', undefined)).toContain('no version yet')
  expect(startsFrom(version, undefined)).toMatch(/^Starts from version 1a2b3c4d, the latest\./)
  expect(startsFrom(version, other)).toMatch(/^Filled with what version 99887766 .* starts from version 1a2b3c4d/)
})
