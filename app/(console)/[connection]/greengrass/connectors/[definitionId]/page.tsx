import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { ConnectorDefinition } from './connector-definition'

export const metadata: Metadata = { title: 'Connector definition' }

export default definePage('/[connection]/greengrass/connectors/[definitionId]', ({ params }) => {
  const { connection, definitionId } = params
  const reads = [
    readOf('greengrass', 'connectorDefinition', { definitionId }),
    readOf('greengrass', 'definitionVersions', { kind: 'connector', definitionId }),
  ]
  return (
    <Prefetch connection={connection} reads={reads}>
      <ConnectorDefinition definitionId={definitionId} />
    </Prefetch>
  )
})
