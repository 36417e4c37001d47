import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { Environment } from './environment'

export const metadata: Metadata = { title: 'EVS environment' }

export default definePage(
  '/[connection]/evs/environments/[environmentId]',
  async ({ params: { connection, environmentId } }) => {
    const reads = [readOf('evs', 'environment', { environmentId }), readOf('evs', 'connectors', { environmentId })]
    return (
      <Prefetch connection={connection} reads={reads}>
        <Environment environmentId={environmentId} />
      </Prefetch>
    )
  },
)
