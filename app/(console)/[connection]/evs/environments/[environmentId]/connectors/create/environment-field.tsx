'use client'
import type { Control } from 'react-hook-form'
import { whyNoConnectors } from '@/app/(console)/[connection]/evs/health'
import type { EnvironmentRow } from '@/app/(console)/[connection]/evs/types'
import type { Choice } from '@/components/form/choice'
import { SelectField } from '@/components/form/select-field'
import { failureOf } from '@/components/status/failure-of'
import { stateWords } from '@/components/status/state-words'
import type { CreateConnectorForm } from '@/lib/evs/schema'
import type { useRead } from '@/lib/query'

/** The environment; those that EVS would not give a connector now say why. */
export function EnvironmentField({
  control,
  query,
}: {
  control: Control<CreateConnectorForm>
  query: ReturnType<typeof useRead<'evs', 'environments'>>
}) {
  return (
    <SelectField
      control={control}
      name="environmentId"
      label="Environment"
      options={(query.data?.items ?? []).map(choiceOf)}
      placeholder="Choose an environment"
      empty="This account and Region has no environments."
      status={query.isError ? 'error' : query.isPending ? 'loading' : 'finished'}
      statusText={query.error ? failureOf(query.error).title : 'Loading environments'}
      onRetry={() => void query.refetch()}
    />
  )
}

function choiceOf({ environmentId = '', environmentName, environmentState, vcfVersion }: EnvironmentRow): Choice {
  const disabledReason = whyNoConnectors(environmentState)
  const state = environmentState && stateWords(environmentState).word
  return {
    value: environmentId,
    label: environmentName || environmentId,
    description: [environmentId, vcfVersion, state].filter(Boolean).join(' · '),
    disabled: disabledReason !== undefined,
    disabledReason,
  }
}
