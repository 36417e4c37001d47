import type { Metadata } from 'next'
import { Prefetch, readOf } from '@/components/prefetch'
import { newOperationId } from '@/lib/operation-id'
import { CreateVersion } from './create-version'

export const metadata: Metadata = { title: 'Create version' }

export default async function Page({ params }: { params: Promise<{ connection: string; definitionId: string }> }) {
  const { connection, definitionId } = await params
  return (
    <Prefetch connection={connection} reads={[readOf('greengrass', 'connectorDefinition', { definitionId })]}>
      <CreateVersion definitionId={definitionId} operationId={newOperationId()} />
    </Prefetch>
  )
}
