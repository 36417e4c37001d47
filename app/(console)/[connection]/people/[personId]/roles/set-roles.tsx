'use client'
import { useState } from 'react'
import type { Asker } from '@/app/(console)/[connection]/people/asker'
import { PageHeader } from '@/components/shell/page-header'
import { ItemView } from '@/components/status/item-view'
import { type DataOf, useRead } from '@/lib/query'
import { SetRolesForm } from './set-roles-form'

type Known = DataOf<'people', 'person'>['value']

/** Reads what somebody may now; then shows the form that starts from it. */
export function SetRoles({ id, operationId, asker }: { id: string; operationId: string; asker: Asker }) {
  const [kept, keep] = useState<Known>()
  const query = useRead('people', 'person', { id })
  // Kept from the first reading: a later one must not change a form under the admin's hands.
  const start = kept ?? query.data?.value
  if (!start) {
    return (
      <>
        <PageHeader title="Change roles" />
        <ItemView query={query} what="person">
          {() => null}
        </ItemView>
      </>
    )
  }
  if (!kept) keep(start)
  return <SetRolesForm person={start} operationId={operationId} asker={asker} />
}
