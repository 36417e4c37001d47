import { describe, expect, test } from 'vitest'
import { hasMoved } from './shown'
import { stepStands } from './step-stands'

const steps = (secret: boolean, fqdn: boolean) => [
  { member: 'secretIdentifier' as const, from: 'a', to: 'b', done: secret },
  { member: 'applianceFqdn' as const, from: 'c', to: 'd', done: fqdn },
]
const all = (plan: Parameters<typeof stepStands>[0]) => plan.steps.map((step) => stepStands(plan, step))

describe('a step of the guided change', () => {
  test('failed where AWS has its value but the update failed, and the other is still ahead', () => {
    expect(all({ standing: 'failed', next: 'secretIdentifier', steps: steps(true, false) })).toEqual([
      'failed',
      'ahead',
    ])
    expect(all({ standing: 'failed', next: 'applianceFqdn', steps: steps(true, true) })).toEqual(['done', 'failed'])
  })

  test('is done once AWS has it, and not while EVS is at it', () => {
    expect(all({ standing: 'ready', next: 'applianceFqdn', steps: steps(true, false) })).toEqual(['done', 'now'])
    expect(all({ standing: 'waiting', steps: steps(true, false) })).toEqual(['now', 'ahead'])
  })
})

test('a connector that EVS changed since is not what the form shows, though FQDN and secret are as they were', () => {
  const base = { applianceFqdn: 'vc01.example.com', secretArn: 'arn:x', modifiedAt: '2026-11-21T12:00:00.000Z' }
  expect(hasMoved(base, { ...base, state: 'UPDATE_FAILED' })).toBe(false)
  expect(hasMoved(base, { ...base, modifiedAt: '2026-11-21T12:01:00.000Z' })).toBe(true)
  expect(hasMoved(base, { ...base, secretArn: 'arn:y' })).toBe(true)
})
