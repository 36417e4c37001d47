'use client'
import type { Control } from 'react-hook-form'
import { shortId } from '@/app/(console)/[connection]/greengrass/short-id'
import { SelectField } from '@/components/form/select-field'
import { useNow } from '@/components/status/clock'
import { failureOf } from '@/components/status/failure-of'
import { relativeTime } from '@/components/status/words-for-time'
import type { CreateDeploymentInput } from '@/lib/greengrass/schema'
import { useRead } from '@/lib/query'

/** Which version of the group goes to the core. All versions are offered, the newest first: AWS deploys an old one as readily. */
export function GroupVersionField({
  control,
  groupId,
  latest,
}: {
  control: Control<CreateDeploymentInput>
  groupId: string
  latest: string | undefined
}) {
  const query = useRead('greengrass', 'groupVersions', { groupId })
  const now = useNow()
  const versions = [...(query.data?.items ?? [])].sort((a, b) =>
    (b.CreationTimestamp ?? '').localeCompare(a.CreationTimestamp ?? ''),
  )
  return (
    <SelectField
      control={control}
      name="groupVersionId"
      label="Group version"
      description="The latest, unless you mean to go back to an older one."
      placeholder="Choose a version"
      empty="This group has no version."
      options={versions.map(({ Version = '', CreationTimestamp = '' }) => ({
        value: Version,
        label: `${shortId(Version)}${Version === latest ? ' · latest' : ''}`,
        description: CreationTimestamp && `created ${relativeTime(Date.parse(CreationTimestamp), now)}`,
      }))}
      status={query.isError ? 'error' : query.isPending ? 'loading' : 'finished'}
      statusText={query.isError ? failureOf(query.error).title : 'Reading the versions'}
      onRetry={() => void query.refetch()}
    />
  )
}
