import { expect, test } from 'vitest'
import { currentEntry, isOfConsole, isOfSandbox, samePageOn } from './addresses'

const hrefs = ['appflow/connectors', 'greengrass/groups', 'evs/environments', 'audit', 'people'].map(
  (at) => `/sandbox/${at}`,
)

test('the same page on another connection differs in the first part only', () => {
  expect(samePageOn('/sandbox/appflow/connectors/crm', 'live', hrefs)).toBe('/live/appflow/connectors/crm')
  expect(samePageOn('/sandbox/appflow/connectors/register', 'live', hrefs)).toBe('/live/appflow/connectors/register')
  expect(samePageOn('/sandbox', 'a b', hrefs)).toBe('/a%20b')
})

test('what only one account has leads to the list on the other, or to the overview where no list has it', () => {
  const id = '01890a5d-ac96-774b-bcce-b302099a8057'
  expect(samePageOn(`/sandbox/greengrass/groups/${id}/versions/create`, 'live', hrefs)).toBe('/live/greengrass/groups')
  expect(samePageOn('/sandbox/evs/environments/env-abcde12345', 'live', hrefs)).toBe('/live/evs/environments')
  expect(samePageOn('/sandbox/audit/17', 'live', hrefs)).toBe('/live/audit')
  expect(samePageOn(`/sandbox/operations/${id}`, 'live', hrefs)).toBe('/live')
})

test('people and connections are the same whichever connection the address names', () => {
  expect(samePageOn('/console/people/17', 'live', hrefs)).toBe('/live/people/17')
  expect(samePageOn('/console/connections/create', 'live', hrefs)).toBe('/live/connections/create')
})

test('pages of the console itself are told from those of an account', () => {
  for (const room of ['account', 'audit', 'connections', 'people']) expect(isOfConsole(`/shop/${room}/x`)).toBe(true)
  for (const at of ['/shop', '/people', '/shop/appflow/connectors', '/shop/peoples'])
    expect(isOfConsole(at)).toBe(false)
})

test('what a service has for all connections is a page of the console itself', () => {
  expect(isOfConsole('/shop/evs/notifications')).toBe(true)
  expect(isOfConsole('/shop/evs/notifications/create')).toBe(true)
  expect(isOfConsole('/shop/evs/health')).toBe(false)
  const edit = '/shop/evs/notifications/01890a5d-ac96-774b-bcce-b302099a8057/edit'
  expect(samePageOn(edit, 'live', hrefs)).toBe(edit.replace('shop', 'live'))
})

test('a page belongs to the navigation entry with the longest address above it', () => {
  const some = ['/sandbox', '/sandbox/greengrass/connectors', '/sandbox/greengrass/groups']
  expect(currentEntry('/sandbox/greengrass/groups/1', some)).toBe('/sandbox/greengrass/groups')
  expect(currentEntry('/sandbox', some)).toBe('/sandbox')
  expect(currentEntry('/sandbox/greengrass/groups-of-mine', some)).toBe('/sandbox')
})

test('pages of the sandbox are known by their room, not by the name of the connection', () => {
  expect(isOfSandbox('/sandbox/sandbox')).toBe(true)
  expect(isOfSandbox('/c-1/sandbox/faults/create')).toBe(true)
  expect(isOfSandbox('/sandbox/appflow/connectors')).toBe(false)
  expect(isOfSandbox('/sandbox')).toBe(false)
})
