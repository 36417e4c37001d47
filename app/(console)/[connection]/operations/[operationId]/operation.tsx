'use client'
import Alert from '@cloudscape-design/components/alert'
import { PageHeader } from '@/components/shell/page-header'
import { Section } from '@/components/shell/section'
import { Details } from '@/components/status/details'
import { FailureAlert } from '@/components/status/failure-alert'
import { History } from '@/components/status/history'
import { ItemView } from '@/components/status/item-view'
import { StateIndicator } from '@/components/status/state-indicator'
import { Time } from '@/components/status/time'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'
import type { OperationView } from '@/lib/result'
import { OperationHelp } from './help'
import styles from './operation.module.css'
import { Settle } from './settle'
import { Settled } from './settled'

const isOpen = ({ state }: OperationView) => state === 'intended' || state === 'unknown'

/**
 * One recorded change: what was asked, what AWS answered, what happened in between, and what a person found where the console
 * could not tell. `settleId`: the id of the form for that.
 */
export function Operation({ id, settleId }: { id: string; settleId: string }) {
  const connection = useConnectionId()
  const query = useRead('operations', 'operation', { id }, { every: ({ value }) => (isOpen(value) ? 1_000 : false) })
  const crumbs = [{ text: 'Overview', href: paths.home(connection) }, { text: 'Record of a change' }]
  return (
    <>
      <PageHeader title="Record of a change" breadcrumbs={crumbs} info />
      <ItemView query={query} what="record">
        {(operation) => (
          <>
            <Failed operation={operation} />
            {operation.settled && <Settled settled={operation.settled} />}
            {operation.state === 'unresolved' && !operation.settled && (
              <Settle operation={operation} operationId={settleId} />
            )}
            <Summary operation={operation} />
            <Timeline events={operation.events} />
            <Content title="What was asked" value={operation.input} />
            <Content title="What AWS answered" value={operation.value} />
            {operation.state === 'unresolved' && <Content title="Why it is open" value={whyOpen(operation)} />}
          </>
        )}
      </ItemView>
      <OperationHelp />
    </>
  )
}

/** Without what a failure says to do next: that is to retry, which could make the change twice. */
function whyOpen({ failure }: OperationView) {
  if (!failure) return undefined
  const { next: _next, retryable: _retryable, ...why } = failure
  return why
}

/** What went wrong, of a change that AWS certainly did not make: elsewhere a failure's "retry" could make it twice. */
function Failed({ operation: { failure, state } }: { operation: OperationView }) {
  if (state === 'unknown') {
    return (
      <div className={styles.failure}>
        <Alert type="info" header="AWS's answer was lost" i18nStrings={{ infoIconAriaLabel: 'Information' }}>
          The console is reading AWS to find out whether the change was made. Do not make it again before this page says
          what became of it.
        </Alert>
      </div>
    )
  }
  if (!failure || state === 'succeeded' || state === 'unresolved') return null
  return (
    <div className={styles.failure}>
      <FailureAlert failure={failure} />
    </div>
  )
}

const who = (actor: OperationView['actor']) => actor && (actor.role ? `${actor.name} (${actor.role})` : actor.name)

function Summary({ operation }: { operation: OperationView }) {
  return (
    <Section title="Summary">
      <Details
        items={[
          { label: 'Operation', value: <code>{operation.action}</code> },
          { label: 'Outcome', value: <StateIndicator state={operation.state} /> },
          {
            label: 'Target',
            value: operation.href ? <a href={operation.href}>{operation.target}</a> : operation.target,
          },
          { label: 'Who', value: who(operation.actor) },
          { label: 'Account', value: operation.account },
          { label: 'Region', value: operation.region },
          { label: 'Recorded', value: <Time value={operation.createdAt} /> },
          { label: 'Resource', value: operation.resourceId },
          { label: 'History', value: <History resourceId={operation.resourceId} /> },
          { label: 'AWS request id', value: operation.requestId },
          { label: 'Operation id', value: <code>{operation.id}</code> },
        ]}
      />
    </Section>
  )
}

function Timeline({ events }: { events: OperationView['events'] }) {
  const connection = useConnectionId()
  return (
    <Section title="What happened">
      <ol className={styles.timeline}>
        {events.map(({ seq, at, kind, text, by }) => (
          <li key={seq}>
            <Time value={at} /> — <StateIndicator state={kind} /> — {by && `${by}: `}
            {text} <a href={paths.audit.entry(connection, seq)}>Audit row {seq}</a>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Content({ title, value }: { title: string; value: unknown }) {
  if (value === undefined) return null
  return (
    <Section title={title}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable without a mouse. */}
      <pre className={styles.content} tabIndex={0}>
        {JSON.stringify(value, null, 2)}
      </pre>
    </Section>
  )
}
