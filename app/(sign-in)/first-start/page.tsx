import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { DoorPage } from '@/components/door/door-page'
import { config } from '@/lib/config'
import { isFirstAdminLink } from '@/lib/people/links'
import { FirstStartForm } from './first-start-form'
import { LinkUnusable } from './link-unusable'

export const metadata: Metadata = { title: 'First start' }

export default definePage('/first-start', async ({ search }) => {
  const token = typeof search.token === 'string' ? search.token : ''
  const usable = await isFirstAdminLink(token)
  return (
    <DoorPage title="Create the first admin" origin={config.publicOrigin}>
      {usable ? <FirstStartForm token={token} /> : <LinkUnusable />}
    </DoorPage>
  )
})
