'use client'
import { useMemo } from 'react'
import { GroupsHelp } from '@/app/(console)/[connection]/greengrass/help'
import { IdCell } from '@/app/(console)/[connection]/greengrass/id-cell'
import { shortId } from '@/app/(console)/[connection]/greengrass/short-id'
import { Time } from '@/components/status/time'
import type { Column } from '@/components/table/columns'
import { ResourceTable } from '@/components/table/resource-table'
import { paths } from '@/lib/paths'
import { type DataOf, useConnectionId, useRead } from '@/lib/query'

type Row = DataOf<'greengrass', 'groups'>['items'][number]

const columns = (connection: string): Column<Row>[] => [
  {
    id: 'name',
    header: 'Name',
    cell: ({ Id = '', Name }) => <a href={paths.greengrass.group(connection, Id)}>{Name || 'No name'}</a>,
    sort: ({ Name = '' }) => Name,
    isRowHeader: true,
    minWidth: 180,
  },
  { id: 'id', header: 'Id', cell: ({ Id }) => <IdCell id={Id} />, minWidth: 190 },
  {
    id: 'latest',
    header: 'Latest version',
    cell: ({ LatestVersion }) => (LatestVersion ? <code>{shortId(LatestVersion)}</code> : 'No version yet'),
    minWidth: 120,
  },
  {
    id: 'updated',
    header: 'Updated',
    cell: ({ LastUpdatedTimestamp }) => <Time value={LastUpdatedTimestamp} />,
    sort: ({ LastUpdatedTimestamp = '' }) => LastUpdatedTimestamp,
    minWidth: 140,
  },
  {
    id: 'created',
    header: 'Created',
    cell: ({ CreationTimestamp }) => <Time value={CreationTimestamp} />,
    sort: ({ CreationTimestamp = '' }) => CreationTimestamp,
    minWidth: 140,
  },
]

/** All groups of the account. */
export function GroupsTable() {
  const connection = useConnectionId()
  return (
    <>
      <ResourceTable
        query={useRead('greengrass', 'groups', {})}
        noun="group"
        describe="A group is what is deployed to a Greengrass core. Groups are created with AWS's own tools; their versions here too."
        columns={useMemo(() => columns(connection), [connection])}
        rowId={({ Id = '' }) => Id}
        filter={({ Name = '', Id = '', LatestVersion = '' }) => `${Name} ${Id} ${LatestVersion}`}
        defaultSort={{ column: 'name' }}
        info
      />
      <GroupsHelp />
    </>
  )
}
