'use client'
import type { UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import { Arn } from '@/components/status/arn'
import { Time } from '@/components/status/time'
import type { Column } from '@/components/table/columns'
import { ResourceTable } from '@/components/table/resource-table'
import type { ReadFailed } from '@/lib/query'
import type { Listing } from '@/lib/result'
import { shortId } from './short-id'
import { openVersion } from './use-chosen-version'

/** A version as AWS lists it. */
export interface Version {
  Arn?: string
  Version?: string
  CreationTimestamp?: string
}

const columns = (latest: string | undefined, chosen: string | undefined): Column<Version>[] => [
  {
    id: 'version',
    header: 'Version',
    cell: ({ Version = '' }) => (
      <span>
        <a
          href={openVersion(Version)}
          aria-label={`Open version ${Version}`}
          aria-current={Version === chosen ? 'true' : undefined}
        >
          {shortId(Version)}
        </a>
        {Version === latest && ' · latest'}
        {Version === chosen && ' · shown'}
      </span>
    ),
    isRowHeader: true,
    minWidth: 210,
  },
  {
    id: 'created',
    header: 'Created',
    cell: ({ CreationTimestamp }) => <Time value={CreationTimestamp} />,
    sort: ({ CreationTimestamp = '' }) => CreationTimestamp,
    minWidth: 150,
  },
  { id: 'arn', header: 'ARN', cell: ({ Arn: arn }) => <Arn value={arn} />, minWidth: 260 },
]

/** The versions of a definition or a group, newest first, each a way to its content. With `actions` they can be ticked, for what is done with them. */
export function VersionsTable({
  query,
  latest,
  chosen,
  actions,
}: {
  query: UseQueryResult<Listing<Version>, ReadFailed>
  latest: string | undefined
  chosen: string | undefined
  /** Buttons for the versions that are ticked, in the order of the table: newest first. */
  actions?: (ticked: Version[]) => ReactNode
}) {
  const [ticked, tick] = useState<Version[]>([])
  const newestFirst = ticked.toSorted((a, b) => (b.CreationTimestamp ?? '').localeCompare(a.CreationTimestamp ?? ''))
  return (
    <ResourceTable
      query={query}
      noun="version"
      heading="h2"
      describe="A version holds the content. Versions never change: a change is a new version."
      columns={useMemo(() => columns(latest, chosen), [latest, chosen])}
      rowId={({ Version = '' }) => Version}
      filter={({ Version = '', Arn: arn = '' }) => `${Version} ${arn}`}
      defaultSort={{ column: 'created', descending: true }}
      actions={actions?.(newestFirst)}
      selection={actions && { rows: ticked, name: ({ Version = '' }) => Version, onSelect: tick }}
    />
  )
}
