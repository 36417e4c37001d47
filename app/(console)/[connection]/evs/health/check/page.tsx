import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { Check } from './check'
import { checkAsked } from './check-asked'

export const metadata: Metadata = { title: 'EVS check' }

export default definePage('/[connection]/evs/health/check', ({ params: { connection }, search }) => {
  const asked = checkAsked(search)
  const reads = [readOf('evs', 'health', {}), readOf('evs', 'checkHistory', { ...asked, window: '24h' })]
  return (
    <Prefetch connection={connection} reads={reads}>
      <Check {...asked} />
    </Prefetch>
  )
})
