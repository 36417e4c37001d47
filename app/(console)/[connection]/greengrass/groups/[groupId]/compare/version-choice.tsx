'use client'
import FormField from '@cloudscape-design/components/form-field'
import Select from '@cloudscape-design/components/select'
import type { UseQueryResult } from '@tanstack/react-query'
import { shortId } from '@/app/(console)/[connection]/greengrass/short-id'
import { failureOf } from '@/components/status/failure-of'
import type { ReadFailed } from '@/lib/query'
import type { Listing } from '@/lib/result'

interface Version {
  Version?: string
  CreationTimestamp?: string
}

/** Chooses a version of a group, newest first. */
export function VersionChoice({
  query,
  latest,
  label,
  chosen,
  onChoose,
}: {
  query: UseQueryResult<Listing<Version>, ReadFailed>
  latest: string | undefined
  label: string
  chosen: string
  onChoose: (version: string) => void
}) {
  const newestFirst = (query.data?.items ?? []).toSorted((a, b) =>
    (b.CreationTimestamp ?? '').localeCompare(a.CreationTimestamp ?? ''),
  )
  const options = newestFirst.map(({ Version = '', CreationTimestamp = '' }) => ({
    value: Version,
    label: shortId(Version),
    description: CreationTimestamp,
    labelTag: Version === latest ? 'latest' : undefined,
  }))
  return (
    <FormField label={label}>
      <Select
        options={options}
        selectedOption={
          options.find(({ value }) => value === chosen) ?? (chosen ? { value: chosen, label: shortId(chosen) } : null)
        }
        placeholder="Choose a version"
        filteringType={options.length > 10 ? 'auto' : 'none'}
        filteringAriaLabel={`Find in ${label}`}
        empty="The group has no version."
        noMatch="No matches"
        statusType={query.isError ? 'error' : query.isLoading ? 'loading' : 'finished'}
        loadingText="Reading AWS"
        errorText={query.isError ? failureOf(query.error).title : undefined}
        recoveryText="Retry"
        onLoadItems={({ detail }) => detail.samePage && void query.refetch()}
        onChange={({ detail }) => onChoose(detail.selectedOption.value ?? '')}
      />
    </FormField>
  )
}
