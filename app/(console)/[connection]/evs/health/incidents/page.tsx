import type { Metadata } from 'next'
import { windows } from '@/app/(console)/[connection]/evs/health/window-words'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { Incidents } from './incidents'

export const metadata: Metadata = { title: 'EVS incidents and availability' }

export default definePage('/[connection]/evs/health/incidents', ({ params: { connection }, search }) => {
  const window = windows.find((each) => each === search.window) ?? '24h'
  const read = search.tab === 'availability' ? 'healthHistory' : 'incidents'
  return (
    <Prefetch connection={connection} reads={[readOf('evs', read, { window })]}>
      <Incidents />
    </Prefetch>
  )
})
