import type { Metadata } from 'next'
import { askerOf } from '@/app/(console)/[connection]/people/asker'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { newOperationId } from '@/lib/operation-id'
import { actionsOnPerson } from './kinds'
import { PersonPage } from './person'

export const metadata: Metadata = { title: 'Person' }

export default definePage('/[connection]/people/[personId]', ({ params: { connection, personId }, person }) => {
  const ids = Object.fromEntries(actionsOnPerson.map((name) => [name, newOperationId()]))
  return (
    <Prefetch connection={connection} reads={[readOf('people', 'person', { id: personId })]}>
      <PersonPage id={personId} operationIds={ids} asker={askerOf(person)} />
    </Prefetch>
  )
})
