import { expect, test } from 'vitest'
import { comparator, rowFilter } from './columns'

test('texts sort as people count, numbers as numbers', () => {
  expect(['a10', 'a2', 'a1'].sort(comparator((text) => text))).toEqual(['a1', 'a2', 'a10'])
  expect([10, 2].sort(comparator((number) => number))).toEqual([2, 10])
})

test('a search ignores case and the spaces around it, and lower-cases each row once', () => {
  let asked = 0
  const matches = rowFilter((row: { name: string }) => {
    asked++
    return row.name
  })
  const row = { name: 'CRM connector' }
  expect(matches(row, ' crm ')).toBe(true)
  expect(matches(row, 'erp')).toBe(false)
  expect(asked).toBe(1)
})
