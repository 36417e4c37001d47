'use client'
import { Arn } from '@/components/status/arn'
import { Time } from '@/components/status/time'
import type { Column } from '@/components/table/columns'
import { ResourceTable } from '@/components/table/resource-table'
import { type DataOf, useRead } from '@/lib/query'

type Row = DataOf<'sandbox', 'ledger'>['items'][number]

const columns: Column<Row>[] = [
  { id: 'operation', header: 'Operation', cell: (w) => w.operation, sort: (w) => w.operation, isRowHeader: true },
  { id: 'at', header: "When, by the account's clock", cell: (w) => <Time value={w.at} />, sort: (w) => w.at },
  { id: 'resource', header: 'Resource', cell: (w) => <Arn value={w.resourceId} />, sort: (w) => w.resourceId },
  { id: 'region', header: 'Region', cell: (w) => w.region, sort: (w) => w.region },
  { id: 'request', header: 'Request id', cell: (w) => <Arn value={w.requestId} /> },
]

/** The writes that the sandbox accepted, from the console and from other clients. */
export function LedgerTable() {
  return (
    <ResourceTable
      query={useRead('sandbox', 'ledger', {}, { every: () => 10_000 })}
      noun="accepted write"
      describe="What the console or another client changes in this account is listed here: each change that the sandbox accepted, once."
      columns={columns}
      rowId={(write) => write.requestId}
      filter={(write) => [write.operation, write.resourceId, write.requestId].join(' ')}
      defaultSort={{ column: 'at', descending: true }}
      heading="h2"
      staleAfterMs={30_000}
    />
  )
}
