'use client'
import Button from '@cloudscape-design/components/button'
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator'
import { useState } from 'react'
import styles from '@/app/(console)/[connection]/connections/connections.module.css'
import { Section } from '@/components/shell/section'
import { ItemView } from '@/components/status/item-view'
import { type DataOf, useRead } from '@/lib/query'

type Probe = DataOf<'connections', 'test'>['value']['probes'][number]

const looks: Record<Probe['outcome'], { type: StatusIndicatorProps.Type; word: string }> = {
  ok: { type: 'success', word: 'Works' },
  warning: { type: 'warning', word: 'Warning' },
  denied: { type: 'error', word: 'Denied' },
  refused: { type: 'error', word: 'Refused' },
  unreachable: { type: 'error', word: 'No answer' },
}

/** Asks AWS, when told to, what the connection reaches. */
export function ConnectionTest({ id }: { id: string }) {
  const [asked, setAsked] = useState(false)
  const query = useRead('connections', 'test', { id }, { enabled: asked })
  const ask = () => (asked ? void query.refetch() : setAsked(true))
  return (
    <Section
      title="Test"
      actions={
        <Button onClick={ask} loading={query.isFetching} loadingText="Testing the connection">
          Test connection
        </Button>
      }
    >
      {!asked && (
        <p>Signs in and asks each service for one list. Nothing is changed, and whether it could be is not tried.</p>
      )}
      {asked && (
        <ItemView query={query} what="test">
          {({ identity, probes, narrowed }) => (
            <>
              {identity && (
                <p>
                  AWS knows the console here as <code>{identity.arn}</code>, account {identity.account}.
                </p>
              )}
              <div className={styles.scroll}>
                <table className={styles.probes} aria-label="What answered">
                  <thead>
                    <tr>
                      <th scope="col">Service</th>
                      <th scope="col">Result</th>
                    </tr>
                  </thead>
                  <tbody>{probes.map((probe) => line(probe, probes[0]))}</tbody>
                </table>
              </div>
              {identity && (
                <p>
                  {narrowed
                    ? 'These are the credentials of reads: they can do no more than read, whoever uses them.'
                    : "These credentials cannot be narrowed: only the console's own check stands between a viewer and a change in this account."}
                </p>
              )}
            </>
          )}
        </ItemView>
      )}
    </Section>
  )
}

/** One line. What the first has said already, of the sign-in, is not said again. */
const line = ({ service, call, outcome, text, message }: Probe, first: Probe | undefined) => (
  <tr key={service}>
    <th scope="row">
      {service}
      <code className={styles.call}>{call}</code>
    </th>
    <td>
      <StatusIndicator type={looks[outcome].type}>{looks[outcome].word}</StatusIndicator>
      <div>{text}</div>
      {message && (service === first?.service || message !== first?.message) && (
        <p className={styles.message}>Answer: {message}</p>
      )}
    </td>
  </tr>
)
