'use client'
import { useMemo } from 'react'
import { ChangeLink } from '@/components/shell/change-link'
import { StateIndicator } from '@/components/status/state-indicator'
import { Time } from '@/components/status/time'
import type { Column } from '@/components/table/columns'
import { ResourceTable } from '@/components/table/resource-table'
import type { FlowView, ProfileView } from '@/lib/appflow/kinds'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'
import { usesWords } from './uses-words'

const profileColumns = (connection: string, label: string): Column<ProfileView>[] => [
  { id: 'name', header: 'Name', cell: ({ name }) => name, sort: ({ name }) => name, isRowHeader: true, minWidth: 180 },
  { id: 'mode', header: 'Connection mode', cell: ({ connectionMode }) => connectionMode, minWidth: 140 },
  {
    id: 'updated',
    header: 'Updated',
    cell: ({ lastUpdatedAt }) => <Time value={lastUpdatedAt} />,
    sort: ({ lastUpdatedAt = '' }) => lastUpdatedAt,
    minWidth: 140,
  },
  {
    id: 'reset',
    header: 'Metadata cache',
    cell: ({ name }) => (
      <ChangeLink href={paths.appflow.resetCache(connection, label, name)}>
        Reset<span className="visually-hidden">{` the cache of ${name}`}</span>
      </ChangeLink>
    ),
    minWidth: 140,
  },
]

const flowColumns: Column<FlowView>[] = [
  { id: 'name', header: 'Name', cell: ({ name }) => name, sort: ({ name }) => name, isRowHeader: true, minWidth: 180 },
  { id: 'uses', header: 'Uses it', cell: ({ uses }) => usesWords[uses], sort: ({ uses }) => uses, minWidth: 160 },
  { id: 'other', header: 'Other end', cell: ({ otherEnd }) => otherEnd, sort: ({ otherEnd }) => otherEnd },
  {
    id: 'status',
    header: 'Status',
    cell: ({ status }) => <StateIndicator state={status} />,
    sort: ({ status = '' }) => status,
    minWidth: 120,
  },
  { id: 'trigger', header: 'Trigger', cell: ({ triggerType }) => triggerType, minWidth: 120 },
  {
    id: 'created',
    header: 'Created',
    cell: ({ createdAt }) => <Time value={createdAt} />,
    sort: ({ createdAt = '' }) => createdAt,
    minWidth: 140,
  },
]

/** The connection profiles and the flows that stop working without the connector. */
export function UsedBy({ label }: { label: string }) {
  const connection = useConnectionId()
  return (
    <>
      <ResourceTable
        query={useRead('appflow', 'profiles', { label })}
        noun="connection profile"
        heading="h2"
        describe="No connection profile uses this connector, so AppFlow lets it be unregistered."
        columns={useMemo(() => profileColumns(connection, label), [connection, label])}
        rowId={({ name }) => name}
        defaultSort={{ column: 'name' }}
      />
      <ResourceTable
        query={useRead('appflow', 'flows', { label })}
        noun="flow"
        heading="h2"
        describe="No flow has this connector at one of its ends."
        columns={flowColumns}
        rowId={({ name }) => name}
        filter={({ name, description, otherEnd }) => `${name} ${description} ${otherEnd}`}
        defaultSort={{ column: 'name' }}
      />
    </>
  )
}
