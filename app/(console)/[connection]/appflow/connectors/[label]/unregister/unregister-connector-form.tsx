'use client'
import Alert from '@cloudscape-design/components/alert'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useEffect } from 'react'
import { useWatch } from 'react-hook-form'
import { usesWords } from '@/app/(console)/[connection]/appflow/connectors/[label]/uses-words'
import { connectorCrumbs } from '@/app/(console)/[connection]/appflow/connectors/connector-crumbs'
import { AppflowHelp } from '@/app/(console)/[connection]/appflow/connectors/help'
import { CheckboxField } from '@/components/form/checkbox-field'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { unregisterConnector } from '@/lib/appflow/actions'
import type { FlowView, ProfileView } from '@/lib/appflow/kinds'
import { paths } from '@/lib/paths'
import { useConnectionId } from '@/lib/query'
import { type Read, Users } from './users'

/** The page's title, and its button. */
export const unregisterTitle = 'Unregister connector'

/** UnregisterConnector, with what uses the connector first; force needs the label. */
export function UnregisterConnectorForm({
  label,
  operationId,
  profiles,
  flows,
}: {
  label: string
  operationId: string
  profiles: Read<ProfileView>
  flows: Read<FlowView>
}) {
  const connection = useConnectionId()
  const { form, submit } = useActionForm({
    schema: () => import('@/lib/appflow/schema').then((file) => file.unregisterConnectorSchema),
    action: unregisterConnector,
    operationId,
    defaultValues: { label, force: false, confirmation: '' },
    onSucceeded: () => ({
      href: paths.appflow.connectors(connection),
      text: `The connector ${label} is unregistered.`,
    }),
  })
  const { control, setValue } = form
  const force = useWatch({ control, name: 'force' })
  useEffect(() => {
    // What nobody sees any more must not be complained about.
    if (!force) setValue('confirmation', '')
  }, [force, setValue])
  const used = (profiles.data?.items.length ?? 0) > 0
  return (
    <>
      <FormPage
        form={form}
        onSubmit={submit}
        title={unregisterTitle}
        breadcrumbs={connectorCrumbs(connection, label, unregisterTitle)}
        submitText={unregisterTitle}
        cancelHref={paths.appflow.connector(connection, label)}
        info
      >
        <Container header={<Header variant="h2">What uses it</Header>}>
          <SpaceBetween size="m">
            <Users
              title="Connection profiles"
              query={profiles}
              about={({ connectionMode = 'connection mode not told' }) => connectionMode}
              none="No connection profile uses this connector."
            />
            <Users
              title="Flows"
              query={flows}
              about={({ uses, status = 'status not told' }) => `${usesWords[uses]} · ${status}`}
              none="No flow has this connector at one of its ends."
            />
          </SpaceBetween>
        </Container>
        <Container header={<Header variant="h2">What happens</Header>}>
          <SpaceBetween size="l">
            <p>
              The label is free again, and AppFlow forgets the connector. The Lambda function and its policy stay as
              they are.
            </p>
            {used && (
              <Alert type="info" header="AppFlow keeps a connector that connection profiles use">
                Without force it answers 409, ConflictException, and nothing is changed. Delete the profiles in AppFlow
                first, then unregister the connector.
              </Alert>
            )}
            <CheckboxField
              control={control}
              name="force"
              label="Unregister it even if connection profiles use it (force)"
              description="The profiles stay, without a connector behind them."
            />
            {force && (
              <SpaceBetween size="l">
                <Alert type="warning" header="What force breaks">
                  <Breaks profiles={profiles} flows={flows} />
                </Alert>
                <TextField
                  control={control}
                  name="confirmation"
                  label="Type the label of the connector"
                  description={
                    <>
                      To use force, type <strong>{label}</strong>
                    </>
                  }
                />
              </SpaceBetween>
            )}
          </SpaceBetween>
        </Container>
      </FormPage>
      <AppflowHelp title={unregisterTitle} reference="API_UnregisterConnector">
        <p>
          AppFlow refuses to unregister a connector that connection profiles use, unless it is forced. Flows run through
          profiles: without the connector their next run fails.
        </p>
        <p>A connector can be registered again under the same label; profiles that stayed are not checked then.</p>
      </AppflowHelp>
    </>
  )
}

function Breaks({ profiles, flows }: { profiles: Read<ProfileView>; flows: Read<FlowView> }) {
  const sure = [profiles, flows].every(({ data, isError }) => !isError && data?.complete)
  const count = (read: Read<object>, noun: string) => {
    const found = read.data?.items.length ?? 0
    return `${found} ${noun}${found === 1 ? '' : 's'}`
  }
  return (
    <>
      {`From then on ${count(profiles, 'connection profile')} and ${count(flows, 'flow')} have no connector: every run of such a flow fails, and the profiles cannot be used for others.`}
      {!sure && ' Not all of them could be read, so there may be more.'}
    </>
  )
}
