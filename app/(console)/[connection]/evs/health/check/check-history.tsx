'use client'
import { boardEvery } from '@/app/(console)/[connection]/evs/health/board-table'
import { ChoiceButtons, useChoice } from '@/app/(console)/[connection]/evs/health/choice-buttons'
import { IncidentsTable } from '@/app/(console)/[connection]/evs/health/incidents-table'
import type { CheckHistory as History } from '@/app/(console)/[connection]/evs/health/types'
import { windowChoices, windows } from '@/app/(console)/[connection]/evs/health/window-words'
import { Section } from '@/components/shell/section'
import { ItemView } from '@/components/status/item-view'
import { rowsOf } from '@/components/table/table-query'
import { useRead } from '@/lib/query'
import { AvailabilityTable } from './availability-table'
import type { CheckAsked } from './check-asked'
import { SpansTable } from './spans-table'
import { TimelineChart } from './timeline-chart'

const none: History['incidents'] = []

/** How a check fared: drawn, as a table, in figures, and its incidents. */
export function CheckHistory(asked: CheckAsked) {
  const [window, choose] = useChoice('window', windows)
  const query = useRead('evs', 'checkHistory', { ...asked, window }, { every: () => boardEvery })
  return (
    <>
      <Section
        title="History"
        actions={<ChoiceButtons label="How far back" choices={windowChoices} chosen={window} onChoose={choose} />}
      >
        <ItemView query={query} what="history" staleAfterMs={2 * boardEvery}>
          {(history) => (
            <>
              <TimelineChart history={history} />
              <SpansTable timeline={history.timeline} />
              <AvailabilityTable availability={history.availability} />
            </>
          )}
        </ItemView>
      </Section>
      {query.data && <IncidentsTable query={rowsOf(query, query.data?.value.incidents ?? none)} window={window} />}
    </>
  )
}
