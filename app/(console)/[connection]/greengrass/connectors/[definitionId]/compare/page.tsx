import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { CompareVersions } from './compare-versions'

export const metadata: Metadata = { title: 'Compare versions' }

export default definePage('/[connection]/greengrass/connectors/[definitionId]/compare', ({ params }) => {
  const { connection, definitionId } = params
  const reads = [
    readOf('greengrass', 'connectorDefinition', { definitionId }),
    readOf('greengrass', 'definitionVersions', { kind: 'connector', definitionId }),
  ]
  return (
    <Prefetch connection={connection} reads={reads}>
      <CompareVersions definitionId={definitionId} />
    </Prefetch>
  )
})
