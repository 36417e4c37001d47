import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { newOperationId } from '@/lib/operation-id'
import { HealthSettings } from './health-settings'

export const metadata: Metadata = { title: 'EVS health settings' }

export default definePage('/[connection]/evs/health/settings', ({ params: { connection } }) => (
  <Prefetch
    connection={connection}
    reads={[readOf('evs', 'healthSettings', {}), readOf('evs', 'healthEverywhere', {})]}
  >
    <HealthSettings operationId={newOperationId()} />
  </Prefetch>
))
