'use client'
import { connectorCrumbs } from '@/app/(console)/[connection]/appflow/connectors/connector-crumbs'
import type { SideIds } from '@/app/(console)/[connection]/appflow/connectors/preflight/preflight'
import { PageHeader } from '@/components/shell/page-header'
import { ItemView } from '@/components/status/item-view'
import { useConnectionId, useRead } from '@/lib/query'
import { UpdateRegistrationForm, updateTitle } from './update-registration-form'

/** Reads what is registered; then shows the form that changes it. */
export function UpdateRegistration(props: { label: string; operationId: string; ids: SideIds }) {
  const { label } = props
  const connection = useConnectionId()
  const query = useRead('appflow', 'connector', { label })
  const known = query.data?.value
  if (known) {
    const lambdaArn = known.connectorProvisioningConfig?.lambda?.lambdaArn ?? ''
    const base = { description: known.connectorDescription ?? '', lambdaArn }
    return <UpdateRegistrationForm {...props} base={base} />
  }
  return (
    <>
      <PageHeader title={updateTitle} breadcrumbs={connectorCrumbs(connection, label, updateTitle)} />
      <ItemView query={query} what="connector">
        {() => null}
      </ItemView>
    </>
  )
}
