import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { newOperationId } from '@/lib/operation-id'
import { SandboxPage } from './sandbox-page'

export const metadata: Metadata = { title: 'Sandbox' }

export default definePage(
  '/[connection]/sandbox',
  ({ params: { connection } }) => (
    <Prefetch connection={connection} reads={[readOf('sandbox', 'clock', {}), readOf('sandbox', 'faults', {})]}>
      <SandboxPage operationId={newOperationId()} />
    </Prefetch>
  ),
  'sandbox',
)
