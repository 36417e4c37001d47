'use client'
import { PageHeader } from '@/components/shell/page-header'
import { Section } from '@/components/shell/section'
import { Details } from '@/components/status/details'
import { ItemView } from '@/components/status/item-view'
import { rolesInWords } from '@/lib/people/kinds'
import { useRead } from '@/lib/query'
import { ChangePassword } from './change-password'
import { AccountHelp } from './help'
import { SecondFactor } from './second-factor'
import { Sessions } from './sessions'

const noRole = 'None yet: ask an admin of this console.'

/** Who one is to the console, and what protects it. */
export function Account() {
  const query = useRead('people', 'me', {})
  return (
    <>
      <PageHeader title="Your account" info />
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
                  { label: 'Roles', value: me.roles.length > 0 ? rolesInWords(me.roles) : noRole },
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
      <AccountHelp />
    </>
  )
}
