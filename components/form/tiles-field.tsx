'use client'
import Tiles from '@cloudscape-design/components/tiles'
import type { FieldValues } from 'react-hook-form'
import type { Choice } from './choice'
import { Field, type FieldProps, useField } from './field'

/** One of a few choices that need a sentence each, as tiles. */
export function TilesField<Values extends FieldValues>(props: FieldProps<Values> & { options: Choice[] }) {
  const { ref, text, error, change } = useField(props)
  return (
    <Field field={props} error={error} stretch>
      <Tiles
        // Several columns are counted in the browser only, and the page would move when they come.
        columns={1}
        ref={ref}
        value={text || null}
        ariaRequired={!props.optional}
        items={props.options.map(({ disabledReason, description, disabled, ...choice }) => ({
          ...choice,
          disabled: disabled ?? props.disabled,
          description: disabled && disabledReason ? `${description ?? ''} ${disabledReason}`.trim() : description,
        }))}
        onChange={({ detail }) => change(detail.value)}
      />
    </Field>
  )
}
