import type { Metadata } from 'next'
import { Prefetch, readOf } from '@/components/prefetch'
import { ConnectorDefinitionsTable } from './connector-definitions-table'

export const metadata: Metadata = { title: 'Connector definitions' }

export default async function Page({ params }: { params: Promise<{ connection: string }> }) {
  const { connection } = await params
  return (
    <Prefetch connection={connection} reads={[readOf('greengrass', 'connectorDefinitions', {})]}>
      <ConnectorDefinitionsTable />
    </Prefetch>
  )
}
