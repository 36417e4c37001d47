import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { Connection } from './connection'

export const metadata: Metadata = { title: 'Connection' }

export default definePage('/[connection]/connections/[id]', ({ params: { connection, id } }) => (
  <Prefetch connection={connection} reads={[readOf('connections', 'connection', { id })]}>
    <Connection id={id} />
  </Prefetch>
))
