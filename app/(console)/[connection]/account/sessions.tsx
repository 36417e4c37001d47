'use client'
import Button from '@cloudscape-design/components/button'
import { useQueryClient } from '@tanstack/react-query'
import { useDoor } from '@/components/door/use-door'
import { Section } from '@/components/shell/section'
import { FailureAlert } from '@/components/status/failure-alert'
import { Time } from '@/components/status/time'
import { endSession } from '@/lib/people/actions'
import type { DataOf } from '@/lib/query'
import styles from './account.module.css'

type Session = DataOf<'people', 'me'>['value']['sessions'][number]

/** Where one is signed in. One that is not known here can be ended at once. */
export function Sessions({ sessions }: { sessions: Session[] }) {
  return (
    <Section title="Sessions">
      <p>A session ends after 8 hours, and after 30 minutes in which nothing was done.</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a narrow screen scrolls it, also by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label="Your sessions">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Browser</th>
              <th scope="col">Address</th>
              <th scope="col">Signed in</th>
              <th scope="col">Last seen</th>
              <th scope="col">
                <span className="visually-hidden">End it</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <Row key={session.session} session={session} />
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  )
}

function Row({ session }: { session: Session }) {
  const client = useQueryClient()
  const { state, submit } = useDoor({
    action: endSession,
    schema: () => import('@/lib/people/schema').then((file) => file.endSessionSchema),
    onSucceeded: () => (session.current ? location.assign('/sign-in?signed-out') : void client.invalidateQueries()),
  })
  const { browser } = session
  return (
    <tr>
      <th scope="row">
        {browser}
        {session.current && ' (this one)'}
      </th>
      <td>{session.address || 'Unknown'}</td>
      <td>
        <Time value={session.signedInAt} />
      </td>
      <td>
        <Time value={session.lastSeenAt} />
      </td>
      <td>
        <Button
          loading={state.step !== 'editing'}
          ariaLabel={`End the session in ${browser}`}
          onClick={() => void submit({ session: session.session })}
        >
          End
        </Button>
        {state.failure && <FailureAlert failure={state.failure} />}
      </td>
    </tr>
  )
}
