import { expect, test } from 'vitest'
import { actionWords, serviceWords, whoWords } from './words'

test.each([
  ['appflow.registerConnector', 'Register connector', 'AppFlow'],
  ['evs.createEnvironmentConnector', 'Create environment connector', 'EVS'],
  ['people.signIn', 'Sign in', 'People'],
  ['people.startOidc', 'Sign in with the identity provider', 'People'],
  ['later.newThing', 'New thing', 'later'],
  ['constructor', 'Constructor', 'constructor'],
])('%s is told as “%s” of %s', (action, words, service) => {
  expect(actionWords(action)).toBe(words)
  expect(serviceWords(action)).toBe(service)
})

test('who did it is named with their role, and a stranger by where they came from', () => {
  expect(whoWords({ person: 'Ada', role: 'admin', address: '192.0.2.7' })).toBe('Ada (admin)')
  expect(whoWords({ person: 'Ada' })).toBe('Ada')
  expect(whoWords({ address: '192.0.2.7' })).toBe('Nobody signed in, from 192.0.2.7')
  expect(whoWords({})).toBe('Before the console had sign-in')
})
