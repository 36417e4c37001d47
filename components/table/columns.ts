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

const collator = new Intl.Collator('en', { numeric: true })

/** Orders rows by what a column sorts by. */
export function comparator<Row>(sort: (row: Row) => string | number): (a: Row, b: Row) => number {
  return (a, b) => {
    const x = sort(a)
    const y = sort(b)
    return typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y))
  }
}

/** Columns as Cloudscape's table takes them. */
export function toDefinitions<Row>(columns: Column<Row>[]): TableProps.ColumnDefinition<Row>[] {
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
