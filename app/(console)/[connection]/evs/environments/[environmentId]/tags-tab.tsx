'use client'
import { ChangeButton } from '@/components/shell/change-button'
import { Section } from '@/components/shell/section'
import { Details } from '@/components/status/details'
import { ItemView } from '@/components/status/item-view'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'

/** The tags of an environment. `known`: whether EVS was asked for the environment, whose ARN they hang on. */
export function TagsTab({
  environmentId,
  arn,
  known,
}: {
  environmentId: string
  arn: string | undefined
  known: boolean
}) {
  const connection = useConnectionId()
  const refused = arn ? undefined : 'The environment could not be read.'
  return (
    <Section
      title="Tags"
      actions={
        <ChangeButton href={paths.evs.environmentTags(connection, environmentId)} primary={false} refused={refused}>
          Change tags
        </ChangeButton>
      }
    >
      {arn ? (
        <Tags arn={arn} />
      ) : known ? (
        <p>Tags hang on the ARN of the environment, which could not be read.</p>
      ) : (
        <p role="status">Loading the environment…</p>
      )}
    </Section>
  )
}

function Tags({ arn }: { arn: string }) {
  return (
    <ItemView query={useRead('evs', 'tags', { arn })} what="tags">
      {(tags) =>
        tags.length > 0 ? <Details items={tags.map(({ key, value }) => ({ label: key, value }))} /> : <p>No tags.</p>
      }
    </ItemView>
  )
}
