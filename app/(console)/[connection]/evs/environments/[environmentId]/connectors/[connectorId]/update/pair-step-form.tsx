'use client'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useEffect } from 'react'
import { PreflightPart } from '@/app/(console)/[connection]/evs/connector-form/preflight-part'
import { SignInSentence } from '@/app/(console)/[connection]/evs/connector-form/sign-in-sentence'
import { usePreflight } from '@/app/(console)/[connection]/evs/connector-form/use-preflight'
import type { ConnectorRow, PairPlan } from '@/app/(console)/[connection]/evs/types'
import { StepForm } from '@/components/form/step-form'
import { useActionForm } from '@/components/form/use-action-form'
import { updateEnvironmentConnector } from '@/lib/evs/actions'
import type { UpdateEnvironmentConnectorInput } from '@/lib/evs/schema'
import { paths } from '@/lib/paths'
import { useConnectionId } from '@/lib/query'
import type { Pair } from './pair'
import { questionAbout } from './question'
import { shownOf } from './shown'

const verbs = { secretIdentifier: 'Update secret', applianceFqdn: 'Update FQDN' }

/** One step of the guided change: UpdateEnvironmentConnector of the secret or of the FQDN. */
export function PairStepForm({
  environmentId,
  connectorId,
  pair,
  operationId,
  member,
  connector,
  last,
  readAgain,
}: {
  environmentId: string
  connectorId: string
  pair: Pair
  operationId: string
  member: NonNullable<PairPlan['next']>
  connector: ConnectorRow
  /** Nothing is left after it. */
  last: boolean
  readAgain: () => void
}) {
  const connection = useConnectionId()
  const { applianceFqdn = '', secretArn = '' } = connector
  const after = { applianceFqdn, secretIdentifier: secretArn, [member]: pair[member] }
  const values: UpdateEnvironmentConnectorInput = {
    environmentId,
    connectorId,
    [member]: pair[member],
    shown: shownOf(connector),
    pair,
  }
  const { form, submit } = useActionForm({
    schema: () => import('@/lib/evs/schema').then((file) => file.updateEnvironmentConnectorSchema),
    action: updateEnvironmentConnector,
    operationId,
    defaultValues: values,
    stays: true,
    onSucceeded: () => ({
      href: paths.evs.updateConnector(connection, environmentId, connectorId, pair),
      text: `EVS is updating the connector to ${after.applianceFqdn}.${last ? '' : ' One step is left.'}`,
    }),
  })
  const { now } = form
  const made = now.step === 'done'
  useEffect(() => {
    if (made) readAgain()
  }, [made, readAgain])
  const { ask, dialog, ...preflight } = usePreflight({
    key: JSON.stringify(after),
    signIn: after,
    questionOf: async () => questionAbout(connector, after, environmentId),
    submit,
    now,
    verb: verbs[member],
  })
  return (
    <>
      <StepForm form={form} onSubmit={ask} submitText={verbs[member]}>
        <SpaceBetween size="m">
          <PreflightPart preflight={preflight} />
          <SignInSentence {...after} />
        </SpaceBetween>
      </StepForm>
      {dialog}
    </>
  )
}
