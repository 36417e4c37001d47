import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { ProvidedConnectors } from './provided-connectors'

export const metadata: Metadata = { title: 'AppFlow connectors provided by AWS' }

export default definePage('/[connection]/appflow/provided', ({ params: { connection } }) => (
  <Prefetch connection={connection} reads={[readOf('appflow', 'providedConnectors', {})]}>
    <ProvidedConnectors />
  </Prefetch>
))
