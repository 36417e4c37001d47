'use client'
import type { ReactNode } from 'react'
import type { Asker } from '@/app/(console)/[connection]/people/asker'
import { ConfirmChange } from '@/app/(console)/[connection]/people/confirm-change'
import { keepLink } from '@/app/(console)/[connection]/people/made-link'
import styles from '@/app/(console)/[connection]/people/people.module.css'
import { Section } from '@/components/shell/section'
import { disablePerson, enablePerson, endSessions, resetPassword, resetSecondFactor } from '@/lib/people/actions'
import type { ActionOnPerson } from './kinds'
import type { Known } from './person'

/** What {@link PersonActions} takes. */
export interface PersonActionsProps {
  person: Known
  /** The ids that the server rendered the page with. */
  operationIds: Partial<Record<ActionOnPerson, string>>
  asker: Asker
}

const ownAccount = 'This is your own account: change it on your account page.'
const atProvider = 'An identity provider has it: change it there.'

/** What an admin can do about an account, each with what it does. */
export function PersonActions({ person, operationIds: ids, asker }: PersonActionsProps) {
  const { id: personId, name, source, self, state, hasSecondFactor, sessions } = person
  const input = { personId }
  const notTheirs = source === 'oidc' ? atProvider : self ? ownAccount : undefined
  return (
    <Section title="What you can do">
      <div className={styles.actions}>
        <Line title="Sign out everywhere" text="Ends all sessions. They can sign in again.">
          <ConfirmChange
            action={endSessions}
            operationId={ids.endSessions ?? ''}
            input={input}
            buttonText="End sessions"
            title={`End all sessions of ${name}`}
            done={`${name} is signed out everywhere.`}
            refused={sessions.length === 0 ? `${name} is not signed in anywhere.` : undefined}
          >
            {self ? (
              <p>You are signed out everywhere, here too. You can sign in again.</p>
            ) : (
              <p>{`${name} is signed out in every browser at their next request. What they typed there is not saved. They can sign in again.`}</p>
            )}
          </ConfirmChange>
        </Line>
        <Line title="Password" text="Takes the password away, and gives you a one-time link to set another.">
          <ConfirmChange
            action={resetPassword}
            operationId={ids.resetPassword ?? ''}
            input={input}
            asker={asker}
            buttonText="Reset password"
            title={`Reset the password of ${name}`}
            done={`The password of ${name} opens nothing any more.`}
            refused={notTheirs}
            onDone={keepLink}
          >
            <p>{`The password of ${name} opens nothing from now on, all of their sessions end, and links made before stop working. You are shown a link, once, by which they set another.`}</p>
            <p>Make sure that it is really them who asked for it.</p>
          </ConfirmChange>
        </Line>
        <Line title="Second factor" text="For when the authenticator and the backup codes are lost.">
          <ConfirmChange
            action={resetSecondFactor}
            operationId={ids.resetSecondFactor ?? ''}
            input={input}
            asker={asker}
            buttonText="Reset second factor"
            title={`Reset the second factor of ${name}`}
            done={`${name} has no second factor any more.`}
            refused={notTheirs ?? (hasSecondFactor ? undefined : `${name} has no second factor.`)}
          >
            <p>{`${name} can then sign in with the password alone, until they set up another second factor. All of their sessions end.`}</p>
            <p>Make sure that it is really them who asked for it.</p>
          </ConfirmChange>
        </Line>
        {state === 'disabled' ? (
          <Line title="Access" text="Lets them sign in again, with the roles that they have.">
            <ConfirmChange
              action={enablePerson}
              operationId={ids.enablePerson ?? ''}
              input={input}
              asker={asker}
              buttonText="Enable person"
              title={`Enable ${name}`}
              done={`${name} can sign in again.`}
            >
              <p>{`${name} can sign in again, with the roles that this page shows.`}</p>
            </ConfirmChange>
          </Line>
        ) : (
          <Line title="Access" text="Refuses them everything. Their records and roles stay.">
            <ConfirmChange
              action={disablePerson}
              operationId={ids.disablePerson ?? ''}
              input={input}
              buttonText="Disable person"
              title={`Disable ${name}`}
              done={`${name} is disabled.`}
            >
              <p>{`Every request of ${name} is refused from the next one on, in every browser. They cannot sign in, and links to set a password stop working. Their records and roles stay; you can enable them again.`}</p>
            </ConfirmChange>
          </Line>
        )}
      </div>
    </Section>
  )
}

function Line({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className={styles.action}>
      <div>
        <h3>{title}</h3>
        <p className={styles.why}>{text}</p>
      </div>
      {children}
    </div>
  )
}
