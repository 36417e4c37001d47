import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { Account } from './account'

export const metadata: Metadata = { title: 'Your account' }

export default definePage('/[connection]/account', ({ params }) => (
  <Prefetch connection={params.connection} reads={[readOf('people', 'me', {})]}>
    <Account />
  </Prefetch>
))
