'use client'
import { ItemView } from '@/components/status/item-view'
import { useRead } from '@/lib/query'
import { RemoveConnectionForm } from './remove-connection-form'

/** The form that removes a connection, once it is known what hangs on it. */
export function RemoveConnection({ id, operationId }: { id: string; operationId: string }) {
  const query = useRead('connections', 'connection', { id })
  if (query.data) return <RemoveConnectionForm operationId={operationId} connection={query.data.value} />
  return (
    <ItemView query={query} what="connection">
      {() => null}
    </ItemView>
  )
}
