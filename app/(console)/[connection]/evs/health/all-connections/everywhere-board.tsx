'use client'
import { useCallback } from 'react'
import { BoardTime, useBoardTime } from '@/app/(console)/[connection]/evs/health/board-clock'
import { BoardNotices } from '@/app/(console)/[connection]/evs/health/board-notices'
import { BoardTable, boardEvery } from '@/app/(console)/[connection]/evs/health/board-table'
import { HealthHelp } from '@/app/(console)/[connection]/evs/health/help'
import { PageHeader } from '@/components/shell/page-header'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'

/** The health of the environments of all connections that the person may see, worst first; each line names its connection. */
export function EverywhereBoard() {
  const connection = useConnectionId()
  const query = useRead('evs', 'healthEverywhere', {}, { every: () => boardEvery })
  const names = query.data?.value.names
  const nameOf = useCallback((id: string) => names?.[id] ?? id, [names])
  const now = useBoardTime(query.data?.value.now, query.data?.asOf)
  return (
    <>
      <PageHeader
        title="EVS health of all connections"
        breadcrumbs={[{ text: 'EVS health', href: paths.evs.health(connection) }, { text: 'All connections' }]}
        description="Every connection that you have a role on, whichever this page's address names."
        info
      />
      {query.data && (
        <BoardTime value={now}>
          <BoardNotices board={query.data.value} nameOf={nameOf} />
        </BoardTime>
      )}
      <BoardTable query={query} nameOf={nameOf} />
      <HealthHelp />
    </>
  )
}
