import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { newOperationId } from '@/lib/operation-id'
import { CreateConnectorDefinitionForm } from './create-connector-definition-form'

export const metadata: Metadata = { title: 'Create connector definition' }

export default definePage('/[connection]/greengrass/connectors/create', () => {
  return <CreateConnectorDefinitionForm operationId={newOperationId()} />
})
