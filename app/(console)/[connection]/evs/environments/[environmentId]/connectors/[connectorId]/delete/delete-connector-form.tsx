'use client'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { whyNotDeleted } from '@/app/(console)/[connection]/evs/connector-states'
import { environmentCrumbs } from '@/app/(console)/[connection]/evs/environments/environment-crumbs'
import { DeleteConnectorHelp } from '@/app/(console)/[connection]/evs/help'
import type { ConnectorRow, EnvironmentValue } from '@/app/(console)/[connection]/evs/types'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { deleteEnvironmentConnector } from '@/lib/evs/actions'
import { paths } from '@/lib/paths'
import { useConnectionId } from '@/lib/query'
import { ConnectorGone } from './connector-gone'
import { Entitlements } from './entitlements'
import { useEntitlements, whyHeld } from './use-entitlements'
import { WhatHappens } from './what-happens'

/** The page's title, and its button. */
export const deleteTitle = 'Delete connector'

/** DeleteEnvironmentConnector, with the entitlements that hold the connector first. */
export function DeleteConnectorForm(props: {
  environmentId: string
  connectorId: string
  operationId: string
  connector: ConnectorRow
  /** EVS does not list it any more. */
  gone: boolean
  /** Undefined where it could not be read. */
  environment: EnvironmentValue | undefined
}) {
  const { environmentId, connectorId, operationId, connector, gone, environment } = props
  const { applianceFqdn = '', state, type } = connector
  const connection = useConnectionId()
  const back = paths.evs.environment(connection, environmentId)
  const { form, submit } = useActionForm({
    schema: () => import('@/lib/evs/schema').then((file) => file.deleteEnvironmentConnectorSchema),
    action: deleteEnvironmentConnector,
    operationId,
    defaultValues: { environmentId, connectorId, applianceFqdn, confirmation: '' },
    onSucceeded: () => ({ href: back, text: `EVS is deleting the connector to ${applianceFqdn}.` }),
  })
  const open = form.now.step === 'editing' || form.now.step === 'failed'
  const entitlements = useEntitlements(connector, open && !gone)
  // What EVS makes of the connector once the form was sent is the form's to tell.
  const refused = open
    ? gone
      ? `EVS does not list the connector ${connectorId} any more.`
      : (whyNotDeleted(state) ?? (type === 'VCENTER' ? whyHeld(entitlements) : undefined))
    : undefined
  return (
    <>
      <FormPage
        form={form}
        onSubmit={submit}
        title={deleteTitle}
        breadcrumbs={environmentCrumbs(connection, environmentId, environment?.environmentName, deleteTitle)}
        submitText={deleteTitle}
        cancelHref={back}
        refused={refused}
        info
      >
        {gone && open ? (
          <ConnectorGone environmentId={environmentId} connectorId={connectorId} />
        ) : (
          <Entitlements connector={connector} query={entitlements} />
        )}
        <Container header={<Header variant="h2">What is deleted</Header>}>
          <SpaceBetween size="l">
            <WhatHappens connector={connector} vcfVersion={environment?.vcfVersion} />
            <TextField
              control={form.control}
              name="confirmation"
              label="Type the FQDN of the appliance"
              description={
                <>
                  To delete the connector, type <strong>{applianceFqdn}</strong>
                </>
              }
            />
          </SpaceBetween>
        </Container>
      </FormPage>
      <DeleteConnectorHelp />
    </>
  )
}
