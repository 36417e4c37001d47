import type { Metadata } from 'next'
import { newOperationId } from '@/lib/operation-id'
import { CreateConnectorDefinitionForm } from './create-connector-definition-form'

export const metadata: Metadata = { title: 'Create connector definition' }
export const dynamic = 'force-dynamic'

export default function Page() {
  return <CreateConnectorDefinitionForm operationId={newOperationId()} />
}
