'use client'
import { durationWords, percentWords } from '@/app/(console)/[connection]/evs/health/duration-words'
import type { CheckRecord, Window } from '@/app/(console)/[connection]/evs/health/types'
import { windowWords } from '@/app/(console)/[connection]/evs/health/window-words'
import type { Column } from '@/components/table/columns'
import { ResourceTable } from '@/components/table/resource-table'
import { useRead } from '@/lib/query'
import { checkColumn, idOfCheck, textOfCheck } from './check-column'

const everyMs = 60_000

const time = (id: 'failed' | 'unknown' | 'unsampled', header: string): Column<CheckRecord> => ({
  id,
  header,
  cell: ({ availability }) => durationWords(availability[id]),
  sort: ({ availability }) => availability[id],
  minWidth: 110,
})

const columns: Column<CheckRecord>[] = [
  checkColumn<CheckRecord>(),
  {
    id: 'ratio',
    header: 'Passed of what is known',
    cell: ({ availability: { ratio } }) => (ratio === null ? 'no figure' : percentWords(ratio)),
    sort: ({ availability: { ratio } }) => ratio ?? -1,
    minWidth: 130,
  },
  time('failed', 'Failed'),
  time('unknown', 'Unknown'),
  time('unsampled', 'Not sampled'),
  { id: 'incidents', header: 'Incidents', cell: (row) => row.incidents, sort: (row) => row.incidents, minWidth: 100 },
]

/** How every check of the connection fared in a window, the worst first. */
export function AvailabilityOfChecks({ window }: { window: Window }) {
  const query = useRead('evs', 'healthHistory', { window }, { every: () => everyMs })
  return (
    <ResourceTable
      query={query}
      noun="check"
      describe={`Nothing was sampled in the last ${windowWords(window)}.`}
      columns={columns}
      rowId={idOfCheck}
      filter={textOfCheck}
      heading="h2"
      staleAfterMs={2 * everyMs}
    />
  )
}
