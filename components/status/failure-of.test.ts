import { expect, test } from 'vitest'
import { ReadFailed } from '@/lib/query'
import type { Failure } from '@/lib/result'
import { asTold, canRetry, failureOf } from './failure-of'

const failure: Failure = {
  code: 'NotSignedIn',
  title: 'You are not signed in, or your session has ended.',
  next: 'Sign in, then try again.',
  message: '',
  at: '2026-11-21T12:00:00.000Z',
  retryable: false,
}

test('on a page that was opened, who is not signed in is told that the session has ended', () => {
  expect(failureOf(new ReadFailed(failure)).title).toBe('Your session has ended.')
  expect(asTold(failure)).toMatchObject({ code: 'NotSignedIn', next: 'Sign in again, then retry.' })
  expect(asTold(failure, true).next).toContain('What you typed stays here')
})

test('what failed otherwise is told as it came', () => {
  const forbidden = { ...failure, code: 'Forbidden', title: 'This needs the role operator.' }
  expect(failureOf(new ReadFailed(forbidden))).toBe(forbidden)
})

test('reading again is offered where that can help: not for what does not exist', () => {
  const codes = ['NotFound', 'Forbidden', 'AccessDeniedException', 'TimedOut', 'NotSignedIn']
  expect(codes.filter((code) => canRetry({ ...failure, code }))).toEqual(codes.slice(1))
})
