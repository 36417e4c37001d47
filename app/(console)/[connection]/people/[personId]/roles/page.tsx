import type { Metadata } from 'next'
import { askerOf } from '@/app/(console)/[connection]/people/asker'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { newOperationId } from '@/lib/operation-id'
import { SetRoles } from './set-roles'

export const metadata: Metadata = { title: 'Change roles' }

export default definePage('/[connection]/people/[personId]/roles', ({ params: { connection, personId }, person }) => (
  <Prefetch
    connection={connection}
    reads={[readOf('people', 'person', { id: personId }), readOf('people', 'places', {})]}
  >
    <SetRoles id={personId} operationId={newOperationId()} asker={askerOf(person)} />
  </Prefetch>
))
