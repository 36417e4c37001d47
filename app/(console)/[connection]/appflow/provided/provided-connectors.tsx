'use client'
import { AppflowHelp } from '@/app/(console)/[connection]/appflow/connectors/help'
import { LinkButton } from '@/components/shell/link-button'
import type { Column } from '@/components/table/columns'
import { ResourceTable } from '@/components/table/resource-table'
import { paths } from '@/lib/paths'
import { type DataOf, useConnectionId, useRead } from '@/lib/query'

type Row = DataOf<'appflow', 'providedConnectors'>['items'][number]

const nameOf = ({ connectorName, connectorType }: Row) => connectorName ?? connectorType ?? ''
const yesNo = (value: boolean | undefined) => (value === undefined ? undefined : value ? 'Yes' : 'No')

const columns: Column<Row>[] = [
  { id: 'name', header: 'Name', cell: nameOf, sort: nameOf, isRowHeader: true, minWidth: 180 },
  { id: 'type', header: 'Type', cell: (c) => c.connectorType, sort: (c) => c.connectorType ?? '', minWidth: 140 },
  { id: 'owner', header: 'Owner', cell: (c) => c.connectorOwner, sort: (c) => c.connectorOwner ?? '' },
  { id: 'version', header: 'Version', cell: (c) => c.connectorVersion, sort: (c) => c.connectorVersion ?? '' },
  { id: 'modes', header: 'Modes', cell: (c) => c.connectorModes?.join(', '), minWidth: 160 },
  { id: 'transfer', header: 'Transfer types', cell: (c) => c.supportedDataTransferTypes?.join(', ') },
  {
    id: 'triggers',
    header: 'Triggers',
    cell: (c) => c.configuration?.supportedTriggerTypes?.join(', '),
    minWidth: 160,
  },
  {
    id: 'schedules',
    header: 'Schedules',
    cell: (c) => c.configuration?.supportedSchedulingFrequencies?.join(', '),
    minWidth: 200,
  },
  { id: 'private', header: 'PrivateLink', cell: (c) => yesNo(c.configuration?.isPrivateLinkEnabled) },
]

/** The connectors that AppFlow brings along. They are looked at only: AWS keeps them. */
export function ProvidedConnectors() {
  const connection = useConnectionId()
  return (
    <>
      <ResourceTable
        query={useRead('appflow', 'providedConnectors', {})}
        noun="connector provided by AWS"
        nounPlural="connectors provided by AWS"
        describe="AppFlow told of no connector of its own in this Region."
        actions={<LinkButton href={paths.appflow.connectors(connection)}>Your own connectors</LinkButton>}
        columns={columns}
        rowId={({ connectorType }) => connectorType ?? ''}
        filter={(c) => [nameOf(c), c.connectorType, c.connectorDescription].join(' ')}
        defaultSort={{ column: 'name' }}
        info
      />
      <AppflowHelp title="Connectors provided by AWS" reference="API_DescribeConnectors">
        <p>
          AppFlow brings these connectors along for flows of this Region. They need no registration, have no Lambda
          function of yours, and cannot be changed.
        </p>
      </AppflowHelp>
    </>
  )
}
