import { expect, test } from 'vitest'
import { exactTime, relativeTime, timeOfDay } from './words-for-time'

const noon = Date.parse('2026-11-21T12:00:00Z')

test('a moment is said in the largest unit that fits', () => {
  expect(relativeTime(noon - 20_000, noon)).toBe('less than a minute ago')
  expect(relativeTime(noon - 3 * 60_000, noon)).toBe('3 minutes ago')
  expect(relativeTime(noon - 25 * 3_600_000, noon)).toBe('1 day ago')
  expect(relativeTime(noon + 2 * 3_600_000, noon)).toBe('in 2 hours')
})

test('a clock that is a little ahead does not speak of the future', () => {
  expect(relativeTime(noon + 5_000, noon)).toBe('less than a minute ago')
})

test('an exact time names its zone', () => {
  expect(exactTime(noon, 'Asia/Tokyo')).toMatch(/21 Nov 2026.*21:00:00 GMT\+9/)
  expect(timeOfDay(noon, 'Asia/Tokyo')).toBe('21:00:00')
})
