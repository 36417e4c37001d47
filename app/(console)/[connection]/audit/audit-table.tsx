'use client'
import Button from '@cloudscape-design/components/button'
import { type ReactNode, useMemo } from 'react'
import { StateIndicator } from '@/components/status/state-indicator'
import { NotSet, Time } from '@/components/status/time'
import type { Column } from '@/components/table/columns'
import { ResourceTable } from '@/components/table/resource-table'
import type { AuditFilters, AuditLine } from '@/lib/audit/kinds'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'
import { addressWith } from './addresses'
import styles from './audit.module.css'
import { actionWords, serviceWords, whereWords, whoWords } from './words'

/** What may be long, and must not push the columns after it out of sight. */
const Wrapped = ({ children }: { children: ReactNode }) => <span className={styles.wrapped}>{children}</span>

const columns = (connection: string): Column<AuditLine>[] => [
  { id: 'when', header: 'When', cell: ({ at }) => <Time value={at} />, minWidth: 120 },
  { id: 'who', header: 'Who', cell: (line) => <Wrapped>{whoWords(line)}</Wrapped>, minWidth: 130 },
  {
    id: 'what',
    header: 'What',
    cell: ({ seq, action, text, operationId }) => (
      <Wrapped>
        <a href={paths.audit.entry(connection, seq)}>{actionWords(action)}</a>
        <span className={styles.quiet}>{operationId ? serviceWords(action) : text}</span>
      </Wrapped>
    ),
    isRowHeader: true,
    minWidth: 180,
  },
  {
    id: 'target',
    header: 'Target',
    cell: ({ href, target }) =>
      target ? <Wrapped>{href ? <a href={href}>{target}</a> : target}</Wrapped> : <NotSet />,
    minWidth: 140,
  },
  {
    id: 'connection',
    header: 'Connection',
    cell: (line) => <Wrapped>{whereWords(line.connection)}</Wrapped>,
    minWidth: 120,
  },
  { id: 'outcome', header: 'Outcome', cell: ({ outcome }) => <StateIndicator state={outcome} />, minWidth: 120 },
  {
    id: 'request',
    header: 'AWS request id',
    cell: ({ requestId }) =>
      requestId ? (
        <Wrapped>
          <code>{requestId}</code>
        </Wrapped>
      ) : (
        <NotSet />
      ),
    minWidth: 130,
  },
]

/** The lines that keep to the filters, newest first. */
export function AuditTable({ filters }: { filters: AuditFilters }) {
  const connection = useConnectionId()
  const query = useRead('audit', 'entries', filters)
  const { data } = query
  const last = data?.incomplete ? data.items.at(-1) : undefined
  const here = paths.audit.audit(connection)
  return (
    <ResourceTable
      key={JSON.stringify(filters)}
      query={query}
      noun="entry"
      nounPlural="entries"
      describe="Nothing that keeps to the filters was recorded. Every change, refused attempt and sign-in is."
      heading="h2"
      columns={useMemo(() => columns(connection), [connection])}
      rowId={({ seq }) => String(seq)}
      actions={
        <>
          {filters.before && (
            <Button href={addressWith(here, { ...filters, before: undefined })}>Newest entries</Button>
          )}
          {last && <Button href={addressWith(here, { ...filters, before: String(last.seq) })}>Earlier entries</Button>}
        </>
      }
    />
  )
}
