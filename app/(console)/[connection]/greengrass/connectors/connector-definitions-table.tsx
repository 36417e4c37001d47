'use client'
import { useMemo, useState } from 'react'
import { ConnectorDefinitionsHelp } from '@/app/(console)/[connection]/greengrass/help'
import { IdCell } from '@/app/(console)/[connection]/greengrass/id-cell'
import { shortId } from '@/app/(console)/[connection]/greengrass/short-id'
import { tagLine } from '@/app/(console)/[connection]/greengrass/tags'
import { NotSet, Time } from '@/components/status/time'
import type { Column } from '@/components/table/columns'
import { ResourceTable } from '@/components/table/resource-table'
import { paths } from '@/lib/paths'
import { type DataOf, useConnectionId, useRead } from '@/lib/query'
import { ConnectorsCell, UsedByCell, VersionCountCell } from './contents-cells'
import { UnusedFilter, useUnusedOnly } from './unused-filter'
import { ContentsContext, useContents } from './use-contents'
import { UseOfGroupsContext, useUseOfGroups } from './use-of-groups'
import { useWithList } from './use-with-list'

type Row = DataOf<'greengrass', 'connectorDefinitions'>['items'][number]

const none: Row[] = []

const columns = (connection: string): Column<Row>[] => [
  {
    id: 'name',
    header: 'Name',
    cell: ({ Id = '', Name }) => <a href={paths.greengrass.connector(connection, Id)}>{Name || 'No name'}</a>,
    sort: ({ Name = '' }) => Name,
    isRowHeader: true,
    minWidth: 180,
  },
  { id: 'connectors', header: 'Connectors', cell: (row) => <ConnectorsCell row={row} />, minWidth: 180 },
  {
    id: 'latest',
    header: 'Latest version',
    cell: ({ LatestVersion }) => (LatestVersion ? <code>{shortId(LatestVersion)}</code> : 'No version yet'),
    minWidth: 130,
  },
  { id: 'versions', header: 'Versions', cell: (row) => <VersionCountCell row={row} />, minWidth: 90 },
  { id: 'used', header: 'Used by', cell: (row) => <UsedByCell row={row} />, minWidth: 110 },
  {
    id: 'updated',
    header: 'Updated',
    cell: ({ LastUpdatedTimestamp }) => <Time value={LastUpdatedTimestamp} />,
    sort: ({ LastUpdatedTimestamp = '' }) => LastUpdatedTimestamp,
    minWidth: 140,
  },
  { id: 'tags', header: 'Tags', cell: ({ Tags }) => tagLine(Tags) || <NotSet />, minWidth: 160 },
  { id: 'id', header: 'Id', cell: ({ Id }) => <IdCell id={Id} />, minWidth: 190 },
]

/** All connector definitions of the account, with what they hold and who uses them. */
export function ConnectorDefinitionsTable() {
  const connection = useConnectionId()
  const query = useRead('greengrass', 'connectorDefinitions', {})
  const [shown, show] = useState<string[]>([])
  const contents = useContents(query.data?.items ?? none, shown)
  const use = useUseOfGroups()
  useWithList(query.data?.asOf, contents.retry, use.retry)
  const [unusedOnly, setUnusedOnly] = useUnusedOnly()
  const narrow = useMemo(
    () =>
      unusedOnly ? { keeps: ({ Id }: Row) => use.count(Id) === 0, onClear: () => setUnusedOnly(false) } : undefined,
    [unusedOnly, use, setUnusedOnly],
  )
  return (
    <ContentsContext value={contents}>
      <UseOfGroupsContext value={use}>
        <ResourceTable
          query={query}
          noun="connector definition"
          describe="A connector definition holds connectors of AWS that run on Greengrass cores, with their parameters."
          create={{ text: 'Create connector definition', href: paths.greengrass.createConnector(connection) }}
          columns={useMemo(() => columns(connection), [connection])}
          rowId={({ Id = '' }) => Id}
          filter={({ Name = '', Id = '', LatestVersion = '', Tags }) =>
            [Name, Id, LatestVersion, tagLine(Tags)].join(' ')
          }
          defaultSort={{ column: 'name' }}
          narrow={narrow}
          filters={<UnusedFilter checked={unusedOnly} onChange={setUnusedOnly} use={use} contents={contents} />}
          onShow={show}
          info
        />
        <ConnectorDefinitionsHelp />
      </UseOfGroupsContext>
    </ContentsContext>
  )
}
