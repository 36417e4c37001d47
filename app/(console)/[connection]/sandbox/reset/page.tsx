import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { newOperationId } from '@/lib/operation-id'
import { ResetForm } from './reset-form'

export const metadata: Metadata = { title: 'Reset account' }

export default definePage('/[connection]/sandbox/reset', () => <ResetForm operationId={newOperationId()} />, 'sandbox')
