'use client'
import { useCallback, useMemo } from 'react'
import { applianceName } from '@/app/(console)/[connection]/evs/connector-types'
import type { Refreshable } from '@/components/status/freshness'
import type { Column } from '@/components/table/columns'
import { ResourceTable } from '@/components/table/resource-table'
import { rowsOf } from '@/components/table/table-query'
import { paths } from '@/lib/paths'
import type { Reading } from '@/lib/result'
import { BoardTime, isStale, useBoardTime } from './board-clock'
import { CheckCell } from './check-cell'
import { aspectOf, aspectsOf, type BoardRow, boardRows, isShown } from './check-columns'
import { ChoiceButtons, useChoice } from './choice-buttons'
import { RowName, RowSummary } from './row-name'
import type { Board } from './types'

const none: Board['environments'] = []

/** What {@link BoardTable} needs of its read. */
export type BoardQuery = Refreshable & {
  data: Reading<Board> | undefined
  error: Error | null
  isPending: boolean
}

/** Milliseconds between two looks at what the console has kept; AWS is not asked by it. */
export const boardEvery = 5_000

/** Environments and their connectors, worst first, with a column for each kind of check. `nameOf`: given where more than one connection is on it. */
export function BoardTable({ query, nameOf }: { query: BoardQuery; nameOf?: (connection: string) => string }) {
  const { data } = query
  const now = useBoardTime(data?.value.now, data?.asOf)
  const [shown, show] = useChoice('show', ['all', 'failing', 'unknown'])
  const environments = data?.value.environments ?? none
  const rows = useMemo(() => boardRows(environments), [environments])
  const aspects = aspectsOf(rows).join('\n')
  const columns = useMemo(() => columnsOf(aspects === '' ? [] : aspects.split('\n'), nameOf), [aspects, nameOf])
  const keeps = useCallback((row: BoardRow) => isShown(row, isStale(row.environment, now), shown), [shown, now])
  const count = (which: typeof shown) => rows.filter((row) => isShown(row, isStale(row.environment, now), which)).length
  const asked = data?.value.connections.some(({ listedAt }) => listedAt) ?? false
  return (
    <BoardTime value={now}>
      <ResourceTable
        query={rowsOf(query, rows)}
        noun="environment or connector"
        nounPlural="environments and connectors"
        describe={
          asked
            ? 'The account has no EVS environments in this Region. Once it has one, its checks are kept here.'
            : 'AWS has not been asked for the environments yet. What it says appears here by itself, within half a minute as a rule.'
        }
        columns={columns}
        rowId={rowId}
        filter={textOf}
        heading="h2"
        staleAfterMs={2 * boardEvery}
        narrow={shown === 'all' ? undefined : { keeps, onClear: () => show('all') }}
        filters={
          <ChoiceButtons
            label="Show"
            choices={[
              { id: 'failing', text: `Failing (${count('failing')})` },
              { id: 'unknown', text: `Unknown (${count('unknown')})` },
              { id: 'all', text: `All (${rows.length})` },
            ]}
            chosen={shown}
            onChoose={show}
          />
        }
      />
    </BoardTime>
  )
}

const rowId = ({ environment: { connection, environmentId }, connector }: BoardRow) =>
  `${connection}/${environmentId}/${connector?.connectorId ?? ''}`

const textOf = ({ environment: e, connector, checks }: BoardRow) =>
  [
    e.connection,
    e.environmentName,
    e.environmentId,
    connector && applianceName(connector.type),
    connector?.applianceFqdn,
    connector?.connectorId,
    ...checks.map(({ check }) => check),
  ].join(' ')

function columnsOf(aspects: string[], nameOf: ((connection: string) => string) | undefined): Column<BoardRow>[] {
  return [
    {
      id: 'name',
      header: 'Environment or connector',
      cell: (row) => <RowName {...row} />,
      isRowHeader: true,
      minWidth: 170,
    },
    ...(nameOf
      ? [
          {
            id: 'connection',
            header: 'Connection',
            cell: ({ environment: { connection } }: BoardRow) => (
              <a href={paths.evs.health(connection)}>{nameOf(connection)}</a>
            ),
            minWidth: 130,
          },
        ]
      : []),
    { id: 'summary', header: 'Summary', cell: (row) => <RowSummary {...row} />, minWidth: 130 },
    ...aspects.map((aspect) => ({
      id: aspect,
      header: aspect,
      cell: (row: BoardRow) => (
        <CheckCell row={row} checks={row.checks.filter(({ check }) => aspectOf(check) === aspect)} />
      ),
      minWidth: 115,
    })),
  ]
}
