'use client'
import { PageHeader } from '@/components/shell/page-header'
import { PageTabs } from '@/components/shell/page-tabs'
import { DeliveriesTable } from './deliveries-table'
import { NotificationsHelp } from './help'
import { SamplingOff } from './sampling-off'
import { SigningSecret } from './signing-secret'
import { WebhooksTable } from './webhooks-table'

/** Who is told when a check of EVS changes, and what became of each message. */
export function Notifications() {
  return (
    <>
      <PageHeader
        title="Notifications"
        description="Tells other programs when a check of EVS fails and when it passes again, on all connections of this console."
        info
      />
      <SamplingOff />
      <SigningSecret />
      <PageTabs
        label="Notifications"
        tabs={[
          { id: 'webhooks', label: 'Webhooks', content: <WebhooksTable /> },
          { id: 'log', label: 'Delivery log', content: <DeliveriesTable /> },
        ]}
      />
      <NotificationsHelp />
    </>
  )
}
