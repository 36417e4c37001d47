'use client'
import { PageHeader } from '@/components/shell/page-header'
import { Section } from '@/components/shell/section'
import { Details } from '@/components/status/details'
import { ItemView } from '@/components/status/item-view'
import { useRead } from '@/lib/query'
import { ChangePassword } from './change-password'
import { SecondFactor } from './second-factor'
import { Sessions } from './sessions'

/** Who one is to the console, and what protects it. */
export function Account() {
  const query = useRead('people', 'me', {})
  return (
    <>
      <PageHeader title="Your account" />
      <ItemView query={query} what="account">
        {(me) => (
          <>
            <Section title="You">
              <Details
                items={[
                  { label: 'Name', value: me.name },
                  {
                    label: me.source === 'local' ? 'E-mail' : 'Signs in with',
                    value: me.source === 'local' ? me.email : 'An identity provider',
                  },
                  { label: 'Roles', value: roles(me.roles) },
                ]}
              />
            </Section>
            {me.source === 'local' && (
              <>
                <SecondFactor enrolled={me.hasSecondFactor} demanded={me.mustEnrol} />
                <ChangePassword />
              </>
            )}
            <Sessions sessions={me.sessions} />
          </>
        )}
      </ItemView>
    </>
  )
}

function roles(roles: Readonly<Record<string, string>>): string {
  const said = Object.entries(roles).map(
    ([connection, role]) => `${role} on ${connection === '*' ? 'all connections' : connection}`,
  )
  return said.length > 0 ? said.join(', ') : 'None yet: ask an admin of this console.'
}
