'use client'
import { useMemo } from 'react'
import { Time } from '@/components/status/time'
import type { Column } from '@/components/table/columns'
import { ResourceTable } from '@/components/table/resource-table'
import { paths } from '@/lib/paths'
import { rolesInWords } from '@/lib/people/kinds'
import { type DataOf, useConnectionId, useRead } from '@/lib/query'
import { PeopleHelp } from './help'
import styles from './people.module.css'
import { PersonState, secondFactorWords, sourceWords } from './person-state'

type Row = DataOf<'people', 'people'>['items'][number]

const columns = (connection: string): Column<Row>[] => [
  {
    id: 'name',
    header: 'Name',
    cell: ({ id, name }) => (
      <a className={styles.wrapped} href={paths.people.person(connection, id)}>
        {name}
      </a>
    ),
    sort: ({ name }) => name,
    isRowHeader: true,
    minWidth: 160,
  },
  {
    id: 'email',
    header: 'E-mail',
    cell: (p) => <span className={styles.wrapped}>{p.email}</span>,
    sort: (p) => p.email ?? '',
    minWidth: 180,
  },
  {
    id: 'roles',
    header: 'Roles',
    cell: (p) => <span className={styles.wrapped}>{rolesInWords(p.roles)}</span>,
    minWidth: 180,
  },
  {
    id: 'state',
    header: 'State',
    cell: (p) => <PersonState state={p.state} />,
    sort: (p) => p.state,
    minWidth: 150,
  },
  { id: 'factor', header: 'Second factor', cell: secondFactorWords, sort: secondFactorWords, minWidth: 130 },
  {
    id: 'seen',
    header: 'Last seen',
    cell: (p) => (p.lastSeenAt ? <Time value={p.lastSeenAt} /> : 'Never'),
    sort: (p) => p.lastSeenAt ?? '',
    minWidth: 130,
  },
  {
    id: 'source',
    header: 'Signs in with',
    cell: (p) => sourceWords(p.source),
    sort: (p) => p.source,
    minWidth: 140,
  },
]

/** Everybody who may sign in. */
export function PeopleTable() {
  const connection = useConnectionId()
  return (
    <>
      <ResourceTable
        query={useRead('people', 'people', {})}
        noun="person"
        nounPlural="people"
        describe="Whoever is to use this console needs an account and a role."
        create={{ text: 'Create person', href: paths.people.create(connection) }}
        columns={useMemo(() => columns(connection), [connection])}
        rowId={(p) => p.id}
        filter={(p) => [p.name, p.email, rolesInWords(p.roles), p.state].join(' ')}
        defaultSort={{ column: 'name' }}
        info
      />
      <PeopleHelp />
    </>
  )
}
