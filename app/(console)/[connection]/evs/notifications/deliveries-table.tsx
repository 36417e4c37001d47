'use client'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { useMemo } from 'react'
import styles from '@/app/(console)/[connection]/evs/notifications/notifications.module.css'
import { useNow } from '@/components/status/clock'
import { NotSet, Time } from '@/components/status/time'
import type { Column } from '@/components/table/columns'
import { ResourceTable } from '@/components/table/resource-table'
import { retrying } from '@/lib/evs/notification-kinds'
import { type DataOf, useRead } from '@/lib/query'
import { deliveryLooks, messageWords } from './notification-words'

type Row = DataOf<'evs', 'webhookDeliveries'>['items'][number]

const aboutOf = ({ connector, environment, connection }: Row) =>
  [
    connector && `${connector.type ?? ''} ${connector.applianceFqdn ?? connector.id}`.trim(),
    environment && (environment.name ?? environment.id),
    connection.name,
  ]
    .filter(Boolean)
    .join(' · ')

/** When a message is tried next. What is near has no exact words: the console looks every few seconds. */
function NextTry({ at }: { at: string }) {
  const soon = Date.parse(at) - useNow() < 60_000
  return <span className={styles.quiet}>Next try {soon ? 'within a minute' : <Time value={at} />}</span>
}

/** What became of a message, after how many attempts. */
function State({ state, attempts, error, nextAt }: Row) {
  const [look, word] = deliveryLooks[state]
  const failing = state === 'waiting' && error
  return (
    <span className={styles.wrapped}>
      <StatusIndicator type={failing ? 'warning' : look}>{failing ? 'Not delivered yet' : word}</StatusIndicator>
      <span className={styles.quiet}>{`Attempt ${attempts} of ${retrying.attempts}`}</span>
      {nextAt && <NextTry at={nextAt} />}
    </span>
  )
}

const columns: Column<Row>[] = [
  {
    id: 'made',
    header: 'When',
    cell: ({ madeAt }) => <Time value={madeAt} />,
    sort: ({ madeAt }) => madeAt,
    minWidth: 120,
  },
  {
    id: 'message',
    header: 'Message',
    cell: (row) => (
      <span className={styles.wrapped}>
        {messageWords(row)}
        <span className={styles.quiet}>{aboutOf(row)}</span>
      </span>
    ),
    sort: messageWords,
    isRowHeader: true,
    minWidth: 280,
  },
  {
    id: 'webhook',
    header: 'Webhook',
    cell: ({ webhookName, gone }) => (
      <span className={styles.wrapped}>
        {webhookName}
        {gone && <span className={styles.quiet}>deleted</span>}
      </span>
    ),
    sort: ({ webhookName }) => webhookName,
    minWidth: 130,
  },
  { id: 'state', header: 'State', cell: State, sort: ({ state }) => state, minWidth: 190 },
  {
    id: 'answer',
    header: 'Last answer',
    cell: ({ httpStatus, error, answer }) =>
      httpStatus === undefined && !error ? (
        <NotSet />
      ) : (
        <span className={styles.wrapped}>
          {error ?? `HTTP ${httpStatus}`}
          {answer && <span className={styles.quiet}>{`It said: ${answer}`}</span>}
        </span>
      ),
    minWidth: 210,
  },
]

/** What became of each message. */
export function DeliveriesTable() {
  const query = useRead(
    'evs',
    'webhookDeliveries',
    {},
    { every: ({ items }) => (items.some(({ state }) => state === 'waiting') ? 3_000 : 10_000) },
  )
  return (
    <ResourceTable
      query={query}
      noun="message"
      describe="Nothing was sent yet. Each message to a webhook is listed here, with what the receiver answered."
      heading="h2"
      columns={useMemo(() => columns, [])}
      rowId={({ id }) => id}
      filter={(row) => [messageWords(row), aboutOf(row), row.webhookName, row.error, row.state].join(' ')}
    />
  )
}
