import type { Metadata } from 'next'
import { Prefetch, readOf } from '@/components/prefetch'
import { EnvironmentsTable } from './environments-table'

export const metadata: Metadata = { title: 'EVS environments' }

export default async function Page({ params }: { params: Promise<{ connection: string }> }) {
  const { connection } = await params
  return (
    <Prefetch connection={connection} reads={[readOf('evs', 'environments', {})]}>
      <EnvironmentsTable />
    </Prefetch>
  )
}
