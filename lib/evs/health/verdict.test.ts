import { expect, test } from 'vitest'
import { isUntried } from './verdict'

const readAt = '2026-11-21T12:00:00.000Z'

test.each([
  ['PASSED', '2026-11-21T11:29:59.000Z', true],
  ['PASSED', '2026-11-21T11:30:00.000Z', false],
  ['PASSED', '2026-11-21T18:00:00.000Z', false],
  ['PASSED', undefined, false],
  ['FAILED', '2026-11-20T12:00:00.000Z', false],
])(
  'a check that is %s and was last tried at %s is one that EVS stopped trying: %s',
  (result, lastCheckAttempt, untried) => {
    expect(isUntried({ result, lastCheckAttempt }, readAt)).toBe(untried)
  },
)
