'use client'
import { useCallback } from 'react'
import { ItemView } from '@/components/status/item-view'
import { useRead } from '@/lib/query'
import { HealthSettingsForm } from './health-settings-form'

/** The form, once what holds now is there. */
export function HealthSettings({ operationId }: { operationId: string }) {
  const query = useRead('evs', 'healthSettings', {})
  const { refetch } = query
  const readAgain = useCallback(() => void refetch(), [refetch])
  if (query.data)
    return <HealthSettingsForm operationId={operationId} settings={query.data.value} readAgain={readAgain} />
  return (
    <ItemView query={query} what="settings">
      {() => null}
    </ItemView>
  )
}
