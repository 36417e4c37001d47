import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { ConnectorDefinitionsTable } from './connector-definitions-table'

export const metadata: Metadata = { title: 'Connector definitions' }

export default definePage('/[connection]/greengrass/connectors', ({ params: { connection } }) => (
  <Prefetch connection={connection} reads={[readOf('greengrass', 'connectorDefinitions', {})]}>
    <ConnectorDefinitionsTable />
  </Prefetch>
))
