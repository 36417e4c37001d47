import type { Metadata } from 'next'
import { newOperationId } from '@/lib/operation-id'
import { RegisterConnectorForm } from './register-connector-form'

export const metadata: Metadata = { title: 'Register connector' }
export const dynamic = 'force-dynamic'

export default function Page() {
  return <RegisterConnectorForm operationId={newOperationId()} />
}
