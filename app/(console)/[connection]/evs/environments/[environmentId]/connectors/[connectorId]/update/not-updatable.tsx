'use client'
import Alert from '@cloudscape-design/components/alert'
import { whyNotUpdated } from '@/app/(console)/[connection]/evs/connector-states'
import { ConnectorTrouble } from '@/app/(console)/[connection]/evs/environments/[environmentId]/connector-trouble'
import { pollEvery } from '@/app/(console)/[connection]/evs/health'
import type { ConnectorRow } from '@/app/(console)/[connection]/evs/types'
import { Details } from '@/components/status/details'
import { StateIndicator } from '@/components/status/state-indicator'
import { transitionalStates } from '@/lib/evs/kinds'
import { secretOf } from './shown'

/** Whether EVS takes an update of a connector as it is. */
export const takesUpdates = ({ state }: ConnectorRow) => whyNotUpdated(state) === undefined

/** Milliseconds until the connector is looked at again: soon while its state is about to change by itself. */
export const pollUpdate = ({ state }: ConnectorRow) => pollEvery(transitionalStates.includes(state ?? ''))

/** Why EVS takes no update of a connector in its state, and what to do instead. */
export function NotUpdatable({ connector, backHref }: { connector: ConnectorRow; backHref: string }) {
  const { state = 'unknown', stateDetails, applianceFqdn } = connector
  const back = <a href={backHref}>Back to the environment</a>
  if (state === 'CREATE_FAILED') {
    return (
      <>
        <ConnectorTrouble connector={connector} />
        <p>
          {whyNotUpdated(state)} {back}
        </p>
      </>
    )
  }
  const [header, text] = words(state)
  const moving = state === 'CREATING' || state === 'UPDATING'
  return (
    <Alert
      type={moving ? 'info' : 'warning'}
      header={header}
      i18nStrings={{ infoIconAriaLabel: 'Information', warningIconAriaLabel: 'Warning' }}
    >
      <p role="status">{text}</p>
      {stateDetails && (
        <p>
          EVS says: <q>{stateDetails}</q>
        </p>
      )}
      <Details
        items={[
          { label: 'State', value: <StateIndicator state={state} /> },
          { label: 'Appliance FQDN', value: applianceFqdn },
          { label: 'Secret', value: secretOf(connector) },
        ]}
      />
      <p>{back}</p>
    </Alert>
  )
}

function words(state: string): [header: string, text: string] {
  switch (state) {
    case 'CREATING':
      return [
        'EVS is creating this connector',
        'It takes updates once it is active. This page looks every few seconds, and goes on by itself.',
      ]
    case 'UPDATING':
      return [
        'EVS is updating this connector',
        'It takes the next update once it is active again. This page looks every few seconds, and goes on by itself.',
      ]
    case 'DELETING':
    case 'DELETED':
      return ['This connector cannot be updated', 'It is being deleted.']
    default:
      return ['This connector cannot be updated', `It is in state ${state}. ${whyNotUpdated(state)}`]
  }
}
