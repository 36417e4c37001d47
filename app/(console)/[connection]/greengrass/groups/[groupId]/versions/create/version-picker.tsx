'use client'
import FormField from '@cloudscape-design/components/form-field'
import Select, { type SelectProps } from '@cloudscape-design/components/select'
import type { UseQueryResult } from '@tanstack/react-query'
import { shortId } from '@/app/(console)/[connection]/greengrass/short-id'
import { failureOf } from '@/components/status/failure-of'
import { type Kind, kindFacts } from '@/lib/greengrass/kinds'
import { useRead } from '@/lib/query'
import styles from './group-version-form.module.css'
import { partsOf } from './reference-name'

/** Finds a version by definition, then version, newest first. Picking a definition picks its latest version. */
export function VersionPicker({
  kind,
  arn,
  inUse,
  onPick,
}: {
  kind: Kind
  /** The version that is chosen now. */
  arn: string
  /** The version that the group refers to now. */
  inUse: string | undefined
  onPick: (arn: string) => void
}) {
  const { title } = kindFacts[kind]
  const { definitionId } = partsOf(arn)
  const definitions = useRead('greengrass', 'definitions', { kind })
  const versions = useRead(
    'greengrass',
    'definitionVersions',
    { kind, definitionId: definitionId ?? '' },
    { enabled: definitionId !== undefined },
  )
  const definitionOptions = (definitions.data?.items ?? []).map(({ Id = '', Name, LatestVersionArn = '' }) => ({
    value: LatestVersionArn || Id,
    label: Name || Id,
    description: Id,
    disabled: !LatestVersionArn,
    disabledReason: 'It has no version yet.',
  }))
  const newest = [...(versions.data?.items ?? [])].sort((a, b) =>
    (b.CreationTimestamp ?? '').localeCompare(a.CreationTimestamp ?? ''),
  )
  const versionOptions = newest.map(({ Arn = '', Version, CreationTimestamp = '' }, i) => ({
    value: Arn,
    label: shortId(Version),
    description: CreationTimestamp,
    labelTag: [i === 0 && 'newest', Arn === inUse && 'in use'].filter(Boolean).join(', '),
  }))
  const definition = definitionOptions.find(({ description }) => description === definitionId)
  return (
    <div className={styles.picker}>
      <Pick
        label={`${title} definition`}
        placeholder={`Choose a ${title.toLowerCase()} definition`}
        options={definitionOptions}
        chosen={definition ?? (definitionId ? { value: definitionId, label: definitionId } : null)}
        query={definitions}
        onPick={onPick}
      />
      <Pick
        label={`${title} definition version`}
        placeholder={definitionId ? 'Choose a version' : 'Choose a definition first'}
        disabled={definitionId === undefined}
        options={versionOptions}
        chosen={versionOptions.find(({ value }) => value === arn) ?? null}
        query={versions}
        onPick={onPick}
      />
    </div>
  )
}

function Pick({
  label,
  placeholder,
  disabled,
  options,
  chosen,
  query,
  onPick,
}: {
  label: string
  placeholder: string
  disabled?: boolean
  options: SelectProps.Option[]
  chosen: SelectProps.Option | null
  query: Pick<UseQueryResult, 'isError' | 'error' | 'isLoading' | 'refetch'>
  onPick: (arn: string) => void
}) {
  return (
    <FormField label={label}>
      <Select
        options={options}
        selectedOption={chosen}
        placeholder={placeholder}
        disabled={disabled}
        filteringType={options.length > 10 ? 'auto' : 'none'}
        filteringAriaLabel={`Find in ${label}`}
        empty="AWS has none."
        noMatch="No matches"
        statusType={query.isError ? 'error' : query.isLoading ? 'loading' : 'finished'}
        loadingText="Reading AWS"
        errorText={query.isError ? failureOf(query.error).title : undefined}
        recoveryText="Retry"
        onLoadItems={({ detail }) => detail.samePage && void query.refetch()}
        onChange={({ detail }) => onPick(detail.selectedOption.value ?? '')}
      />
    </FormField>
  )
}
