import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { Environment } from './environment'

export const metadata: Metadata = { title: 'EVS environment' }

export default definePage('/[connection]/evs/environments/[environmentId]', ({ params, search: { tab } }) => {
  const { connection, environmentId } = params
  const open = tab === 'hosts' || tab === 'vlans' ? tab : 'connectors'
  const reads = [readOf('evs', 'environment', { environmentId }), readOf('evs', open, { environmentId })]
  return (
    <Prefetch connection={connection} reads={reads}>
      <Environment environmentId={environmentId} />
    </Prefetch>
  )
})
