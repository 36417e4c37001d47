import { expect, test } from 'vitest'
import { aheadWords } from './ahead-words'

test.each([
  [0, 'the same'],
  [1, '1 second ahead'],
  [600, '10 minutes ahead'],
  [4_200, '1 hour 10 minutes ahead'],
  [90_061, '1 day 1 hour 1 minute 1 second ahead'],
])('%d seconds are %s', (seconds, words) => {
  expect(aheadWords(seconds)).toBe(words)
})
