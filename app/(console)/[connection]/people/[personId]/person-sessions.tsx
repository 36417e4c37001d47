import styles from '@/app/(console)/[connection]/people/people.module.css'
import { Section } from '@/components/shell/section'
import { Time } from '@/components/status/time'
import type { Known } from './person'

/** Where somebody is signed in. */
export function PersonSessions({ sessions }: { sessions: Known['sessions'] }) {
  if (sessions.length === 0) {
    return (
      <Section title="Sessions">
        <p>Not signed in anywhere now.</p>
      </Section>
    )
  }
  return (
    <Section title="Sessions">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a narrow screen scrolls it, also by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label="Table of sessions">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Browser</th>
              <th scope="col">Address</th>
              <th scope="col">Signed in</th>
              <th scope="col">Last seen</th>
            </tr>
          </thead>
          <tbody>
            {sessions.map(({ session, browser, address, signedInAt, lastSeenAt }) => (
              <tr key={session}>
                <th scope="row">{browser}</th>
                <td>{address || 'Unknown'}</td>
                <td>
                  <Time value={signedInAt} />
                </td>
                <td>
                  <Time value={lastSeenAt} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  )
}
