import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { Notifications } from './notifications'

export const metadata: Metadata = { title: 'EVS notifications' }

export default definePage('/[connection]/evs/notifications', ({ params: { connection }, search: { tab } }) => {
  const shown = readOf('evs', tab === 'log' ? 'webhookDeliveries' : 'webhooks', {})
  return (
    <Prefetch connection={connection} reads={[shown, readOf('evs', 'healthSettings', {})]}>
      <Notifications />
    </Prefetch>
  )
})
