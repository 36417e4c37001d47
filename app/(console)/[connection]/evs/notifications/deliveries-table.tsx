'use client'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { useMemo } from 'react'
import styles from '@/app/(console)/[connection]/evs/notifications/notifications.module.css'
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

function State({ state, attempts, error }: Row) {
  const [look, word] = deliveryLooks[state]
  const again = state === 'waiting' && error
  return (
    <StatusIndicator type={again ? 'warning' : look}>
      {again ? `Failed ${attempts} times so far`.replace('1 times', 'once') : word}
    </StatusIndicator>
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
    minWidth: 220,
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
  { id: 'state', header: 'State', cell: State, sort: ({ state }) => state, minWidth: 150 },
  {
    id: 'attempts',
    header: 'Attempts',
    cell: ({ attempts }) => `${attempts} of ${retrying.attempts}`,
    sort: ({ attempts }) => attempts,
    minWidth: 105,
  },
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
    minWidth: 200,
  },
  {
    id: 'next',
    header: 'Next try',
    cell: ({ nextAt }) => <Time value={nextAt} />,
    sort: ({ nextAt }) => nextAt ?? '',
    minWidth: 120,
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
