'use client'
import { IncidentsTable } from '@/app/(console)/[connection]/evs/health/incidents-table'
import type { IncidentRow, Window } from '@/app/(console)/[connection]/evs/health/types'
import { useRead } from '@/lib/query'
import { checkColumn, idOfCheck, textOfCheck } from './check-column'

const everyMs = 30_000
const columns = [checkColumn<IncidentRow>()]
const rowId = (row: IncidentRow) => `${idOfCheck(row)}/${row.from}`

/** All incidents of the connection in a window, the latest first. */
export function AllIncidents({ window }: { window: Window }) {
  const query = useRead('evs', 'incidents', { window }, { every: () => everyMs })
  return <IncidentsTable<IncidentRow> query={query} window={window} of={columns} rowId={rowId} filter={textOfCheck} />
}
