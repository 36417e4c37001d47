import type { Metadata } from 'next'
import { Prefetch, readOf } from '@/components/prefetch'
import { newOperationId } from '@/lib/operation-id'
import { RegisterConnectorForm } from './register-connector-form'

export const metadata: Metadata = { title: 'Register connector' }
export const dynamic = 'force-dynamic'

export default async function Page({ params }: { params: Promise<{ connection: string }> }) {
  const { connection } = await params
  return (
    <Prefetch connection={connection} reads={[readOf('appflow', 'place', {})]}>
      <RegisterConnectorForm operationId={newOperationId()} />
    </Prefetch>
  )
}
