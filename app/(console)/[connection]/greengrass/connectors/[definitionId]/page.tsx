import type { Metadata } from 'next'
import { Prefetch, readOf } from '@/components/prefetch'
import { ConnectorDefinition } from './connector-definition'

export const metadata: Metadata = { title: 'Connector definition' }

export default async function Page({ params }: { params: Promise<{ connection: string; definitionId: string }> }) {
  const { connection, definitionId } = await params
  const reads = [
    readOf('greengrass', 'connectorDefinition', { definitionId }),
    readOf('greengrass', 'definitionVersions', { kind: 'connector', definitionId }),
  ]
  return (
    <Prefetch connection={connection} reads={reads}>
      <ConnectorDefinition definitionId={definitionId} />
    </Prefetch>
  )
}
