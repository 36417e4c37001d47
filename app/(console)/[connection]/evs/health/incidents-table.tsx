'use client'
import { useMemo } from 'react'
import { Time } from '@/components/status/time'
import type { Column } from '@/components/table/columns'
import { ResourceTable } from '@/components/table/resource-table'
import type { TableQuery } from '@/components/table/table-query'
import { IncidentEnd, IncidentLength } from './incident-cells'
import type { CheckHistory, Window } from './types'
import { windowWords } from './window-words'

/** An incident without the check that failed. */
export type Incident = CheckHistory['incidents'][number]

/** What tables of incidents have in common. */
const columns: Column<Incident>[] = [
  {
    id: 'from',
    header: 'Began',
    cell: ({ from, impairedSince }) => <Time value={impairedSince && impairedSince < from ? impairedSince : from} />,
    sort: ({ from }) => from,
    isRowHeader: true,
    minWidth: 130,
  },
  {
    id: 'seconds',
    header: 'Duration',
    cell: (incident) => <IncidentLength {...incident} />,
    sort: ({ seconds }) => seconds,
    minWidth: 150,
  },
  {
    id: 'end',
    header: 'How it ended',
    cell: ({ end }) => <IncidentEnd end={end} />,
    sort: ({ end }) => end,
    minWidth: 160,
  },
  {
    id: 'until',
    header: 'Last seen',
    cell: ({ until }) => <Time value={until} />,
    sort: ({ until }) => until,
    minWidth: 130,
  },
]

/** The incidents of a window, the latest first. `of`: columns that say which check failed, where there is more than one. */
export function IncidentsTable<Row extends Incident>(props: {
  query: TableQuery<Row>
  window: Window
  of?: Column<Row>[]
  rowId?(row: Row): string
  filter?(row: Row): string
}) {
  const { query, window, of, rowId = ({ from }) => from, filter } = props
  const all = useMemo(() => (of ? [...of, ...columns.map((each) => ({ ...each, isRowHeader: false }))] : columns), [of])
  return (
    <ResourceTable<Row>
      query={query}
      noun="incident"
      describe={`No check failed in the last ${windowWords(window)}, as far as AWS was asked.`}
      columns={all}
      rowId={rowId}
      filter={filter}
      heading="h2"
    />
  )
}
