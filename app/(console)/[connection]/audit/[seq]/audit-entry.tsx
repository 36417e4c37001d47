'use client'
import type { ReactNode } from 'react'
import { AuditEntryHelp } from '@/app/(console)/[connection]/audit/help'
import { actionWords, serviceWords, whereWords, whoWords } from '@/app/(console)/[connection]/audit/words'
import { PageHeader } from '@/components/shell/page-header'
import { Section } from '@/components/shell/section'
import { Details } from '@/components/status/details'
import { History } from '@/components/status/history'
import { ItemView } from '@/components/status/item-view'
import { StateIndicator } from '@/components/status/state-indicator'
import { Time } from '@/components/status/time'
import type { AuditRow } from '@/lib/audit/reads'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'
import { Changed } from './changed'
import { Rows } from './rows'

/** One row of the audit: who, what, where, what changed, and the rows of the same operation. */
export function AuditEntry({ seq }: { seq: number }) {
  const connection = useConnectionId()
  const query = useRead('audit', 'entry', { seq })
  const action = query.data?.value.row.action
  const title = action ? actionWords(action) : 'Audit entry'
  const crumbs = [
    { text: 'Audit', href: paths.audit.audit(connection) },
    { text: Number.isInteger(seq) ? `Entry ${seq}` : 'Entry' },
  ]
  return (
    <>
      <PageHeader title={title} breadcrumbs={crumbs} info />
      <ItemView query={query} what="entry">
        {({ row, rows }) => (
          <>
            <Summary row={row} latest={rows.at(-1) ?? row} />
            <Changed value={row.changed} />
            <Rows rows={rows} current={row.seq} />
            <Chain row={row} />
          </>
        )}
      </ItemView>
      <AuditEntryHelp />
    </>
  )
}

/** What was recorded: much of it belongs to some kinds of entries only. */
const recorded = (items: { label: string; value: ReactNode }[]) =>
  items.filter(({ value }) => value !== undefined && value !== '')

function Summary({ row, latest }: { row: AuditRow; latest: AuditRow }) {
  const connection = useConnectionId()
  const { operationId, target } = row
  const resourceId = latest.resourceId ?? row.resourceId
  const href = latest.href ?? row.href
  const requestId = latest.requestId ?? row.requestId
  return (
    <Section title="Summary">
      <Details
        items={recorded([
          { label: 'What', value: `${actionWords(row.action)} (${serviceWords(row.action)})` },
          { label: 'Outcome', value: <StateIndicator state={latest.kind} /> },
          { label: 'When', value: <Time value={row.at} /> },
          { label: 'Who', value: whoWords(row) },
          { label: 'From', value: row.address },
          { label: 'Session', value: row.session && <code>{row.session}</code> },
          { label: 'Target', value: href && target ? <a href={href}>{target}</a> : target },
          { label: 'Connection', value: whereWords(row.connection) },
          { label: 'Account', value: row.account },
          { label: 'Region', value: row.region },
          { label: 'Resource', value: resourceId },
          { label: 'AWS request id', value: requestId && <code>{requestId}</code> },
          { label: 'History', value: resourceId && <History resourceId={resourceId} /> },
          {
            label: 'Operation',
            value: operationId && (
              <a href={paths.operation(row.connection ?? connection, operationId)}>Record of the change</a>
            ),
          },
        ])}
      />
    </Section>
  )
}

function Chain({ row }: { row: AuditRow }) {
  return (
    <Section title="Place in the chain">
      <p>
        Each row carries a hash of itself and of the row before it, so that a row that was changed or removed later
        shows.
      </p>
      <Details
        items={recorded([
          { label: 'Row', value: row.seq },
          { label: 'Hash', value: <code>{row.hash}</code> },
          { label: 'Hash of the row before', value: row.prevHash && <code>{row.prevHash}</code> },
          { label: 'Digest of the input', value: row.digest && <code>{row.digest}</code> },
          { label: 'Base version', value: row.base },
        ])}
      />
    </Section>
  )
}
