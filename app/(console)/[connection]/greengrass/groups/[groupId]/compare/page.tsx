import type { Metadata } from 'next'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { CompareGroupVersions } from './compare-group-versions'

export const metadata: Metadata = { title: 'Compare group versions' }

export default definePage(
  '/[connection]/greengrass/groups/[groupId]/compare',
  ({ params: { connection, groupId } }) => (
    <Prefetch
      connection={connection}
      reads={[readOf('greengrass', 'group', { groupId }), readOf('greengrass', 'groupVersions', { groupId })]}
    >
      <CompareGroupVersions groupId={groupId} />
    </Prefetch>
  ),
)
