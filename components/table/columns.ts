import type { TableProps } from '@cloudscape-design/components/table'
import type { ReactNode } from 'react'

/** One column. */
export interface Column<Row> {
  id: string
  header: string
  cell(row: Row): ReactNode
  /** What the column sorts by; without it, it does not sort. Texts sort as people count: `a2` before `a10`. */
  sort?(row: Row): string | number
  /** The column that names the row to screen readers. */
  isRowHeader?: boolean
  /** Pixels. */
  minWidth?: number
  /** Pixels. */
  width?: number
}

/** Texts as people order them, `a2` before `a10`: numbers padded to one length, so that plain comparison does it. */
const orderOf = (text: string) => text.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(20, '0'))

/** Orders rows by what a column sorts by. What a row sorts by is worked out once: a long list compares each row often. */
export function comparator<Row extends object>(sort: (row: Row) => string | number): (a: Row, b: Row) => number {
  const known = new WeakMap<Row, string | number>()
  const of = (row: Row) => {
    let order = known.get(row)
    if (order === undefined) {
      const value = sort(row)
      order = typeof value === 'number' ? value : orderOf(value)
      known.set(row, order)
    }
    return order
  }
  return (a, b) => {
    const x = of(a)
    const y = of(b)
    return x < y ? -1 : x > y ? 1 : 0
  }
}

/** Columns as Cloudscape's table takes them. */
export function toDefinitions<Row extends object>(columns: Column<Row>[]): TableProps.ColumnDefinition<Row>[] {
  return columns.map(({ sort, cell, ...column }) => ({
    ...column,
    cell: (row: Row) => cell(row),
    sortingComparator: sort && comparator(sort),
  }))
}

/** Finds rows by text. Each row's text is lower-cased once, however often is searched. */
export function rowFilter<Row extends object>(textOf: (row: Row) => string): (row: Row, text: string) => boolean {
  const lowered = new WeakMap<Row, string>()
  return (row, text) => {
    let known = lowered.get(row)
    if (known === undefined) {
      known = textOf(row).toLowerCase()
      lowered.set(row, known)
    }
    return known.includes(text.trim().toLowerCase())
  }
}
