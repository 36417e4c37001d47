import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { HealthBoard } from './board'

export const metadata: Metadata = { title: 'EVS health' }

export default definePage('/[connection]/evs/health', ({ params: { connection }, person }) => (
  <Prefetch connection={connection} reads={[readOf('evs', 'health', {}), readOf('evs', 'healthSettings', {})]}>
    <HealthBoard admin={person.roles['*'] === 'admin'} />
  </Prefetch>
))
