import { redirect } from 'next/navigation'
import { definePage } from '@/components/console-page'
import { DoorPage } from '@/components/door/door-page'
import { config } from '@/lib/config'
import { oidcErrorText } from '@/lib/people/oidc-errors'
import { oidcSettings } from '@/lib/people/oidc-settings'
import { SignInForm } from './sign-in-form'

export const metadata = { title: 'Sign in' }

export default definePage('/sign-in', ({ search, person }) => {
  if (person) redirect('/')
  const shown = { next: String(search.next ?? ''), error: oidcErrorText(search.error) }
  const provider = oidcSettings(config.oidc)?.name
  return (
    <DoorPage title="Sign in" origin={config.publicOrigin}>
      <SignInForm {...shown} provider={provider} signedOut={'signed-out' in search} />
    </DoorPage>
  )
})
