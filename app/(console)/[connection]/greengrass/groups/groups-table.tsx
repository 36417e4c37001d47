'use client'
import dynamic from 'next/dynamic'
import { useEffect, useMemo, useRef, useState } from 'react'
import { GroupsHelp } from '@/app/(console)/[connection]/greengrass/help'
import { IdCell } from '@/app/(console)/[connection]/greengrass/id-cell'
import { shortId } from '@/app/(console)/[connection]/greengrass/short-id'
import { failureOf } from '@/components/status/failure-of'
import { Time } from '@/components/status/time'
import type { Column } from '@/components/table/columns'
import { ResourceTable } from '@/components/table/resource-table'
import { paths } from '@/lib/paths'
import { type DataOf, useConnectionId, useRead } from '@/lib/query'
import { ConnectorCell, CoresCell, DeploymentCell } from './group-cells'
import { SummariesHere, useSummaries } from './group-summaries'

// Rare, and not part of a first paint.
const FailureAlert = dynamic(() => import('@/components/status/failure-alert').then((file) => file.FailureAlert))

type Row = DataOf<'greengrass', 'groups'>['items'][number]

const columns = (connection: string): Column<Row>[] => [
  {
    id: 'name',
    header: 'Name',
    cell: ({ Id = '', Name }) => <a href={paths.greengrass.group(connection, Id)}>{Name || 'No name'}</a>,
    sort: ({ Name = '' }) => Name,
    isRowHeader: true,
    minWidth: 160,
  },
  {
    id: 'latest',
    header: 'Latest version',
    cell: ({ LatestVersion }) => (LatestVersion ? <code>{shortId(LatestVersion)}</code> : 'No version yet'),
    minWidth: 120,
  },
  { id: 'cores', header: 'Cores', cell: ({ Id = '' }) => <CoresCell groupId={Id} />, minWidth: 80 },
  {
    id: 'connector',
    header: 'Connector definition',
    cell: ({ Id = '' }) => <ConnectorCell groupId={Id} />,
    minWidth: 200,
  },
  {
    id: 'deployment',
    header: 'Last deployment',
    cell: ({ Id = '' }) => <DeploymentCell groupId={Id} />,
    minWidth: 200,
  },
  {
    id: 'updated',
    header: 'Updated',
    cell: ({ LastUpdatedTimestamp }) => <Time value={LastUpdatedTimestamp} />,
    sort: ({ LastUpdatedTimestamp = '' }) => LastUpdatedTimestamp,
    minWidth: 130,
  },
  { id: 'id', header: 'Id', cell: ({ Id }) => <IdCell id={Id} />, minWidth: 190 },
]

/** All groups of the account; what their latest versions refer to is read for the rows on the page. */
export function GroupsTable() {
  const connection = useConnectionId()
  const groups = useRead('greengrass', 'groups', {})
  const [shown, setShown] = useState<string[]>([])
  const summaries = useSummaries(shown)
  const { data, isError, refetch } = summaries
  const asOf = groups.data?.asOf
  const readWith = useRef(asOf)
  useEffect(() => {
    // Who refreshes the list wants to see all of it anew, above all what could not be read.
    if (readWith.current !== undefined && readWith.current !== asOf) void refetch()
    readWith.current = asOf
  }, [asOf, refetch])
  const known = useMemo(
    () => ({
      byGroup: new Map((data?.items ?? []).map((summary) => [summary.groupId, summary])),
      failed: isError || data?.complete === true || data?.incomplete !== undefined,
    }),
    [data, isError],
  )
  return (
    <SummariesHere value={known}>
      {isError && !groups.isError && (
        <FailureAlert failure={failureOf(summaries.error)} onRetry={() => void refetch()} />
      )}
      <ResourceTable
        query={groups}
        noun="group"
        describe="A group is what is deployed to a Greengrass core: it refers to connectors, a core, and five more kinds of definition."
        create={{ text: 'Create group', href: paths.greengrass.createGroup(connection) }}
        columns={useMemo(() => columns(connection), [connection])}
        rowId={({ Id = '' }) => Id}
        filter={({ Name = '', Id = '', LatestVersion = '' }) => `${Name} ${Id} ${LatestVersion}`}
        defaultSort={{ column: 'name' }}
        onShow={setShown}
        info
      />
      <GroupsHelp />
    </SummariesHere>
  )
}
