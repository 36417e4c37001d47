'use client'
import { useState } from 'react'
import { ItemView } from '@/components/status/item-view'
import { useRead } from '@/lib/query'
import { EditConnectionForm } from './edit-connection-form'

/** The form, once the connection and what the form starts from are there. */
export function EditConnection({ id, operationId }: { id: string; operationId: string }) {
  // The id may be renewed while the form is open; what it started from stays.
  const [form] = useState(operationId)
  const draft = useRead('connections', 'draft', { form })
  const query = useRead('connections', 'connection', { id })
  if (query.data && draft.data) {
    const { value } = query.data
    return <EditConnectionForm key={value.seen} operationId={operationId} connection={value} draft={draft.data.value} />
  }
  return (
    <>
      <ItemView query={query} what="connection">
        {() => null}
      </ItemView>
      {query.data && (
        <ItemView query={draft} what="form">
          {() => null}
        </ItemView>
      )}
    </>
  )
}
