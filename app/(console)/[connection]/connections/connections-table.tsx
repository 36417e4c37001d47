'use client'
import { useMemo } from 'react'
import type { Column } from '@/components/table/columns'
import { ResourceTable } from '@/components/table/resource-table'
import { paths } from '@/lib/paths'
import { type DataOf, useConnectionId, useRead } from '@/lib/query'
import styles from './connections.module.css'
import { ConnectionsHelp } from './help'
import { Nature } from './nature'
import { accountCell, sourceWords } from './words'

type Row = DataOf<'connections', 'connections'>['items'][number]

const columns = (here: string): Column<Row>[] => [
  {
    id: 'name',
    header: 'Name',
    cell: ({ id, name }) => <a href={paths.connections.connection(here, id)}>{name}</a>,
    sort: ({ name }) => name,
    isRowHeader: true,
    minWidth: 160,
  },
  { id: 'id', header: 'Id', cell: ({ id }) => <code>{id}</code>, sort: ({ id }) => id, minWidth: 120 },
  { id: 'nature', header: 'Nature', cell: (row) => <Nature connection={row} />, sort: ({ badge }) => badge },
  {
    id: 'readOnly',
    header: 'Read-only',
    cell: ({ readOnly }) => (readOnly ? 'Yes' : 'No'),
    sort: ({ readOnly }) => (readOnly ? 'Yes' : 'No'),
  },
  { id: 'account', header: 'Account', cell: ({ account }) => accountCell(account), sort: ({ account }) => account },
  { id: 'region', header: 'Region', cell: ({ region }) => region, sort: ({ region }) => region },
  {
    id: 'source',
    header: 'Signs in with',
    cell: ({ kind, source, fixed }) => (
      <span className={styles.wrapped}>{`${sourceWords(kind, source)}${fixed ? ', from the environment' : ''}`}</span>
    ),
    sort: ({ kind, source }) => sourceWords(kind, source),
    minWidth: 160,
  },
]

/** The accounts and Regions that the console works on. */
export function ConnectionsTable() {
  const here = useConnectionId()
  return (
    <>
      <ResourceTable
        query={useRead('connections', 'connections', {})}
        noun="connection"
        describe="A connection is an AWS account and Region that operators work on, with the way to sign in there."
        create={{ text: 'Create connection', href: paths.connections.create(here) }}
        columns={useMemo(() => columns(here), [here])}
        rowId={({ id }) => id}
        filter={({ id, name, account, region, badge }) => [id, name, account, region, badge].join(' ')}
        info
      />
      <ConnectionsHelp />
    </>
  )
}
