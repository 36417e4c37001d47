'use client'
import { useMemo } from 'react'
import { shortId } from '@/app/(console)/[connection]/greengrass/short-id'
import { openVersion } from '@/app/(console)/[connection]/greengrass/use-chosen-version'
import { NotSet } from '@/components/status/time'
import type { Column } from '@/components/table/columns'
import { ResourceTable } from '@/components/table/resource-table'
import { paths } from '@/lib/paths'
import { type DataOf, useConnectionId, useRead } from '@/lib/query'

type Row = DataOf<'greengrass', 'connectorUse'>['items'][number]

const columns = (connection: string, latest: string | undefined): Column<Row>[] => [
  {
    id: 'group',
    header: 'Group',
    cell: ({ groupId, groupName }) => <a href={paths.greengrass.group(connection, groupId)}>{groupName || groupId}</a>,
    sort: ({ groupName = '' }) => groupName,
    isRowHeader: true,
    minWidth: 180,
  },
  {
    id: 'groupVersion',
    header: "Group's latest version",
    cell: ({ groupVersionId }) => <code>{shortId(groupVersionId)}</code>,
    minWidth: 140,
  },
  {
    id: 'version',
    header: 'Refers to version',
    cell: ({ connectorVersionId: version, unread }) => {
      if (unread) return 'Could not be read: it may or may not use the definition'
      if (!version) return <NotSet />
      return (
        <span>
          <a href={openVersion(version)} aria-label={`Open version ${version}`}>
            <code>{shortId(version)}</code>
          </a>
          {version === latest ? ' · latest' : ' · newer available'}
        </span>
      )
    },
    sort: ({ connectorVersionId, unread }) => (unread ? 0 : connectorVersionId === latest ? 2 : 1),
    minWidth: 240,
  },
]

/** The groups whose latest version refers to a version of the definition. */
export function UsedBy({ definitionId, latest }: { definitionId: string; latest: string | undefined }) {
  const connection = useConnectionId()
  return (
    <ResourceTable
      query={useRead('greengrass', 'connectorUse', { definitionId })}
      noun="group"
      heading="h2"
      describe="No group's latest version refers to this definition. It runs on no core that is deployed from one."
      columns={useMemo(() => columns(connection, latest), [connection, latest])}
      rowId={({ groupId }) => groupId}
      filter={({ groupId, groupName = '' }) => `${groupName} ${groupId}`}
      defaultSort={{ column: 'group' }}
    />
  )
}
