'use client'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { useMemo } from 'react'
import styles from '@/app/(console)/[connection]/evs/notifications/notifications.module.css'
import { NotSet, Time } from '@/components/status/time'
import type { Column } from '@/components/table/columns'
import { ResourceTable } from '@/components/table/resource-table'
import { paths } from '@/lib/paths'
import { type DataOf, useConnectionId, useRead } from '@/lib/query'
import { deliveryLooks, formatWords, scopeWords } from './notification-words'

type Row = DataOf<'evs', 'webhooks'>['items'][number]

const waitingWords = (count: number) => (count === 1 ? '1 message waits' : `${count} messages wait`)

/** What became of the last message that was tried; nothing says that all is well before one was. */
function LastDelivery({ last, waiting }: Row) {
  if (!last) return waiting > 0 ? <StatusIndicator type="pending">{waitingWords(waiting)}</StatusIndicator> : <NotSet />
  const [look, word] = deliveryLooks[last.state]
  const failing = last.state === 'waiting' && last.error
  return (
    <span className={styles.wrapped}>
      <StatusIndicator type={failing ? 'warning' : look}>{failing ? 'Not delivered yet' : word}</StatusIndicator>{' '}
      <Time value={last.at} />
      {last.error && <span className={styles.quiet}>{last.error}</span>}
      {waiting > 0 && <span className={styles.quiet}>{waitingWords(waiting)}</span>}
    </span>
  )
}

const columns = (here: string): Column<Row>[] => [
  {
    id: 'name',
    header: 'Name',
    cell: ({ id, name }) => <a href={paths.evs.editWebhook(here, id)}>{name}</a>,
    sort: ({ name }) => name,
    isRowHeader: true,
    minWidth: 130,
  },
  {
    id: 'enabled',
    header: 'Sends',
    cell: ({ enabled }) => (enabled ? 'On' : <StatusIndicator type="stopped">Off</StatusIndicator>),
    sort: ({ enabled }) => (enabled ? 'On' : 'Off'),
    minWidth: 85,
  },
  { id: 'last', header: 'Last delivery', cell: LastDelivery, sort: ({ last }) => last?.at ?? '', minWidth: 190 },
  {
    id: 'receiver',
    header: 'Receiver',
    cell: ({ origin, format }) => (
      <span className={styles.wrapped}>
        <code>{origin}</code>
        <span className={styles.quiet}>{formatWords[format]}</span>
      </span>
    ),
    sort: ({ origin }) => origin,
    minWidth: 180,
  },
  {
    id: 'connection',
    header: 'Connection',
    cell: ({ connection }) => scopeWords(connection),
    sort: ({ connection }) => scopeWords(connection),
    minWidth: 130,
  },
  {
    id: 'actions',
    header: 'Actions',
    cell: ({ id, name }) => (
      <span className={styles.actions}>
        <a href={paths.evs.testWebhook(here, id)} aria-label={`Test ${name}`}>
          Test
        </a>
        <a href={paths.evs.editWebhook(here, id)} aria-label={`Edit ${name}`}>
          Edit
        </a>
        <a href={paths.evs.deleteWebhook(here, id)} aria-label={`Delete ${name}`}>
          Delete
        </a>
      </span>
    ),
    minWidth: 160,
  },
]

/** Where messages are sent. */
export function WebhooksTable() {
  const here = useConnectionId()
  return (
    <ResourceTable
      query={useRead('evs', 'webhooks', {}, { every: () => 10_000 })}
      noun="webhook"
      describe="A webhook is an address of another program, as a chat or a pager, that is told when a check fails and when it passes again."
      create={{ text: 'Create webhook', href: paths.evs.createWebhook(here) }}
      heading="h2"
      columns={useMemo(() => columns(here), [here])}
      rowId={({ id }) => id}
    />
  )
}
