import { expect, test } from 'vitest'
import { stateWords } from './state-words'

test('only states that mean health look healthy', () => {
  const states = [
    'PASSED',
    'ACTIVE',
    'CREATED',
    'Success',
    'UNKNOWN',
    'CREATING',
    'CREATE_FAILED',
    'unknown',
    'OK',
    'passed',
  ]
  expect(states.filter((state) => stateWords(state).look === 'success')).toEqual([
    'PASSED',
    'ACTIVE',
    'CREATED',
    'Success',
  ])
})

test('a state that AWS adds later shows as it came', () => {
  expect(stateWords('RECALIBRATING')).toEqual({ look: 'info', word: 'RECALIBRATING' })
  expect(stateWords('constructor')).toEqual({ look: 'info', word: 'constructor' })
})
