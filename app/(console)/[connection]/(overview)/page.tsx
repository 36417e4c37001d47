import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { Overview } from './overview'

export const metadata: Metadata = { title: 'Overview' }

export default definePage('/[connection]', async ({ params: { connection } }) => {
  const reads = [
    readOf('greengrass', 'connectorDefinitions', {}),
    readOf('appflow', 'connectors', {}),
    ...(['environments', 'health', 'healthSettings'] as const).map((name) => readOf('evs', name, {})),
    readOf('operations', 'latest', {}),
  ]
  return (
    <Prefetch connection={connection} reads={reads}>
      <Overview />
    </Prefetch>
  )
})
