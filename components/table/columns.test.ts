import { expect, test } from 'vitest'
import { comparator, rowFilter } from './columns'

test('texts sort as people count, numbers as numbers', () => {
  const rows = [
    { name: 'a10', age: 10 },
    { name: 'A2', age: 2 },
    { name: 'a1', age: 30 },
  ]
  expect(rows.toSorted(comparator(({ name }) => name)).map(({ name }) => name)).toEqual(['a1', 'A2', 'a10'])
  expect(rows.toSorted(comparator(({ age }) => age)).map(({ age }) => age)).toEqual([2, 10, 30])
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
