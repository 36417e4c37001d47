import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { newOperationIds } from './operation-ids'
import { SandboxPage } from './sandbox-page'

export const metadata: Metadata = { title: 'Sandbox' }

export default definePage(
  '/[connection]/sandbox',
  ({ params: { connection } }) => (
    <Prefetch connection={connection} reads={[readOf('sandbox', 'clock', {}), readOf('sandbox', 'faults', {})]}>
      <SandboxPage ids={newOperationIds()} />
    </Prefetch>
  ),
  'sandbox',
)
