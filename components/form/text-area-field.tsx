'use client'
import Textarea from '@cloudscape-design/components/textarea'
import type { FieldValues } from 'react-hook-form'
import { Field, type FieldProps, useField } from './field'

/** Several lines of text. */
export function TextAreaField<Values extends FieldValues>(
  props: FieldProps<Values> & { placeholder?: string; rows?: number; prose?: boolean },
) {
  const { ref, text, error, change, blur } = useField(props)
  return (
    <Field field={props} error={error}>
      <Textarea
        ref={ref}
        name={props.name}
        value={text}
        rows={props.rows ?? 3}
        placeholder={props.placeholder}
        disabled={props.disabled}
        ariaRequired={!props.optional}
        autoComplete={false}
        spellcheck={props.prose ?? true}
        onChange={({ detail }) => change(detail.value)}
        onBlur={blur}
      />
    </Field>
  )
}
