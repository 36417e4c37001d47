'use client'
import { type ReactNode, useCallback } from 'react'
import { ItemView } from '@/components/status/item-view'
import { type DataOf, useRead } from '@/lib/query'

/** A webhook as forms start from it. */
export type Webhook = DataOf<'evs', 'webhook'>['value']

/** A form about a webhook, once that is there. Nothing of it moves while it is read anew. */
export function WebhookOf({
  id,
  children,
}: {
  id: string
  children: (webhook: Webhook, readAgain: () => void) => ReactNode
}) {
  const query = useRead('evs', 'webhook', { id })
  const { refetch } = query
  const readAgain = useCallback(() => void refetch(), [refetch])
  if (query.data) return children(query.data.value, readAgain)
  return (
    <ItemView query={query} what="webhook">
      {() => null}
    </ItemView>
  )
}
