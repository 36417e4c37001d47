import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { EverywhereBoard } from './everywhere-board'

export const metadata: Metadata = { title: 'EVS health of all connections' }

export default definePage('/[connection]/evs/health/all-connections', ({ params: { connection } }) => (
  <Prefetch
    connection={connection}
    reads={[readOf('evs', 'healthEverywhere', {}), readOf('evs', 'healthSettings', {})]}
  >
    <EverywhereBoard />
  </Prefetch>
))
