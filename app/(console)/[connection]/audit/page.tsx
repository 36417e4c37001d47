import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { filtersOf } from '@/lib/audit/kinds'
import { Audit } from './audit'

export const metadata: Metadata = { title: 'Audit' }

export default definePage('/[connection]/audit', ({ params: { connection }, search }) => {
  const filters = filtersOf((name) => search[name])
  const reads = [readOf('audit', 'entries', filters), readOf('audit', 'choices', {})]
  return (
    <Prefetch connection={connection} reads={reads}>
      <Audit />
    </Prefetch>
  )
})
