import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { Incidents } from './incidents'

export const metadata: Metadata = { title: 'EVS incidents and availability' }

export default definePage('/[connection]/evs/health/incidents', ({ params: { connection }, search }) => (
  <Prefetch connection={connection} reads={search.tab ? [] : [readOf('evs', 'incidents', { window: '24h' })]}>
    <Incidents />
  </Prefetch>
))
