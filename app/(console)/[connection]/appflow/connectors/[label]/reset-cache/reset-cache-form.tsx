'use client'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useSearchParams } from 'next/navigation'
import { connectorCrumbs } from '@/app/(console)/[connection]/appflow/connectors/connector-crumbs'
import { AppflowHelp } from '@/app/(console)/[connection]/appflow/connectors/help'
import { FormPage } from '@/components/form/form-page'
import { SelectField } from '@/components/form/select-field'
import { useActionForm } from '@/components/form/use-action-form'
import { resetConnectorMetadataCache } from '@/lib/appflow/actions'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'

const title = 'Reset metadata cache'

/** ResetConnectorMetadataCache of a connection profile (`?profile=`, or one that is chosen). */
export function ResetCacheForm({ label, operationId }: { label: string; operationId: string }) {
  const connection = useConnectionId()
  const href = paths.appflow.connectorTab(connection, label, 'used-by')
  const asked = useSearchParams().get('profile') ?? ''
  const { data, error, isPending, refetch } = useRead('appflow', 'profiles', { label })
  const { form, submit } = useActionForm({
    schema: () => import('@/lib/appflow/schema').then((file) => file.resetConnectorMetadataCacheSchema),
    action: resetConnectorMetadataCache,
    operationId,
    defaultValues: { label, profile: asked },
    onSucceeded: ({ profile }) => ({ href, text: `AppFlow forgot what it had cached for ${profile}.` }),
  })
  const profiles = data?.items ?? []
  return (
    <>
      <FormPage
        form={form}
        onSubmit={submit}
        title={title}
        breadcrumbs={connectorCrumbs(connection, label, title)}
        submitText={title}
        cancelHref={href}
        info
      >
        <Container header={<Header variant="h2">Connection profile</Header>}>
          <SpaceBetween size="l">
            <p>
              AppFlow remembers for each connection profile which entities and fields the connector has. Reset it after
              the function or the application changed, so that AppFlow asks again. Flows are not changed by it.
            </p>
            <SelectField
              control={form.control}
              name="profile"
              label="Connection profile"
              placeholder="Choose a connection profile"
              empty="No connection profile uses this connector, so there is no cache to reset."
              options={profiles.map(({ name }) => ({ value: name, label: name }))}
              status={error ? 'error' : isPending ? 'loading' : 'finished'}
              statusText={error ? error.failure.title : 'Reading the connection profiles'}
              onRetry={() => void refetch()}
            />
            {data && profiles.length === 0 && (
              <p role="status">No connection profile uses this connector, so there is no cache to reset.</p>
            )}
          </SpaceBetween>
        </Container>
      </FormPage>
      <AppflowHelp title={title} reference="API_ResetConnectorMetadataCache">
        <p>
          Entities and fields are cached for an hour unless the connector says otherwise. What AppFlow keeps of the
          connector itself is not in this cache: update the registration for that.
        </p>
      </AppflowHelp>
    </>
  )
}
