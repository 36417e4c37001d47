'use client'
import { applianceName } from '@/app/(console)/[connection]/evs/connector-types'
import { BoardTime, useBoardTime } from '@/app/(console)/[connection]/evs/health/board-clock'
import { BoardNotices } from '@/app/(console)/[connection]/evs/health/board-notices'
import { boardEvery } from '@/app/(console)/[connection]/evs/health/board-table'
import { HealthCheckHelp } from '@/app/(console)/[connection]/evs/health/help'
import { PageHeader } from '@/components/shell/page-header'
import { useTitle } from '@/components/shell/use-title'
import { ItemView } from '@/components/status/item-view'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'
import type { CheckAsked } from './check-asked'
import { CheckHistory } from './check-history'
import { CheckNow } from './check-now'

/** One check: how it is, what to do, and how it fared. */
export function Check(asked: CheckAsked) {
  const { environmentId, connectorId, check } = asked
  const connection = useConnectionId()
  const query = useRead('evs', 'health', {}, { every: () => boardEvery })
  const board = query.data?.value
  const now = useBoardTime(board?.now, query.data?.asOf)
  useTitle(check || undefined)
  const environment = board?.environments.find((each) => each.environmentId === environmentId)
  const connector = environment?.connectors.find((each) => each.connectorId === connectorId)
  const where = environment?.environmentName || environmentId
  const what = connectorId
    ? [applianceName(connector?.type), connector?.applianceFqdn ?? connectorId].join(' ')
    : 'The environment itself'
  const crumbs = [
    { text: 'EVS health', href: paths.evs.health(connection) },
    ...(environmentId ? [{ text: where, href: paths.evs.environment(connection, environmentId) }] : []),
    { text: check || 'Check' },
  ]
  if (!environmentId || !check) {
    return (
      <>
        <PageHeader title="Check" breadcrumbs={crumbs} info />
        <p>
          This address names no check. Choose one on the <a href={paths.evs.health(connection)}>board</a>.
        </p>
        <HealthCheckHelp />
      </>
    )
  }
  return (
    <>
      <PageHeader title={check} description={`${what}, in ${where}`} breadcrumbs={crumbs} info />
      <ItemView query={query} what="board" staleAfterMs={2 * boardEvery}>
        {(value) => (
          <BoardTime value={now}>
            <BoardNotices board={value} />
            <CheckNow board={value} asked={asked} />
          </BoardTime>
        )}
      </ItemView>
      <CheckHistory {...asked} />
      <HealthCheckHelp />
    </>
  )
}
