'use client'
import { useState } from 'react'
import { ItemView } from '@/components/status/item-view'
import { useRead } from '@/lib/query'
import { CreateConnectionForm } from './create-connection-form'

/** The form, once what it starts from is there. */
export function CreateConnection({ operationId }: { operationId: string }) {
  // The id may be renewed while the form is open; what it started from stays.
  const [form] = useState(operationId)
  const query = useRead('connections', 'draft', { form })
  if (query.data) return <CreateConnectionForm operationId={operationId} draft={query.data.value} />
  return (
    <ItemView query={query} what="form">
      {() => null}
    </ItemView>
  )
}
