'use client'
import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useRouter } from 'next/navigation'
import { type BaseSyntheticEvent, useEffect, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { ApplianceField } from '@/app/(console)/[connection]/evs/connector-form/appliance-field'
import { PreflightPart } from '@/app/(console)/[connection]/evs/connector-form/preflight-part'
import { SecretField } from '@/app/(console)/[connection]/evs/connector-form/secret-field'
import { SignInSentence } from '@/app/(console)/[connection]/evs/connector-form/sign-in-sentence'
import { usePreflight } from '@/app/(console)/[connection]/evs/connector-form/use-preflight'
import type { ConnectorRow } from '@/app/(console)/[connection]/evs/types'
import { FormPage } from '@/components/form/form-page'
import { RadioField } from '@/components/form/radio-field'
import { useActionForm } from '@/components/form/use-action-form'
import { ChangeTable } from '@/components/status/change-table'
import { updateEnvironmentConnector } from '@/lib/evs/actions'
import type { UpdateEnvironmentConnectorInput, UpdateConnectorForm as Values } from '@/lib/evs/schema'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'
import { takesUpdates } from './not-updatable'
import { questionAbout } from './question'
import { hasMoved, secretAfter, secretOf, shownOf } from './shown'
import styles from './update.module.css'
import { updateTitle, type useUpdatePage } from './use-update-page'

const schema = () => import('@/lib/evs/schema').then((file) => file.updateConnectorFormSchema)

const choices = [
  {
    value: 'applianceFqdn',
    label: 'Appliance FQDN',
    description: 'EVS signs in to another host, with the same secret.',
  },
  { value: 'secretIdentifier', label: 'Secret', description: 'EVS signs in to the same host, with another secret.' },
  {
    value: 'both',
    label: 'Both, one after the other',
    description: 'EVS never changes both at once. You are led through two steps, first the secret, then the FQDN.',
  },
]

/** UpdateEnvironmentConnector, of the FQDN or the secret; who wants both goes on to the steps. */
export function UpdateConnectorForm({
  environmentId,
  connectorId,
  operationId,
  now: connector,
  page,
  readAgain,
}: {
  environmentId: string
  connectorId: string
  operationId: string
  /** As AWS has it now. The form holds on to what it started from. */
  now: ConnectorRow
  page: ReturnType<typeof useUpdatePage>
  /** Asks AWS for the connector anew. */
  readAgain: () => void
}) {
  const connection = useConnectionId()
  const router = useRouter()
  const [base, setBase] = useState(connector)
  const { form, submit } = useActionForm({
    schema,
    action: updateEnvironmentConnector,
    operationId,
    defaultValues: { applianceFqdn: base.applianceFqdn ?? '', secretIdentifier: '' },
    toInput: ({ change, applianceFqdn, secretIdentifier }: Values): UpdateEnvironmentConnectorInput => ({
      environmentId,
      connectorId,
      ...(change === 'applianceFqdn' ? { applianceFqdn } : { secretIdentifier }),
      shown: shownOf(base),
    }),
    onSucceeded: (_connector, { change, applianceFqdn }) => ({
      href: page.backHref,
      text:
        change === 'applianceFqdn'
          ? `EVS is updating the connector: from now on it signs in to ${applianceFqdn}.`
          : `EVS is updating the connector to ${base.applianceFqdn}: from now on it signs in with the new secret.`,
    }),
  })
  const { control, setValue, trigger, now } = form
  const failed = now.step === 'failed'
  // While a submit is under way, what changes is its own doing.
  const editing = now.step === 'editing' || failed
  useEffect(() => {
    // What it is now may be why.
    if (failed) readAgain()
  }, [failed, readAgain])
  const { change, applianceFqdn = '', secretIdentifier = '' } = useWatch({ control })
  const connectors = useRead('evs', 'connectors', { environmentId }).data?.items ?? []
  const after = {
    applianceFqdn: change === 'secretIdentifier' ? (base.applianceFqdn ?? '') : applianceFqdn,
    secretIdentifier: change === 'applianceFqdn' ? (base.secretArn ?? '') : secretAfter(base, secretIdentifier),
  }
  const { ask, dialog, ...preflight } = usePreflight({
    key: JSON.stringify([change, after]),
    signIn: after,
    questionOf: async () => {
      if (!change) return undefined
      const { success } = (await schema()).safeParse({ change, applianceFqdn, secretIdentifier })
      return success ? questionAbout(base, after, environmentId) : undefined
    },
    submit,
    now,
    verb: updateTitle,
  })
  const goOn = async (event?: BaseSyntheticEvent) => {
    if (change !== 'both') return await ask(event)
    event?.preventDefault()
    const pair = { applianceFqdn, secretIdentifier }
    // What is not valid is marked by a submit, which sends nothing then.
    if (await trigger()) router.push(paths.evs.updateConnector(connection, environmentId, connectorId, pair))
    else await submit()
  }
  return (
    <>
      <FormPage
        form={form}
        onSubmit={goOn}
        title={page.title}
        description={page.description}
        breadcrumbs={page.breadcrumbs}
        submitText={change === 'both' ? 'Continue' : updateTitle}
        cancelHref={page.backHref}
        info
      >
        <div>
          <Moved base={base} now={connector} open={editing} onTake={() => setBase(connector)} />
          <Container>
            <SpaceBetween size="l">
              <RadioField control={control} name="change" label="What to change" options={choices} />
              {change && change !== 'secretIdentifier' && (
                <ApplianceField
                  control={control}
                  name="applianceFqdn"
                  typed={applianceFqdn}
                  type={base.type}
                  environmentId={environmentId}
                  connectors={connectors}
                />
              )}
              {change && change !== 'applianceFqdn' && (
                <SecretField
                  control={control}
                  name="secretIdentifier"
                  typed={secretIdentifier}
                  type={base.type}
                  onChoose={(arn) => setValue('secretIdentifier', arn, { shouldDirty: true, shouldValidate: true })}
                />
              )}
            </SpaceBetween>
          </Container>
        </div>
        {change && <PreflightPart preflight={preflight} />}
        {change && (
          <Container header={<Header variant="h2">What changes</Header>}>
            <ChangeTable
              rows={[
                { name: 'Appliance FQDN', before: base.applianceFqdn ?? '', after: after.applianceFqdn },
                { name: 'Secret', before: secretOf(base), after: after.secretIdentifier || secretOf(base) },
              ]}
            />
            {change === 'both' && (
              <p>First the secret; then, once the connector is active again, the FQDN. After both steps:</p>
            )}
            <SignInSentence {...after} />
          </Container>
        )}
      </FormPage>
      {dialog}
    </>
  )
}

/** Says that the connector is not any more what the form started from, and takes it up without losing what was typed. */
function Moved({
  base,
  now,
  open,
  onTake,
}: {
  base: ConnectorRow
  now: ConnectorRow
  /** The form can be submitted. */
  open: boolean
  onTake: () => void
}) {
  const moved = open && hasMoved(base, now)
  const busy = open && !takesUpdates(now)
  return (
    <div role="status" className={moved || busy ? styles.notice : undefined}>
      {(moved || busy) && (
        <Alert
          type="warning"
          header={
            moved ? 'This connector was changed since this form opened' : `The connector is in state ${now.state}`
          }
          i18nStrings={{ warningIconAriaLabel: 'Warning' }}
          action={
            moved && (
              <Button formAction="none" onClick={onTake}>
                Start from what it is now
              </Button>
            )
          }
        >
          {moved && (
            <p>
              EVS now signs in to <strong>{now.applianceFqdn}</strong> with the secret <strong>{secretOf(now)}</strong>.
              What you typed stays.
            </p>
          )}
          {busy && <p>EVS takes no update in state {now.state}. What you typed stays; submit it once that is over.</p>}
        </Alert>
      )}
    </div>
  )
}
