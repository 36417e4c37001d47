import { expect, test } from 'vitest'
import { tooLarge } from './too-large'

test('a form that the server would turn away is not sent, and says how large it is', () => {
  expect(tooLarge('a'.repeat(255 * 1024))).toMatchObject({ code: 'TooLarge', title: expect.stringContaining('KB') })
})

test('what counts are bytes as they are sent, not characters', () => {
  expect(tooLarge('é'.repeat(130 * 1024))).toBeDefined()
  expect(tooLarge('"'.repeat(130 * 1024))).toBeDefined()
  expect(tooLarge('a'.repeat(130 * 1024))).toBeUndefined()
})
