import { expect, test } from 'vitest'
import type { Result } from '@/lib/result'
import { partingFlash } from './parting-flash'

const flashOf = (result: Result<{ label: string }>) =>
  partingFlash('sandbox', result, ({ label }) => ({ href: `/sandbox/${label}`, text: `${label} is registered.` }))

test.each([
  ['succeeded', 'success', 'crm is registered.'],
  ['unrecorded', 'info', 'crm is registered. It is done in AWS; its record is still to be written.'],
] as const)('a change that %s after its form was left is told with a way to what it made', (status, kind, text) => {
  const flash = flashOf({ status, operationId: 'o', value: { label: 'crm' } })
  expect(flash).toEqual({ connection: 'sandbox', kind, text, href: '/sandbox/crm', operationId: 'o' })
})

test('one that AWS made otherwise than was meant is told as a warning', () => {
  const result: Result<unknown> = { status: 'succeeded', operationId: 'o', value: {} }
  const told = { href: '/sandbox/g', text: 'It is not the latest.', warning: true }
  expect(partingFlash('sandbox', result, () => told)).toMatchObject({ kind: 'warning', text: 'It is not the latest.' })
})

test('one whose answer was lost is watched from there on', () => {
  expect(flashOf({ status: 'checking', operationId: 'o' })).toMatchObject({ kind: 'in-progress', operationId: 'o' })
})

test('one that was refused is told, with what to do', () => {
  const failure = { code: 'X', title: 'AWS refused.', next: 'Try again.', message: '', at: '', retryable: false }
  expect(flashOf({ status: 'failed', failure, nextOperationId: 'n' })).toEqual({
    connection: 'sandbox',
    kind: 'error',
    text: 'AWS refused. Try again.',
    code: 'X',
  })
})

test('one that came after the session had ended says so, and its code is there to lead to signing in', () => {
  const failure = { code: 'NotSignedIn', title: 'Who?', next: '', message: '', at: '', retryable: false }
  expect(flashOf({ status: 'failed', failure, nextOperationId: 'n' })).toMatchObject({
    text: 'Your session has ended. Sign in again, then retry.',
    code: 'NotSignedIn',
  })
})
