import type { Metadata } from 'next'
import { askerOf } from '@/app/(console)/[connection]/people/asker'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { newOperationId } from '@/lib/operation-id'
import { CreatePersonForm } from './create-person-form'

export const metadata: Metadata = { title: 'Create person' }

export default definePage('/[connection]/people/create', ({ params: { connection }, person }) => (
  <Prefetch connection={connection} reads={[readOf('people', 'places', {})]}>
    <CreatePersonForm operationId={newOperationId()} asker={askerOf(person)} />
  </Prefetch>
))
