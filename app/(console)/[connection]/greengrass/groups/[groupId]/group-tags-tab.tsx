'use client'
import type { UseQueryResult } from '@tanstack/react-query'
import { Tags } from '@/app/(console)/[connection]/greengrass/tags'
import { ChangeButton } from '@/components/shell/change-button'
import { Section } from '@/components/shell/section'
import { paths } from '@/lib/paths'
import { type DataOf, type ReadFailed, useConnectionId } from '@/lib/query'

/** The tags of a group, and the way to change them. A failure of the reading is told above the tabs. */
export function GroupTagsTab({
  groupId,
  query,
}: {
  groupId: string
  query: UseQueryResult<DataOf<'greengrass', 'group'>, ReadFailed>
}) {
  const connection = useConnectionId()
  return (
    <Section
      title="Tags"
      actions={
        <ChangeButton primary={false} href={paths.greengrass.groupTags(connection, groupId)}>
          Change tags
        </ChangeButton>
      }
    >
      {query.data ? <Tags tags={query.data.value.tags} /> : <p>Not read from AWS yet.</p>}
    </Section>
  )
}
