import { expect, test } from 'vitest'
import type { ConnectionView } from '@/lib/result'
import { choiceOf, isReadOnly, natureOf, productionWords, titleOf } from './nature'

const sandbox: ConnectionView = {
  id: 'sandbox',
  name: 'Sandbox',
  kind: 'sandbox',
  badge: 'Sandbox',
  production: false,
  readOnly: false,
  account: '111122223333',
  region: 'us-east-1',
  role: 'operator',
}
const live: ConnectionView = { ...sandbox, id: 'lab', name: 'Lab', kind: 'live', badge: 'Live', region: 'eu-west-1' }
const production: ConnectionView = { ...live, id: 'shop', name: 'Shop', badge: 'Live · production', production: true }
const itself: ConnectionView = {
  ...sandbox,
  id: 'console',
  name: 'Console',
  kind: 'console',
  badge: 'Console',
  account: '',
  region: '',
}

test('production is what is marked as production, whatever its badge or name says', () => {
  expect(natureOf(sandbox)).toBe('sandbox')
  expect(natureOf(live)).toBe('live')
  expect(natureOf({ ...live, production: true })).toBe('production')
  expect(natureOf(itself)).toBe('console')
})

test('a title says nature, name, account and Region, each once', () => {
  expect(titleOf(sandbox)).toBe('Sandbox 111122223333 us-east-1')
  expect(titleOf({ ...sandbox, name: 'Sandbox 111122223333' })).toBe('Sandbox 111122223333 us-east-1')
  expect(titleOf({ ...sandbox, name: 'Training' })).toBe('Sandbox Training 111122223333 us-east-1')
  expect(titleOf({ ...live, name: 'Live' })).toBe('Live 111122223333 eu-west-1')
  expect(titleOf(production)).toBe('Live · production Shop 111122223333 eu-west-1')
  expect(titleOf({ ...live, name: 'Live', account: 'unknown' })).toBe('Live account unknown eu-west-1')
  expect(titleOf(itself)).toBe('Console')
})

test('a connection is chosen by name, account and Region, and production is said in words', () => {
  expect(choiceOf(live)).toBe('Lab · 111122223333 · eu-west-1')
  expect(choiceOf(production)).toBe('Shop · 111122223333 · eu-west-1 · production')
  expect(choiceOf({ ...live, account: 'unknown' })).toBe('Lab · account unknown · eu-west-1')
  expect(choiceOf(itself)).toBe('Console')
})

test('only a change of production is announced as one, with where it happens', () => {
  expect(productionWords(production)).toBe('This changes production: Shop, account 111122223333, eu-west-1.')
  expect(productionWords(live)).toBeUndefined()
  expect(productionWords(sandbox)).toBeUndefined()
  expect(productionWords(itself)).toBeUndefined()
})

test('a connection that is switched to read-only is called so for everybody, and the console itself is not', () => {
  expect(isReadOnly(live)).toBe(false)
  expect(isReadOnly({ ...live, readOnly: true })).toBe(true)
  expect(isReadOnly({ ...live, readOnly: true, role: 'viewer' })).toBe(true)
  expect(isReadOnly({ ...live, noChange: 'Yours is viewer.', role: 'viewer' })).toBe(false)
  expect(isReadOnly({ ...itself, readOnly: true })).toBe(false)
})
