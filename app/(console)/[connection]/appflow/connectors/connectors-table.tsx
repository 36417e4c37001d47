'use client'
import { useMemo } from 'react'
import { Time } from '@/components/status/time'
import type { Column } from '@/components/table/columns'
import { ResourceTable } from '@/components/table/resource-table'
import { paths } from '@/lib/paths'
import { type DataOf, useConnectionId, useRead } from '@/lib/query'
import { AppflowConnectorsHelp } from './help'

type Row = DataOf<'appflow', 'connectors'>['items'][number]

const columns = (connection: string): Column<Row>[] => [
  {
    id: 'label',
    header: 'Label',
    cell: ({ connectorLabel = '' }) => (
      <a href={paths.appflow.connector(connection, connectorLabel)}>{connectorLabel}</a>
    ),
    sort: ({ connectorLabel = '' }) => connectorLabel,
    isRowHeader: true,
    minWidth: 160,
  },
  { id: 'name', header: 'Name', cell: (c) => c.connectorName, sort: (c) => c.connectorName ?? '', minWidth: 140 },
  { id: 'owner', header: 'Owner', cell: (c) => c.connectorOwner, sort: (c) => c.connectorOwner ?? '' },
  { id: 'version', header: 'Version', cell: (c) => c.connectorVersion, sort: (c) => c.connectorVersion ?? '' },
  { id: 'modes', header: 'Modes', cell: (c) => c.connectorModes?.join(', ') },
  { id: 'transfer', header: 'Transfer types', cell: (c) => c.supportedDataTransferTypes?.join(', ') },
  {
    id: 'registered',
    header: 'Registered',
    cell: (c) => <Time value={c.registeredAt} />,
    sort: (c) => c.registeredAt ?? '',
    minWidth: 140,
  },
  { id: 'by', header: 'Registered by', cell: (c) => c.registeredBy, sort: (c) => c.registeredBy ?? '' },
]

/** The custom connectors registered in the account, past AppFlow's first 20. */
export function ConnectorsTable() {
  const connection = useConnectionId()
  return (
    <>
      <ResourceTable
        query={useRead('appflow', 'connectors', {})}
        noun="connector"
        describe="A custom connector lets AppFlow flows reach an application through a Lambda function of yours."
        create={{ text: 'Register connector', href: paths.appflow.register(connection) }}
        columns={useMemo(() => columns(connection), [connection])}
        rowId={(c) => c.connectorLabel ?? ''}
        filter={(c) => [c.connectorLabel, c.connectorName, c.connectorOwner, c.registeredBy].join(' ')}
        defaultSort={{ column: 'label' }}
        info
      />
      <AppflowConnectorsHelp />
    </>
  )
}
