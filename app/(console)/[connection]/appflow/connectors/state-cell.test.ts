import { expect, test } from 'vitest'
import type { Drift, DriftId, Finding } from '@/lib/appflow/kinds'
import { driftWords } from './state-cell'

const line = (id: DriftId, verdict: Finding['verdict']) => ({ id, title: id, verdict, reason: 'because' })
const drift = (...lines: Drift['lines']): Drift => {
  const order = ['fail', 'could-not-tell', 'warn', 'pass'] as const
  const verdict = order.find((each) => lines.some((one) => one.verdict === each)) ?? 'pass'
  return { label: 'crm', lambdaArn: 'arn', lines, verdict }
}

test('a connector whose function is gone has drifted, though its code could not be compared', () => {
  const words = driftWords(drift(line('function', 'fail'), line('policy', 'could-not-tell')))
  expect(words).toEqual({ look: 'fail', word: 'Drifted', why: 'the function is gone' })
})

test('new code since the registration is drift, and an open policy alone is a warning', () => {
  expect(driftWords(drift(line('code', 'warn'))).word).toBe('Drifted')
  expect(driftWords(drift(line('policy', 'warn')))).toMatchObject({ look: 'warn', word: 'Warning' })
})

test('what could not be told is never OK', () => {
  expect(driftWords(drift(line('function', 'could-not-tell'), line('code', 'pass'))).word).toBe('Could not tell')
  expect(driftWords(drift(line('function', 'pass'), line('code', 'pass'))).word).toBe('OK')
})
