'use client'
import { PersonHelp } from '@/app/(console)/[connection]/people/help'
import { OneTimeLink } from '@/app/(console)/[connection]/people/one-time-link'
import { PersonState, secondFactorWords, sourceWords } from '@/app/(console)/[connection]/people/person-state'
import { ChangeButton } from '@/components/shell/change-button'
import { PageHeader } from '@/components/shell/page-header'
import { Section } from '@/components/shell/section'
import { Details } from '@/components/status/details'
import { ItemView } from '@/components/status/item-view'
import { Time } from '@/components/status/time'
import { paths } from '@/lib/paths'
import { rolesInWords } from '@/lib/people/kinds'
import { type DataOf, useConnectionId, useRead } from '@/lib/query'
import { PersonActions, type PersonActionsProps } from './person-actions'
import { PersonSessions } from './person-sessions'

/** Somebody, as admins see them. */
export type Known = DataOf<'people', 'person'>['value']

/** One person: what they may, where they are signed in, and what an admin can do about it. */
export function PersonPage({ id, ...given }: { id: string } & Pick<PersonActionsProps, 'operationIds' | 'asker'>) {
  const connection = useConnectionId()
  const query = useRead('people', 'person', { id })
  const title = query.data?.value.name ?? 'Person'
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={[{ text: 'People', href: paths.people.people(connection) }, { text: title }]}
        info
      />
      <OneTimeLink personId={id} />
      <ItemView query={query} what="person">
        {(person) => (
          <>
            <Account person={person} />
            <PersonSessions sessions={person.sessions} />
            <PersonActions person={person} {...given} />
          </>
        )}
      </ItemView>
      <PersonHelp />
    </>
  )
}

const notHere = 'The roles of people whom an identity provider knows come from their groups. Change those there.'

function Account({ person: p }: { person: Known }) {
  const connection = useConnectionId()
  return (
    <Section
      title="Account"
      actions={
        <ChangeButton
          href={paths.people.roles(connection, p.id)}
          primary={false}
          refused={p.source === 'oidc' ? notHere : undefined}
        >
          Change roles
        </ChangeButton>
      }
    >
      <Details
        items={[
          { label: 'Name', value: p.self ? `${p.name} (you)` : p.name },
          { label: 'E-mail', value: p.email },
          { label: 'Signs in with', value: sourceWords(p.source) },
          { label: 'Roles', value: rolesInWords(p.roles) },
          { label: 'State', value: <PersonState state={p.state} /> },
          { label: 'Second factor', value: secondFactorWords(p) },
          { label: 'Last seen', value: p.lastSeenAt ? <Time value={p.lastSeenAt} /> : 'Never' },
          { label: 'Created', value: <Time value={p.createdAt} /> },
          ...(p.disabledAt ? [{ label: 'Disabled', value: <Time value={p.disabledAt} /> }] : []),
          ...(p.linkUntil ? [{ label: 'One-time link can be used until', value: <Time value={p.linkUntil} /> }] : []),
        ]}
      />
      {p.source === 'oidc' && <p>{notHere}</p>}
    </Section>
  )
}
