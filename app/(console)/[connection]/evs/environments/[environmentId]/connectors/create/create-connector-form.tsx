'use client'
import Container from '@cloudscape-design/components/container'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useEffect } from 'react'
import { useWatch } from 'react-hook-form'
import { typeChoices } from '@/app/(console)/[connection]/evs/connector-types'
import { CreateConnectorHelp } from '@/app/(console)/[connection]/evs/help'
import { FormPage } from '@/components/form/form-page'
import { useActionForm } from '@/components/form/use-action-form'
import { createEnvironmentConnector } from '@/lib/evs/actions'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'
import { ApplianceField } from './appliance-field'
import { EnvironmentField } from './environment-field'
import { SecretField } from './secret-field'
import { SignInSentence } from './sign-in-sentence'
import { TypeField } from './type-field'

/** CreateEnvironmentConnector, with every member of its input; EVS ignores its client token, the record does not. */
export function CreateConnectorForm({ environmentId, operationId }: { environmentId: string; operationId: string }) {
  const connection = useConnectionId()
  const { form, submit } = useActionForm({
    schema: () => import('@/lib/evs/schema').then((file) => file.createEnvironmentConnectorSchema),
    action: createEnvironmentConnector,
    operationId,
    defaultValues: { environmentId, applianceFqdn: '', secretIdentifier: '' },
    onSucceeded: (_connector, input) => ({
      href: paths.evs.environment(connection, input.environmentId),
      text: `EVS is creating the connector to ${input.applianceFqdn}.`,
    }),
  })
  const { control, resetField } = form
  const [chosen, type] = useWatch({ control, name: ['environmentId', 'type'] })
  const environments = useRead('evs', 'environments', {})
  const environment = environments.data?.items.find((each) => each.environmentId === chosen)
  const ready = environment?.environmentState !== 'CREATING'
  const connectors = useRead('evs', 'connectors', { environmentId: chosen }, { enabled: chosen !== '' && ready })
  const choices = typeChoices(connectors.data?.items ?? [], environment?.vcfVersion)
  const impossible = choices.some(({ value, disabled }) => value === type && disabled)
  useEffect(() => {
    // Chosen for another environment, or before it was known to be taken.
    if (impossible && form.now.step === 'editing') resetField('type')
  }, [impossible, form.now.step, resetField])
  const back = paths.evs.environment(connection, environmentId)
  return (
    <>
      <FormPage
        form={form}
        onSubmit={submit}
        title="Create connector"
        description="Lets EVS sign in to a VCF appliance of an environment, to watch it and keep in step with it."
        breadcrumbs={[
          { text: 'EVS environments', href: paths.evs.environments(connection) },
          { text: environment?.environmentName ?? environmentId, href: back },
          { text: 'Create connector' },
        ]}
        submitText="Create connector"
        cancelHref={back}
        info
      >
        <Container>
          <SpaceBetween size="l">
            <EnvironmentField control={control} query={environments} />
            <TypeField control={control} choices={choices} unknown={connectors.isError} />
            <ApplianceField control={control} connectors={connectors.data?.items ?? []} />
            <SecretField control={control} />
          </SpaceBetween>
        </Container>
        <SignInSentence control={control} />
      </FormPage>
      <CreateConnectorHelp />
    </>
  )
}
