'use client'
import { useMemo } from 'react'
import { kindWords, type OtherKind } from '@/app/(console)/[connection]/greengrass/definitions/kind-words'
import { OtherDefinitionsHelp } from '@/app/(console)/[connection]/greengrass/help'
import { IdCell } from '@/app/(console)/[connection]/greengrass/id-cell'
import { shortId } from '@/app/(console)/[connection]/greengrass/short-id'
import { tagLine } from '@/app/(console)/[connection]/greengrass/tags'
import { Breadcrumbs } from '@/components/shell/breadcrumbs'
import { NotSet, Time } from '@/components/status/time'
import type { Column } from '@/components/table/columns'
import { ResourceTable } from '@/components/table/resource-table'
import { kindFacts } from '@/lib/greengrass/kinds'
import { paths } from '@/lib/paths'
import { type DataOf, useConnectionId, useRead } from '@/lib/query'

type Row = DataOf<'greengrass', 'definitions'>['items'][number]

const columns = (connection: string, kind: OtherKind): Column<Row>[] => [
  {
    id: 'name',
    header: 'Name',
    cell: ({ Id = '', Name }) => <a href={paths.greengrass.definition(connection, kind, Id)}>{Name || 'No name'}</a>,
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
  { id: 'tags', header: 'Tags', cell: ({ Tags }) => tagLine(Tags) || <NotSet />, minWidth: 140 },
]

/** All definitions of one of the six kinds besides connectors. */
export function DefinitionsTable({ kind }: { kind: OtherKind }) {
  const connection = useConnectionId()
  const noun = `${kindFacts[kind].title.toLowerCase()} definition`
  return (
    <>
      <Breadcrumbs
        items={[
          { text: 'Other definitions', href: paths.greengrass.otherDefinitions(connection) },
          { text: kindFacts[kind].title },
        ]}
      />
      <ResourceTable
        query={useRead('greengrass', 'definitions', { kind })}
        noun={noun}
        describe={`${kindWords[kind]} They are created with AWS's own tools.`}
        columns={useMemo(() => columns(connection, kind), [connection, kind])}
        rowId={({ Id = '' }) => Id}
        filter={({ Name = '', Id = '', LatestVersion = '' }) => `${Name} ${Id} ${LatestVersion}`}
        defaultSort={{ column: 'name' }}
        info
      />
      <OtherDefinitionsHelp />
    </>
  )
}
