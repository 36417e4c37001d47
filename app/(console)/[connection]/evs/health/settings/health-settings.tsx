'use client'
import { ItemView } from '@/components/status/item-view'
import { useRead } from '@/lib/query'
import { HealthSettingsForm } from './health-settings-form'

/** The form, once what holds now is there. */
export function HealthSettings({ operationId }: { operationId: string }) {
  const query = useRead('evs', 'healthSettings', {})
  if (query.data) return <HealthSettingsForm operationId={operationId} settings={query.data.value} />
  return (
    <ItemView query={query} what="settings">
      {() => null}
    </ItemView>
  )
}
