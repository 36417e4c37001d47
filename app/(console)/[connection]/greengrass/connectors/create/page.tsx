import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { newOperationId } from '@/lib/operation-id'
import { CopyConnectorDefinition } from './copy-connector-definition'
import { CreateConnectorDefinitionForm } from './create-connector-definition-form'

export const metadata: Metadata = { title: 'Create connector definition' }

export default definePage('/[connection]/greengrass/connectors/create', ({ search: { from, version } }) => {
  const operationId = newOperationId()
  if (typeof from !== 'string' || from === '') return <CreateConnectorDefinitionForm operationId={operationId} />
  const copied = typeof version === 'string' ? version : ''
  return <CopyConnectorDefinition operationId={operationId} from={from} version={copied} />
})
