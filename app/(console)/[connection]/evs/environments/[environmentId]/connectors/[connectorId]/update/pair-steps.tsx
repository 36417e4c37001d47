'use client'
import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import { secretName } from '@/app/(console)/[connection]/evs/connector-form/secret-names'
import { ConnectorTrouble } from '@/app/(console)/[connection]/evs/environments/[environmentId]/connector-trouble'
import { pollEvery } from '@/app/(console)/[connection]/evs/health'
import type { PairPlan } from '@/app/(console)/[connection]/evs/types'
import { Step, Steps } from '@/components/form/step'
import { PageHeader } from '@/components/shell/page-header'
import { useNoChange } from '@/components/shell/use-connection'
import { ItemView } from '@/components/status/item-view'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'
import { NotUpdatable } from './not-updatable'
import type { Pair } from './pair'
import { PairStepForm } from './pair-step-form'
import { stepStands } from './step-stands'
import { useUpdatePage } from './use-update-page'

const titles = { secretIdentifier: 'Secret', applianceFqdn: 'Appliance FQDN' }
const nouns = { secretIdentifier: 'secret', applianceFqdn: 'FQDN' }

/**
 * The change of secret and FQDN in two steps. Where it stands is read from AWS each time, and the address names where it leads:
 * so it can be left and taken up again, by anyone.
 */
export function PairSteps(props: { environmentId: string; connectorId: string; pair: Pair; operationId: string }) {
  const { environmentId, connectorId, pair } = props
  const connection = useConnectionId()
  const client = useQueryClient()
  const router = useRouter()
  const noChange = useNoChange()
  const query = useRead(
    'evs',
    'pairPlan',
    { environmentId, connectorId, ...pair },
    { every: ({ value }) => pollEvery(value.standing === 'waiting') },
  )
  const plan = query.data?.value
  const page = useUpdatePage(props, plan?.connector)
  const readAgain = useCallback(() => void client.invalidateQueries({ queryKey: [connection] }), [client, connection])
  const stood = plan && `${plan.standing} ${plan.next} ${plan.connector.modifiedAt}`
  // Which of the two that can be submitted after a failure, as long as it stands so.
  const [chosen, choose] = useState<{ stood: string | undefined; member: PairPlan['next'] }>()
  const before = useRef(stood)
  useEffect(() => {
    const known = before.current
    before.current = stood ?? known
    if (!known || !stood || known === stood) return
    // The next step is another operation: its id comes from the server.
    router.refresh()
  }, [stood, router])
  const offered = chosen?.stood === stood ? chosen?.member : plan?.next
  const offer = (member: PairPlan['next']) => {
    choose({ stood, member })
    // Another change, which needs another id.
    router.refresh()
  }
  return (
    <>
      <PageHeader title={page.title} description={page.description} breadcrumbs={page.breadcrumbs} info />
      <ItemView query={query} what="connector">
        {(now) => (
          <SpaceBetween size="l">
            {noChange && <p>{`${noChange} You can see where it stands, but not go on.`}</p>}
            <p>
              EVS changes one at a time, so there are two steps. They can be left and taken up again from this address.
            </p>
            <Standing plan={now} pair={pair} backHref={page.backHref} />
            <Steps>
              {now.steps.map((step, at) => (
                <Step key={step.member} number={at + 1} title={titles[step.member]} stands={stepStands(now, step)}>
                  {step.done ? (
                    <p>
                      {stepStands(now, step) === 'failed'
                        ? 'AWS has it, but the update failed: whether EVS can use it is not known.'
                        : 'The connector has it:'}{' '}
                      <code>{step.to}</code>
                    </p>
                  ) : (
                    <p>
                      From <code>{step.from || 'unknown'}</code> to <code>{step.to}</code>
                    </p>
                  )}
                  {offered === step.member && (
                    <PairStepForm
                      {...props}
                      key={`${step.member} ${now.connector.modifiedAt}`}
                      member={step.member}
                      connector={now.connector}
                      last={now.steps.every(({ member, done }) => done || member === step.member)}
                      readAgain={readAgain}
                    />
                  )}
                  {offered !== step.member && [now.next, now.instead].includes(step.member) && (
                    <div>
                      <Button onClick={() => offer(step.member)}>
                        {`${step.done ? 'Set' : 'Go on with'} the ${nouns[step.member]}${step.done ? ' again' : ''}`}
                      </Button>
                    </div>
                  )}
                </Step>
              ))}
            </Steps>
            {now.standing !== 'finished' && (
              <p>
                Another FQDN or secret after all?{' '}
                <a href={paths.evs.updateConnector(connection, environmentId, connectorId)}>Choose anew</a>
              </p>
            )}
          </SpaceBetween>
        )}
      </ItemView>
    </>
  )
}

/** What EVS signs in to as it stands, and what is waited for. */
function Standing({ plan, pair, backHref }: { plan: PairPlan; pair: Pair; backHref: string }) {
  const { standing, connector, between, steps } = plan
  const { applianceFqdn, secretArn = '' } = connector
  if (standing === 'finished') {
    return (
      <Alert type="success" header="The connector has both" i18nStrings={{ successIconAriaLabel: 'Success' }}>
        EVS signs in to <strong>{applianceFqdn}</strong> with the secret <strong>{secretName(secretArn)}</strong>.
        Whether that works, the checks tell within 10 minutes. <a href={backHref}>See its checks</a>
      </Alert>
    )
  }
  if (standing === 'blocked') return <NotUpdatable connector={connector} backHref={backHref} />
  return (
    <div>
      {standing === 'failed' && <ConnectorTrouble connector={connector} pair={pair} />}
      <div role="status">
        {standing === 'waiting' && (
          <>
            <StatusIndicator type="in-progress">
              {connector.state === 'CREATING' ? 'EVS is creating' : 'EVS is updating'}
            </StatusIndicator>
            <p>
              {steps.every(({ done }) => done)
                ? 'Both are set; all is done once it is active again.'
                : 'The connector takes the next step once it is active.'}{' '}
              This page looks every few seconds, and goes on by itself.
            </p>
          </>
        )}
      </div>
      <p>
        {standing === 'failed' ? 'Now AWS lists' : 'Now EVS signs in to'} <strong>{applianceFqdn}</strong> with the
        secret <strong>{secretName(secretArn) || 'that it does not tell'}</strong>.
        {between && (
          <>
            {' '}
            Between the two steps it signs in to <strong>{between.applianceFqdn}</strong> with the secret{' '}
            <strong>{secretName(between.secretIdentifier)}</strong>: make sure that this works, or that it may fail for
            some minutes.
          </>
        )}
      </p>
    </div>
  )
}
