import { expect, test } from 'vitest'
import { rolesInWords } from './kinds'

test('roles are told in one line, each with its connection', () => {
  expect(
    rolesInWords([
      { connection: '*', name: '*', role: 'viewer' },
      { connection: 'prod-eu', name: 'Production Europe', role: 'operator' },
    ]),
  ).toBe('Viewer on all connections; operator on Production Europe')
})

test('who has no role is said to have none', () => {
  expect(rolesInWords([])).toBe('None')
})
