'use client'
import { useMemo } from 'react'
import { isEnvironmentMoving, pollEvery, severity, staleAfter } from '@/app/(console)/[connection]/evs/health'
import { EnvironmentsHelp } from '@/app/(console)/[connection]/evs/help'
import { StateNow } from '@/app/(console)/[connection]/evs/state-now'
import type { EnvironmentRow } from '@/app/(console)/[connection]/evs/types'
import { Time } from '@/components/status/time'
import type { Column } from '@/components/table/columns'
import { ResourceTable } from '@/components/table/resource-table'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'
import { ConnectorsCell, WorstCheckCell } from './sample-cells'
import { SamplesUnread } from './samples-unread'
import { SamplesContext, useSamples } from './use-samples'

const nameOf = ({ environmentId = '', environmentName }: EnvironmentRow) => environmentName || environmentId

const columns = (connection: string): Column<EnvironmentRow>[] => [
  {
    id: 'name',
    header: 'Name',
    cell: (e) => <a href={paths.evs.environment(connection, e.environmentId ?? '')}>{nameOf(e)}</a>,
    sort: nameOf,
    isRowHeader: true,
    minWidth: 130,
  },
  {
    id: 'state',
    header: 'State',
    cell: (e) => <StateNow state={e.environmentState} />,
    sort: (e) => e.environmentState ?? '',
    minWidth: 110,
  },
  {
    id: 'status',
    header: 'Status',
    cell: (e) => <StateNow state={e.environmentStatus} />,
    sort: (e) => severity(e.environmentStatus),
    minWidth: 105,
  },
  { id: 'vcf', header: 'VCF version', cell: (e) => e.vcfVersion, sort: (e) => e.vcfVersion ?? '', minWidth: 130 },
  {
    id: 'connectors',
    header: 'Connectors',
    cell: (e) => <ConnectorsCell id={e.environmentId} name={nameOf(e)} />,
    minWidth: 190,
  },
  { id: 'worst', header: 'Worst check', cell: (e) => <WorstCheckCell id={e.environmentId} />, minWidth: 200 },
  {
    id: 'updated',
    header: 'Updated',
    cell: (e) => <Time value={e.modifiedAt} />,
    sort: (e) => e.modifiedAt ?? '',
    minWidth: 130,
  },
  { id: 'id', header: 'Id', cell: (e) => e.environmentId, minWidth: 140 },
]

/**
 * The environments of the account, renewed quickly while one of them is being made or unmade. Their connectors and checks are
 * what the console has kept: asking AWS would take a call for each row.
 */
export function EnvironmentsTable() {
  const connection = useConnectionId()
  const query = useRead('evs', 'environments', {}, { every: ({ items }) => pollEvery(items.some(isEnvironmentMoving)) })
  const samples = useSamples()
  return (
    <SamplesContext value={samples}>
      <ResourceTable
        query={query}
        noun="environment"
        describe="An environment runs VMware Cloud Foundation in your VPC. It is created in AWS's own console, and its connectors here."
        columns={useMemo(() => columns(connection), [connection])}
        rowId={({ environmentId = '' }) => environmentId}
        filter={(e) => [e.environmentName, e.environmentId, e.environmentState, e.vcfVersion].join(' ')}
        filters={<SamplesUnread samples={samples} />}
        defaultSort={{ column: 'status' }}
        staleAfterMs={staleAfter(query.data?.items.some(isEnvironmentMoving) ?? false)}
        info
      />
      <EnvironmentsHelp />
    </SamplesContext>
  )
}
