'use client'
import RadioGroup from '@cloudscape-design/components/radio-group'
import type { FieldValues } from 'react-hook-form'
import type { Choice } from './choice'
import { Field, type FieldProps, useField } from './field'

/** One of a few choices, one below the other. */
export function RadioField<Values extends FieldValues>(props: FieldProps<Values> & { options: Choice[] }) {
  const { ref, text, error, change } = useField(props)
  return (
    <Field field={props} error={error}>
      <RadioGroup
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
