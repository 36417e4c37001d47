import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { newOperationId } from '@/lib/operation-id'
import { RegisterConnectorForm } from './register-connector-form'

export const metadata: Metadata = { title: 'Register connector' }

export default definePage('/[connection]/appflow/connectors/register', ({ params: { connection } }) => (
  <Prefetch connection={connection} reads={[readOf('appflow', 'place', {})]}>
    <RegisterConnectorForm
      operationId={newOperationId()}
      ids={{ permission: newOperationId(), testCall: newOperationId() }}
    />
  </Prefetch>
))
