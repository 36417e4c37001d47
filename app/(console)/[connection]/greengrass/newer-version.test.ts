import { expect, test } from 'vitest'
import { aboutNewer } from './newer-version'

test.each(['sending', 'checking', 'unresolved', 'done'] as const)(
  'a form that is %s takes no newer version: it may be its own',
  (step) => {
    expect([aboutNewer(step, false), aboutNewer(step, true)]).toEqual(['wait', 'wait'])
  },
)

test('a form follows a newer version only while nothing was typed or refused', () => {
  expect(aboutNewer('editing', false)).toBe('follow')
  expect(aboutNewer('editing', true)).toBe('offer')
  expect(aboutNewer('failed', false)).toBe('offer')
})
