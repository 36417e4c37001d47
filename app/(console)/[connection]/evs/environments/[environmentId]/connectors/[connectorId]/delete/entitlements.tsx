'use client'
import Alert from '@cloudscape-design/components/alert'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { ConnectorRow } from '@/app/(console)/[connection]/evs/types'
import { StateIndicator } from '@/components/status/state-indicator'
import { Time } from '@/components/status/time'
import type { Column } from '@/components/table/columns'
import { ResourceTable } from '@/components/table/resource-table'
import { type Entitlement, holds, type useEntitlements } from './use-entitlements'

const columns: Column<Entitlement>[] = [
  {
    id: 'vm',
    header: 'Virtual machine',
    cell: ({ vmName, vmId }) => vmName || vmId,
    sort: ({ vmName, vmId = '' }) => vmName || vmId,
    isRowHeader: true,
    minWidth: 160,
  },
  { id: 'id', header: 'VM id', cell: ({ vmId }) => vmId, sort: ({ vmId = '' }) => vmId, minWidth: 110 },
  {
    id: 'status',
    header: 'Status',
    cell: ({ status }) => <StateIndicator state={status ?? 'UNKNOWN'} />,
    sort: ({ status = '' }) => status,
    minWidth: 150,
  },
  {
    id: 'holds',
    header: 'Holds the connector',
    cell: (row) => (holds(row) ? 'Yes' : 'No'),
    sort: (row) => (holds(row) ? 0 : 1),
    minWidth: 150,
  },
  {
    id: 'since',
    header: 'Since',
    cell: ({ startedAt }) => <Time value={startedAt} />,
    sort: ({ startedAt = '' }) => startedAt,
    minWidth: 130,
  },
  {
    id: 'synced',
    header: 'Last synchronized',
    cell: ({ lastSyncedAt }) => <Time value={lastSyncedAt} />,
    sort: ({ lastSyncedAt = '' }) => lastSyncedAt,
    minWidth: 150,
  },
]

/** The virtual machines that are entitled through a connector; where that cannot be read, that is said. */
export function Entitlements({
  connector: { type },
  query,
}: {
  connector: ConnectorRow
  query: ReturnType<typeof useEntitlements>
}) {
  if (type !== 'VCENTER') {
    return (
      <Container header={<Header variant="h2">Entitlements</Header>}>
        Entitlements hang on vCenter connectors only, so EVS is not asked for any here.
      </Container>
    )
  }
  const held = query.data?.items.filter(holds).length ?? 0
  return (
    <SpaceBetween size="m">
      {held > 0 && (
        <Alert
          type="warning"
          header={`${held === 1 ? 'A virtual machine holds' : `${held} virtual machines hold`} this connector`}
        >
          EVS deletes the connector once their entitlements are deleted: in the EVS console, or with{' '}
          <code>aws evs delete-entitlement</code>. This page looks again every few seconds.
        </Alert>
      )}
      <ResourceTable
        query={query}
        noun="entitlement"
        heading="h2"
        describe="No virtual machine is entitled through this connector, so none holds it."
        columns={columns}
        rowId={({ vmId, vmName }) => vmId ?? vmName ?? ''}
        defaultSort={{ column: 'holds' }}
        staleAfterMs={60_000}
      />
    </SpaceBetween>
  )
}
