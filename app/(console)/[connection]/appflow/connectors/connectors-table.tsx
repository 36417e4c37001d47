'use client'
import { useMemo, useState } from 'react'
import { LinkButton } from '@/components/shell/link-button'
import { Time } from '@/components/status/time'
import type { Column } from '@/components/table/columns'
import { ResourceTable } from '@/components/table/resource-table'
import { paths } from '@/lib/paths'
import { type DataOf, useConnectionId, useRead } from '@/lib/query'
import { AppflowConnectorsHelp } from './help'
import { StateCell } from './state-cell'
import { StatesUnread } from './states-unread'
import { DriftsContext, useDrifts, useDriftsHere } from './use-drifts'

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
  { id: 'state', header: 'State', cell: (c) => <State label={c.connectorLabel ?? ''} />, minWidth: 200 },
  { id: 'name', header: 'Name', cell: (c) => c.connectorName, sort: (c) => c.connectorName ?? '', minWidth: 140 },
  { id: 'owner', header: 'Owner', cell: (c) => c.connectorOwner, sort: (c) => c.connectorOwner ?? '' },
  { id: 'version', header: 'Version', cell: (c) => c.connectorVersion, sort: (c) => c.connectorVersion ?? '' },
  { id: 'type', header: 'Type', cell: (c) => c.connectorType, sort: (c) => c.connectorType ?? '' },
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

/** The custom connectors registered in the account, past AppFlow's first 20, each with how it stands to its function. */
export function ConnectorsTable() {
  const connection = useConnectionId()
  const query = useRead('appflow', 'connectors', {})
  const [shown, show] = useState<string[]>([])
  const drifts = useDrifts(shown, query.data?.asOf)
  return (
    <DriftsContext value={drifts}>
      <ResourceTable
        query={query}
        noun="connector"
        describe="A custom connector lets AppFlow flows reach an application through a Lambda function of yours."
        create={{ text: 'Register connector', href: paths.appflow.register(connection) }}
        actions={<LinkButton href={paths.appflow.provided(connection)}>Provided by AWS</LinkButton>}
        columns={useMemo(() => columns(connection), [connection])}
        rowId={(c) => c.connectorLabel ?? ''}
        filter={(c) =>
          [c.connectorLabel, c.connectorName, c.connectorOwner, c.connectorDescription, c.registeredBy].join(' ')
        }
        filters={<StatesUnread drifts={drifts} />}
        defaultSort={{ column: 'label' }}
        onShow={show}
        info
      />
      <AppflowConnectorsHelp />
    </DriftsContext>
  )
}

function State({ label }: { label: string }) {
  const { of, error } = useDriftsHere()
  const href = paths.appflow.connectorTab(useConnectionId(), label, 'lambda')
  return <StateCell drift={of(label)} failed={error !== null} href={href} />
}
