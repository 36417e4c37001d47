import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { AuditEntry } from './audit-entry'

export const metadata: Metadata = { title: 'Audit entry' }

export default definePage('/[connection]/audit/[seq]', ({ params: { connection, seq } }) => (
  <Prefetch connection={connection} reads={[readOf('audit', 'entry', { seq: Number(seq) })]}>
    <AuditEntry seq={Number(seq)} />
  </Prefetch>
))
