import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { newOperationId } from '@/lib/operation-id'
import { askerOf } from './asker'
import { PeopleTable } from './people-table'
import { Settings } from './settings'

export const metadata: Metadata = { title: 'People' }

export default definePage('/[connection]/people', ({ params: { connection }, person }) => (
  <Prefetch connection={connection} reads={[readOf('people', 'people', {}), readOf('people', 'settings', {})]}>
    <PeopleTable />
    <Settings operationId={newOperationId()} asker={askerOf(person)} />
  </Prefetch>
))
