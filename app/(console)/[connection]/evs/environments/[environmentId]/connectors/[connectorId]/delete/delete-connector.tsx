'use client'
import { useEffect, useState } from 'react'
import { environmentCrumbs } from '@/app/(console)/[connection]/evs/environments/environment-crumbs'
import { isConnectorMoving, pollEvery } from '@/app/(console)/[connection]/evs/health'
import type { ConnectorRow } from '@/app/(console)/[connection]/evs/types'
import { PageHeader } from '@/components/shell/page-header'
import { TableNotices } from '@/components/table/table-notices'
import { useConnectionId, useRead } from '@/lib/query'
import { ConnectorGone } from './connector-gone'
import { DeleteConnectorForm, deleteTitle } from './delete-connector-form'

const moves = (connectors: ConnectorRow[]) => connectors.some((each) => isConnectorMoving(each, Date.now()))

/** Reads the connector; then shows who is entitled through it and what deleting it means, and asks for its FQDN. */
export function DeleteConnector(props: { environmentId: string; connectorId: string; operationId: string }) {
  const { environmentId, connectorId } = props
  const connection = useConnectionId()
  const environment = useRead('evs', 'environment', { environmentId }).data?.value
  const query = useRead('evs', 'connectors', { environmentId }, { every: ({ items }) => pollEvery(moves(items)) })
  const { data } = query
  const found = data?.items.find((each) => each.connectorId === connectorId)
  const [last, keep] = useState(found)
  useEffect(() => {
    // The form stays when the connector goes: it has yet to tell what became of it.
    if (found) keep(found)
  }, [found])
  const connector = found ?? last
  const name = environment?.environmentName
  const read = data && (data.complete || data.incomplete !== undefined)
  if (connector) {
    return (
      <DeleteConnectorForm {...props} connector={connector} gone={read === true && !found} environment={environment} />
    )
  }
  return (
    <>
      <PageHeader title={deleteTitle} breadcrumbs={environmentCrumbs(connection, environmentId, name, deleteTitle)} />
      <TableNotices query={query} plural="connectors" />
      {read ? (
        <ConnectorGone environmentId={environmentId} connectorId={connectorId} />
      ) : (
        !query.isError && <p role="status">Reading the connector…</p>
      )}
    </>
  )
}
