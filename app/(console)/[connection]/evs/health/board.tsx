'use client'
import { LinkButton } from '@/components/shell/link-button'
import { PageHeader } from '@/components/shell/page-header'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'
import { BoardTime, useBoardTime } from './board-clock'
import { BoardNotices } from './board-notices'
import { BoardTable, boardEvery } from './board-table'
import { HealthHelp } from './help'

/** The health of all environments of the connection, renewed by itself. `admin`: who looks may change how often AWS is asked. */
export function HealthBoard({ admin }: { admin: boolean }) {
  const connection = useConnectionId()
  const query = useRead('evs', 'health', {}, { every: () => boardEvery })
  const now = useBoardTime(query.data?.value.now, query.data?.asOf)
  return (
    <>
      <PageHeader
        title="EVS health"
        description="What AWS said of each check when it was last asked. It is asked on a schedule, for all who look at once; this page follows by itself."
        info
        actions={
          <>
            <LinkButton href={paths.evs.healthEverywhere(connection)}>All connections</LinkButton>
            <LinkButton href={paths.evs.healthIncidents(connection)}>Incidents and availability</LinkButton>
            <LinkButton
              href={admin ? paths.evs.healthSettings(connection) : undefined}
              why="This needs the role admin on all connections."
            >
              Settings
            </LinkButton>
          </>
        }
      />
      {query.data && (
        <BoardTime value={now}>
          <BoardNotices board={query.data.value} />
        </BoardTime>
      )}
      <BoardTable query={query} />
      <HealthHelp />
    </>
  )
}
