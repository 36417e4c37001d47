'use client'
import { useMemo } from 'react'
import { ConnectorDefinitionsHelp } from '@/app/(console)/[connection]/greengrass/help'
import { IdCell } from '@/app/(console)/[connection]/greengrass/id-cell'
import { shortId } from '@/app/(console)/[connection]/greengrass/short-id'
import { tagLine } from '@/app/(console)/[connection]/greengrass/tags'
import { NotSet, Time } from '@/components/status/time'
import type { Column } from '@/components/table/columns'
import { ResourceTable } from '@/components/table/resource-table'
import { paths } from '@/lib/paths'
import { type DataOf, useConnectionId, useRead } from '@/lib/query'

type Row = DataOf<'greengrass', 'connectorDefinitions'>['items'][number]

const columns = (connection: string): Column<Row>[] => [
  {
    id: 'name',
    header: 'Name',
    cell: ({ Id = '', Name }) => <a href={paths.greengrass.connector(connection, Id)}>{Name || 'No name'}</a>,
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
  { id: 'tags', header: 'Tags', cell: ({ Tags }) => tagLine(Tags) || <NotSet />, minWidth: 160 },
]

/** All connector definitions of the account. */
export function ConnectorDefinitionsTable() {
  const connection = useConnectionId()
  return (
    <>
      <ResourceTable
        query={useRead('greengrass', 'connectorDefinitions', {})}
        noun="connector definition"
        describe="A connector definition holds connectors of AWS that run on Greengrass cores, with their parameters."
        create={{ text: 'Create connector definition', href: paths.greengrass.createConnector(connection) }}
        columns={useMemo(() => columns(connection), [connection])}
        rowId={({ Id = '' }) => Id}
        filter={({ Name = '', Id = '', LatestVersion = '', Tags }) =>
          [Name, Id, LatestVersion, tagLine(Tags)].join(' ')
        }
        defaultSort={{ column: 'name' }}
        info
      />
      <ConnectorDefinitionsHelp />
    </>
  )
}
