import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { DoorPage } from '@/components/door/door-page'
import { config } from '@/lib/config'
import { personOfLink } from '@/lib/people/links'
import { SetPasswordForm } from './set-password-form'

export const metadata: Metadata = { title: 'Set password' }

export default definePage('/set-password', async ({ search }) => {
  const token = typeof search.token === 'string' ? search.token : ''
  const person = await personOfLink(token)
  return (
    <DoorPage title="Set password" origin={config.publicOrigin}>
      <SetPasswordForm token={token} email={person?.email} />
    </DoorPage>
  )
})
