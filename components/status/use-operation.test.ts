import { expect, test } from 'vitest'
import type { Failure, OperationView } from '@/lib/result'
import { outcomeOf } from './use-operation'

const view = (state: OperationView['state']): OperationView => ({
  id: '1',
  action: 'appflow.registerConnector',
  connection: 'sandbox',
  account: '123456789012',
  region: 'eu-west-1',
  target: 'crm',
  state,
  events: [],
  createdAt: '2026-11-21T12:00:00Z',
})
const notFound: Failure = { code: 'NotFound', title: '', next: '', message: '', at: '', retryable: false }

test('an operation that is being sent or looked into has no outcome yet', () => {
  expect(outcomeOf(view('intended'), undefined, 60_000)).toBeUndefined()
  expect(outcomeOf(view('unknown'), undefined, 60_000)).toBeUndefined()
})

test('a record that does not exist counts as nothing sent only once it had time to be written', () => {
  expect(outcomeOf(undefined, notFound, 15_000)).toBeUndefined()
  expect(outcomeOf(undefined, notFound, 16_000)).toEqual({ state: 'unrecorded' })
})

test('a console that does not answer says nothing about the outcome', () => {
  expect(outcomeOf(undefined, { ...notFound, code: 'Unreachable' }, 60_000)).toBeUndefined()
})

test('a failure without a reason is still told as one', () => {
  expect(outcomeOf(view('failed'), undefined, 0)).toMatchObject({ state: 'failed', failure: { code: 'Failed' } })
})
