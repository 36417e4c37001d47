'use client'
import { Section } from '@/components/shell/section'
import { ItemView } from '@/components/status/item-view'
import { paths } from '@/lib/paths'
import { changeSettings } from '@/lib/people/actions'
import { type DataOf, useConnectionId, useRead } from '@/lib/query'
import type { Asker } from './asker'
import { ConfirmChange } from './confirm-change'
import styles from './people.module.css'

type Known = DataOf<'people', 'settings'>['value']

/** What admins decide for the whole console. */
export function Settings({ operationId, asker }: { operationId: string; asker: Asker }) {
  const query = useRead('people', 'settings', {})
  return (
    <div className={styles.settings}>
      <Section title="Second factor">
        <ItemView query={query} what="settings">
          {(settings) => <SecondFactor settings={settings} operationId={operationId} asker={asker} />}
        </ItemView>
      </Section>
    </div>
  )
}

const number = (count: number) =>
  `${count === 0 ? 'No' : count} local ${count === 1 ? 'admin or operator has' : 'admins or operators have'} none`

function SecondFactor({ settings, operationId, asker }: { settings: Known; operationId: string; asker: Asker }) {
  const connection = useConnectionId()
  const { requireSecondFactor, without, mayRequire } = settings
  return (
    <div className={styles.action}>
      <p>
        {requireSecondFactor
          ? 'Local admins and operators must have a second factor.'
          : 'A second factor is offered, and not demanded.'}{' '}
        {without > 0 ? `${number(without)}.` : 'Everybody who could change something has one.'}{' '}
        {!mayRequire && !requireSecondFactor && (
          <>
            To demand it, <a href={paths.account(connection)}>set up your own</a> first.
          </>
        )}
      </p>
      {requireSecondFactor ? (
        <ConfirmChange
          action={changeSettings}
          operationId={operationId}
          input={{ requireSecondFactor: false }}
          asker={asker}
          buttonText="Make it optional"
          title="Make the second factor optional"
          done="A second factor is no longer demanded."
        >
          <p>
            Local admins and operators can then sign in with their password alone, and may remove the second factor that
            they have. Whoever learns such a password can change AWS through this console.
          </p>
        </ConfirmChange>
      ) : (
        <ConfirmChange
          action={changeSettings}
          operationId={operationId}
          input={{ requireSecondFactor: true }}
          asker={asker}
          buttonText="Demand second factor"
          title="Demand a second factor"
          done="A second factor is demanded of local admins and operators."
          refused={mayRequire ? undefined : 'You have no second factor yourself. Set yours up first.'}
        >
          <p>
            Local admins and operators without one can do nothing else from their next request on, until they have set
            one up on their account page. Viewers and people of an identity provider are not affected.
          </p>
          <p>{`${number(without)} now.`}</p>
        </ConfirmChange>
      )}
    </div>
  )
}
