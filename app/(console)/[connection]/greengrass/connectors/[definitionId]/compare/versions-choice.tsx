'use client'
import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import Select from '@cloudscape-design/components/select'
import type { UseQueryResult } from '@tanstack/react-query'
import { shortId } from '@/app/(console)/[connection]/greengrass/short-id'
import type { Version } from '@/app/(console)/[connection]/greengrass/versions-table'
import { exactTime } from '@/components/status/words-for-time'
import { TableNotices } from '@/components/table/table-notices'
import type { ReadFailed } from '@/lib/query'
import type { Listing } from '@/lib/result'
import styles from './compare.module.css'

interface Sides {
  from: string
  to: string
}

/** Which two versions are compared. */
export function VersionsChoice({
  query,
  versions,
  latest,
  from = '',
  to = '',
  onChoose,
}: Partial<Sides> & {
  query: UseQueryResult<Listing<Version>, ReadFailed>
  /** Newest first. */
  versions: Version[]
  latest: string | undefined
  onChoose: (sides: Sides) => void
}) {
  const options = versions.map(({ Version: value = '', CreationTimestamp: at }) => ({
    value,
    label: `${shortId(value)}${value === latest ? ' · latest' : ''}`,
    description: at && exactTime(Date.parse(at)),
  }))
  const side = (label: string, value: string, choose: (version: string) => Sides) => (
    <FormField label={label}>
      <Select
        selectedOption={options.find((option) => option.value === value) ?? { value, label: shortId(value) }}
        options={options}
        statusType={query.isPending ? 'loading' : 'finished'}
        loadingText="Loading versions"
        empty="No versions"
        filteringType={options.length > 10 ? 'auto' : 'none'}
        filteringAriaLabel="Find in versions"
        noMatch="No matches"
        placeholder="Choose a version"
        onChange={({ detail }) => onChoose(choose(detail.selectedOption.value ?? ''))}
      />
    </FormField>
  )
  return (
    <>
      <TableNotices query={query} plural="versions" />
      <div className={styles.choice}>
        {side('From', from, (version) => ({ from: version, to }))}
        <Button onClick={() => onChoose({ from: to, to: from })}>Swap</Button>
        {side('To', to, (version) => ({ from, to: version }))}
      </div>
    </>
  )
}
