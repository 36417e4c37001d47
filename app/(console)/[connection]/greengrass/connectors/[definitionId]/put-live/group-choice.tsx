'use client'
import { useMemo, useState } from 'react'
import { shortId } from '@/app/(console)/[connection]/greengrass/short-id'
import { StateIndicator } from '@/components/status/state-indicator'
import type { Column } from '@/components/table/columns'
import { ResourceTable } from '@/components/table/resource-table'
import { paths } from '@/lib/paths'
import { type DataOf, useConnectionId, useRead } from '@/lib/query'
import { standOf } from './stands'

type Use = DataOf<'greengrass', 'connectorUse'>['items'][number]
type Stand = ReturnType<typeof standOf>

/** The groups that a version can be put live in: where each stands, and the way to its steps. */
export function GroupChoice({ definitionId, versionId }: { definitionId: string; versionId: string }) {
  const connection = useConnectionId()
  const [shown, setShown] = useState<string[]>([])
  const uses = useRead('greengrass', 'connectorUse', { definitionId })
  const summaries = useRead(
    'greengrass',
    'groupSummaries',
    { groupIds: shown },
    {
      enabled: shown.length > 0,
      every: ({ items }) => (items.some(({ deployment }) => deployment?.inTransition) ? 5_000 : false),
    },
  )
  const table = useMemo(() => {
    const byId = new Map(summaries.data?.items.map((each) => [each.groupId, each]))
    const stand = (use: Use): Stand => {
      const summary = byId.get(use.groupId) ?? (summaries.isError ? { groupId: use.groupId, unread: true } : undefined)
      return standOf(use, summary, versionId)
    }
    return columns(
      (groupId) => paths.greengrass.putLive(connection, definitionId, versionId, groupId),
      versionId,
      stand,
    )
  }, [connection, definitionId, versionId, summaries.data, summaries.isError])
  return (
    <ResourceTable
      query={uses}
      noun="group"
      heading="h2"
      describe="No group's latest version refers to this definition. Open a group and create a version of it that does; then this page goes on."
      columns={table}
      rowId={({ groupId }) => groupId}
      filter={({ groupName = '', groupId }) => `${groupName} ${groupId}`}
      defaultSort={{ column: 'group' }}
      onShow={setShown}
    />
  )
}

const columns = (hrefOf: (groupId: string) => string, versionId: string, stand: (use: Use) => Stand): Column<Use>[] => [
  {
    id: 'group',
    header: 'Group',
    cell: ({ groupId, groupName }) => <a href={hrefOf(groupId)}>{groupName || groupId}</a>,
    sort: ({ groupName = '' }) => groupName,
    isRowHeader: true,
    minWidth: 180,
  },
  {
    id: 'refers',
    header: 'Refers to version',
    cell: ({ connectorVersionId }) =>
      connectorVersionId ? (
        <span>
          <code>{shortId(connectorVersionId)}</code>
          {connectorVersionId === versionId && ' · this one'}
        </span>
      ) : (
        'not known'
      ),
    minWidth: 150,
  },
  {
    id: 'stand',
    header: 'Where it stands',
    cell: (use) => {
      const { state, text } = stand(use)
      return state ? <StateIndicator state={state} /> : text
    },
    minWidth: 190,
  },
]
