import type { Metadata } from 'next'
import { Prefetch, readOf } from '@/components/prefetch'
import { Connector } from './connector'

export const metadata: Metadata = { title: 'AppFlow connector' }

export default async function Page({ params }: { params: Promise<{ connection: string; label: string }> }) {
  const { connection, label } = await params
  const decoded = decodeURIComponent(label)
  return (
    <Prefetch connection={connection} reads={[readOf('appflow', 'connector', { label: decoded })]}>
      <Connector label={decoded} />
    </Prefetch>
  )
}
