'use client'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { Connection, Draft } from '@/app/(console)/[connection]/connections/draft'
import { ConnectionFormHelp } from '@/app/(console)/[connection]/connections/help'
import { PlaceFields } from '@/app/(console)/[connection]/connections/place-fields'
import { SourceFields } from '@/app/(console)/[connection]/connections/source-fields'
import { SwitchFields } from '@/app/(console)/[connection]/connections/switch-fields'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { updateConnection } from '@/lib/connections/actions'
import type { ConnectionInput } from '@/lib/connections/schema'
import { paths } from '@/lib/paths'
import { useConnectionId } from '@/lib/query'

const start = (connection: Connection, draft: Draft): ConnectionInput => {
  const { id, name, kind, account, region, source, production, readOnly, seen = '' } = connection
  return {
    ...{ id, name, kind, account, region, production, readOnly, seen },
    source: source.kind,
    profile: source.kind === 'profile' ? source.profile : '',
    roleArn: source.kind === 'role' ? source.roleArn : '',
    externalId: source.kind === 'role' ? source.externalId : draft.externalId,
  }
}

/** Everything of a connection but its id and kind. */
export function EditConnectionForm(props: { operationId: string; connection: Connection; draft: Draft }) {
  const { operationId, connection, draft } = props
  const here = useConnectionId()
  const page = paths.connections.connection(here, connection.id)
  const { form, submit } = useActionForm({
    schema: () => import('@/lib/connections/schema').then((file) => file.updateConnectionSchema),
    action: updateConnection,
    operationId,
    defaultValues: start(connection, draft),
    onSucceeded: (_value, { name }) => ({ href: page, text: `Connection ${name} is changed.` }),
  })
  const { control, setValue } = form
  return (
    <>
      <FormPage
        form={form}
        onSubmit={submit}
        title={`Edit ${connection.name}`}
        description="The console signs in anew where account, Region or credentials change. Who works on it has the new settings from their next request on."
        breadcrumbs={[
          { text: 'Connections', href: paths.connections.connections(here) },
          { text: connection.name, href: page },
          { text: 'Edit' },
        ]}
        submitText="Save connection"
        cancelHref={page}
        info
      >
        <Container header={<Header variant="h2">What it is</Header>}>
          <SpaceBetween size="l">
            <TextField control={control} name="name" label="Name" prose constraintText="At most 64 characters" />
            <PlaceFields control={control} />
          </SpaceBetween>
        </Container>
        <Container header={<Header variant="h2">Credentials</Header>}>
          <SpaceBetween size="l">
            <SourceFields
              control={control}
              setValue={setValue}
              draft={draft}
              saved={connection.source.kind === 'role' ? connection.source.externalId : undefined}
            />
          </SpaceBetween>
        </Container>
        <Container header={<Header variant="h2">What may be done</Header>}>
          <SpaceBetween size="l">
            <SwitchFields control={control} />
          </SpaceBetween>
        </Container>
      </FormPage>
      <ConnectionFormHelp />
    </>
  )
}
