'use client'
import Input from '@cloudscape-design/components/input'
import type { FieldValues } from 'react-hook-form'
import { Field, type FieldProps, useField } from './field'

/** A whole number. What is no number stays as it was typed, for the schema to complain of. */
export function NumberField<Values extends FieldValues>(props: FieldProps<Values>) {
  const { ref, text, error, change, blur } = useField(props)
  return (
    <Field field={props} error={error}>
      <Input
        ref={ref}
        name={props.name}
        value={text}
        inputMode="numeric"
        ariaRequired={!props.optional}
        autoComplete={false}
        disabled={props.disabled}
        onChange={({ detail }) => change(/^\d{1,9}$/.test(detail.value) ? Number(detail.value) : detail.value)}
        onBlur={blur}
      />
    </Field>
  )
}
