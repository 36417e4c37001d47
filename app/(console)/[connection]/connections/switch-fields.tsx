'use client'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { type Control, useWatch } from 'react-hook-form'
import { CheckboxField } from '@/components/form/checkbox-field'
import type { ConnectionInput } from '@/lib/connections/schema'

/** The two switches that say what may be done through a connection, and how loudly pages warn of it. */
export function SwitchFields({ control }: { control: Control<ConnectionInput> }) {
  const kind = useWatch({ control, name: 'kind' })
  return (
    <SpaceBetween size="l">
      <CheckboxField
        control={control}
        name="readOnly"
        label="Read-only: nobody changes AWS through this connection"
        description="Switched off, operators and admins of this connection can create and change connectors in this account."
      />
      {kind === 'live' && (
        <CheckboxField
          control={control}
          name="production"
          label="This is production"
          description="Every page and every confirmation says so in red. It forbids nothing."
        />
      )}
    </SpaceBetween>
  )
}
