import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { Connector } from './connector'

export const metadata: Metadata = { title: 'AppFlow connector' }

export default definePage('/[connection]/appflow/connectors/[label]', async ({ params: { connection, label } }) => {
  const decoded = decodeURIComponent(label)
  return (
    <Prefetch connection={connection} reads={[readOf('appflow', 'connector', { label: decoded })]}>
      <Connector label={decoded} />
    </Prefetch>
  )
})
