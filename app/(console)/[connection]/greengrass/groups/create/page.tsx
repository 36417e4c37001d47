import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { newOperationId } from '@/lib/operation-id'
import { CreateGroupForm } from './create-group-form'

export const metadata: Metadata = { title: 'Create group' }

export default definePage('/[connection]/greengrass/groups/create', () => (
  <CreateGroupForm operationId={newOperationId()} />
))
