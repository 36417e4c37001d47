import { expect, test } from 'vitest'
import { type CheckState, type Decided, judge } from './flapping'

const minute = 60_000
const start = 1_000_000 * minute

/** What is told of a check that is seen every few minutes: F is FAILED, P is PASSED, anything else is neither. */
function told(
  seen: string,
  everyMinutes: number,
  from: CheckState = { result: 'PASSED', changedAt: [], flapping: false },
) {
  let state = from
  let since = start
  let last = ''
  return [...seen].map((letter, n) => {
    const at = start + n * everyMinutes * minute
    if (letter !== last) since = at
    last = letter
    if (letter !== 'F' && letter !== 'P') return undefined
    const result: Decided = letter === 'F' ? 'FAILED' : 'PASSED'
    const { after, message } = judge(state, { result, since, at })
    state = after
    return message
  })
}
const messages = (seen: string, everyMinutes = 5) => told(seen, everyMinutes).filter(Boolean)

test('a failure and its end are told once each, however often they are seen', () => {
  expect(messages('PPFFFFPPP')).toEqual(['failed', 'passed'])
})

test('what cannot be told in between makes no second message', () => {
  expect(messages('FF??FF?F')).toEqual(['failed'])
  expect(messages('FF???PP')).toEqual(['failed', 'passed'])
  expect(messages('PP??PP')).toEqual([])
})

test('the fifth change within an hour is told as flapping, and then nothing while it goes on', () => {
  expect(messages('FPFPFPFPFPFPFPFPFPFP')).toEqual(['failed', 'passed', 'failed', 'passed', 'flapping'])
})

test('changes that are an hour apart do not flap', () => {
  expect(messages('FPFPFP', 61)).toEqual(['failed', 'passed', 'failed', 'passed', 'failed', 'passed'])
})

test('once it had one result for half an hour, that is told, and changes are told again', () => {
  expect(told('FPFPFFFFFFFF', 5).indexOf('steady')).toBe(10)
  expect(messages('FPFPFFFFFFFFFFP')).toEqual(['failed', 'passed', 'failed', 'passed', 'flapping', 'steady', 'passed'])
})

test('half an hour that was broken by something else is not steady', () => {
  expect(messages('FPFPFFFFFF?FFFFFF')).not.toContain('steady')
  expect(messages('FPFPFFFFFF?FFFFFFF')).toContain('steady')
})
