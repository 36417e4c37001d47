'use client'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { type Control, useWatch } from 'react-hook-form'
import type { Choice } from '@/components/form/choice'
import { FieldWarning } from '@/components/form/field-warning'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import type { ConnectionInput } from '@/lib/connections/schema'
import { type DataOf, useRead } from '@/lib/query'

type Region = DataOf<'connections', 'regions'>['value'][number]

const choiceOf = ({ id, name, partition, limit }: Region): Choice => ({
  value: id,
  label: `${id} · ${name}`,
  ...(limit ? { description: `Partition ${partition}. ${limit}` } : {}),
})

/** The account and Region. */
export function PlaceFields({ control }: { control: Control<ConnectionInput> }) {
  const [kind, region] = useWatch({ control, name: ['kind', 'region'] })
  const query = useRead('connections', 'regions', {})
  const regions = query.data?.value ?? []
  return (
    <SpaceBetween size="l">
      <TextField
        control={control}
        name="account"
        label="Account"
        optional={kind === 'live'}
        inputMode="numeric"
        description={
          kind === 'live'
            ? 'The console asks AWS whose account the credentials are of. Leave it empty to take what AWS says.'
            : 'Any number you like: each is a sandbox account of its own.'
        }
        constraintText="12 digits"
      />
      <div>
        <SelectField
          control={control}
          name="region"
          label="Region"
          options={regions.map(choiceOf)}
          placeholder="Choose a Region"
          status={query.isPending ? 'loading' : query.isError && !query.data ? 'error' : 'finished'}
          onRetry={() => void query.refetch()}
        />
        <FieldWarning text={regions.find(({ id }) => id === region)?.limit} />
      </div>
    </SpaceBetween>
  )
}
