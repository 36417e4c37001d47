'use client'
import Container from '@cloudscape-design/components/container'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useEffect, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { ApplianceField } from '@/app/(console)/[connection]/evs/connector-form/appliance-field'
import { PreflightPart } from '@/app/(console)/[connection]/evs/connector-form/preflight-part'
import { SecretField } from '@/app/(console)/[connection]/evs/connector-form/secret-field'
import { SignInSentence } from '@/app/(console)/[connection]/evs/connector-form/sign-in-sentence'
import { usePreflight } from '@/app/(console)/[connection]/evs/connector-form/use-preflight'
import { typeChoices } from '@/app/(console)/[connection]/evs/connector-types'
import { CreateConnectorHelp } from '@/app/(console)/[connection]/evs/help'
import { FormPage } from '@/components/form/form-page'
import { useActionForm } from '@/components/form/use-action-form'
import { createEnvironmentConnector } from '@/lib/evs/actions'
import type { CreateConnectorForm as Values } from '@/lib/evs/schema'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'
import { EnvironmentField } from './environment-field'
import { TypeField } from './type-field'
import { VcfLineField } from './vcf-line-field'

const title = 'Create connector'
const schema = () => import('@/lib/evs/schema').then((file) => file.createConnectorFormSchema)

/** CreateEnvironmentConnector, with every member of its input; EVS ignores its client token, the record does not. */
export function CreateConnectorForm({ environmentId, operationId }: { environmentId: string; operationId: string }) {
  const connection = useConnectionId()
  const { form, submit } = useActionForm({
    schema,
    action: createEnvironmentConnector,
    operationId,
    defaultValues: { environmentId, applianceFqdn: '', secretIdentifier: '' },
    toInput: ({ vcfLine: _asked, ...input }: Values) => input,
    onSucceeded: (_connector, input) => ({
      href: paths.evs.environment(connection, input.environmentId),
      text: `EVS is creating the connector to ${input.applianceFqdn}.`,
    }),
  })
  const { control, resetField, setValue, now } = form
  const values = useWatch({ control })
  const { environmentId: chosen = '', type, applianceFqdn = '', secretIdentifier = '' } = values
  const environments = useRead('evs', 'environments', {})
  const environment = environments.data?.items.find((each) => each.environmentId === chosen)
  const ready = environment?.environmentState !== 'CREATING'
  const connectors = useRead('evs', 'connectors', { environmentId: chosen }, { enabled: chosen !== '' && ready })
  const choices = typeChoices(connectors.data?.items ?? [], environment?.vcfVersion)
  const impossible = choices.find(({ value, disabled }) => value === type && disabled)
  const [cleared, setCleared] = useState<string>()
  const untold = environment?.vcfVersion === 'SELF_DEPLOYED' && type !== undefined && type !== 'VCENTER'
  const vcfLine = untold ? values.vcfLine : undefined
  const asked = { environmentId: chosen, type, applianceFqdn, secretIdentifier, vcfLine }
  const { ask, asking, dialog, ...preflight } = usePreflight({
    key: JSON.stringify(asked),
    signIn: { applianceFqdn, secretIdentifier },
    questionOf: async () => {
      if (!type || !applianceFqdn || !secretIdentifier) return undefined
      const args = (await schema()).safeParse(asked).data
      return args && { applianceFqdn, secretIdentifier, args }
    },
    submit,
    now,
    verb: title,
  })
  // Chosen for another environment, or before it was known to be taken. What a dialog asks about stays as long as it is open.
  const toClear =
    impossible?.disabledReason && now.step === 'editing' && !asking && `${type}: ${impossible.disabledReason}`
  useEffect(() => {
    if (!toClear) return
    setCleared(toClear)
    resetField('type')
  }, [toClear, resetField])
  const back = paths.evs.environment(connection, environmentId)
  return (
    <>
      <FormPage
        form={form}
        onSubmit={ask}
        title={title}
        description="Lets EVS sign in to a VCF appliance of an environment, to watch it and keep in step with it."
        breadcrumbs={[
          { text: 'EVS environments', href: paths.evs.environments(connection) },
          { text: environment?.environmentName ?? environmentId, href: back },
          { text: title },
        ]}
        submitText={title}
        cancelHref={back}
        info
      >
        <Container>
          <SpaceBetween size="l">
            <EnvironmentField control={control} query={environments} />
            <TypeField
              control={control}
              choices={choices}
              unknown={connectors.isError}
              cleared={type ? undefined : cleared}
            />
            {untold && <VcfLineField control={control} />}
            <ApplianceField
              control={control}
              name="applianceFqdn"
              typed={applianceFqdn}
              type={type}
              environmentId={chosen}
              connectors={connectors.data?.items ?? []}
            />
            <SecretField
              control={control}
              name="secretIdentifier"
              typed={secretIdentifier}
              type={type}
              onChoose={(arn) => setValue('secretIdentifier', arn, { shouldDirty: true, shouldValidate: true })}
            />
          </SpaceBetween>
        </Container>
        <PreflightPart preflight={preflight} />
        <SignInSentence applianceFqdn={applianceFqdn} secretIdentifier={secretIdentifier} />
      </FormPage>
      {dialog}
      <CreateConnectorHelp />
    </>
  )
}
