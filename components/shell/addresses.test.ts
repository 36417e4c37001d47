import { expect, test } from 'vitest'
import { currentEntry, samePageOn } from './addresses'

test('the same page on another connection differs in the first part only', () => {
  expect(samePageOn('/sandbox/appflow/connectors/crm', 'live')).toBe('/live/appflow/connectors/crm')
  expect(samePageOn('/sandbox', 'a b')).toBe('/a%20b')
})

test('a page belongs to the navigation entry with the longest address above it', () => {
  const hrefs = ['/sandbox', '/sandbox/greengrass/connectors', '/sandbox/greengrass/groups']
  expect(currentEntry('/sandbox/greengrass/groups/1', hrefs)).toBe('/sandbox/greengrass/groups')
  expect(currentEntry('/sandbox', hrefs)).toBe('/sandbox')
  expect(currentEntry('/sandbox/greengrass/groups-of-mine', hrefs)).toBe('/sandbox')
})
