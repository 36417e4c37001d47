'use client'
import { connectorCrumbs } from '@/app/(console)/[connection]/appflow/connectors/connector-crumbs'
import { PageHeader } from '@/components/shell/page-header'
import { ItemView } from '@/components/status/item-view'
import { useConnectionId, useRead } from '@/lib/query'
import { UnregisterConnectorForm, unregisterTitle } from './unregister-connector-form'

/** Reads the connector and what uses it; then says what unregistering it means. */
export function UnregisterConnector(props: { label: string; operationId: string }) {
  const { label } = props
  const connection = useConnectionId()
  const connector = useRead('appflow', 'connector', { label })
  const profiles = useRead('appflow', 'profiles', { label })
  const flows = useRead('appflow', 'flows', { label })
  // What uses it is shown first; where it cannot be read, that is said, and is no reason to keep the connector.
  const shown = [profiles, flows].every(({ data, isError }) => isError || data?.complete || data?.incomplete)
  if (connector.data && shown) return <UnregisterConnectorForm {...props} profiles={profiles} flows={flows} />
  return (
    <>
      <PageHeader title={unregisterTitle} breadcrumbs={connectorCrumbs(connection, label, unregisterTitle)} />
      <ItemView query={connector} what="connector">
        {() => <p role="status">Reading the connection profiles and flows that use it…</p>}
      </ItemView>
    </>
  )
}
