'use client'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import type { Control } from 'react-hook-form'
import type { Choice } from '@/components/form/choice'
import { TilesField } from '@/components/form/tiles-field'
import type { CreateConnectorForm } from '@/lib/evs/schema'

/** The type as tiles. Why one cannot be chosen is told below them, since text on a disabled tile is hard to read. */
export function TypeField({
  control,
  choices,
  unknown,
  cleared,
}: {
  control: Control<CreateConnectorForm>
  choices: Choice[]
  /** Which types are taken could not be read. */
  unknown: boolean
  /** The type that was chosen here and cannot be any more, and why. */
  cleared: string | undefined
}) {
  const reasons = choices.flatMap(({ value, disabledReason }) =>
    disabledReason ? [`${value}: ${disabledReason}`] : [],
  )
  if (unknown)
    reasons.push('Which types this environment has already could not be read; EVS refuses one that is taken.')
  return (
    <div>
      <TilesField
        control={control}
        name="type"
        label="Type"
        description="The appliance that EVS signs in to. It cannot be changed later."
        constraintText={reasons.length > 0 ? reasons.map((reason) => <div key={reason}>{reason}</div>) : undefined}
        options={choices.map(({ disabledReason: _told, ...choice }) => choice)}
      />
      <div role="status">
        {cleared && (
          <>
            <StatusIndicator type="warning">Type cleared</StatusIndicator>
            <p>Your choice cannot be made any more. {cleared} Nothing was sent.</p>
          </>
        )}
      </div>
    </div>
  )
}
