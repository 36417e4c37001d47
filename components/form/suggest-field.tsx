'use client'
import Autosuggest, { type AutosuggestProps } from '@cloudscape-design/components/autosuggest'
import type { FieldValues } from 'react-hook-form'
import type { Choice } from './choice'
import { Field, type FieldProps, useField } from './field'

/** A text with suggestions: what AWS lists can be picked, and anything else can be typed. */
export function SuggestField<Values extends FieldValues>(
  props: FieldProps<Values> & {
    options: Choice[]
    placeholder?: string
    /** Said where nothing is suggested. */
    empty?: string
    status?: AutosuggestProps['statusType']
    /** Said while loading, or when loading failed. */
    statusText?: string
  },
) {
  const { ref, text, error, change, blur } = useField(props)
  return (
    <Field field={props} error={error}>
      <Autosuggest
        ref={ref}
        value={text}
        options={props.options}
        placeholder={props.placeholder}
        empty={props.empty}
        enteredTextLabel={(entered) => `Use "${entered}"`}
        statusType={props.status ?? 'finished'}
        loadingText={props.statusText ?? 'Loading'}
        errorText={props.statusText ?? 'The suggestions could not be read.'}
        clearAriaLabel={`Clear ${props.label}`}
        disabled={props.disabled}
        ariaRequired={!props.optional}
        onChange={({ detail }) => change(detail.value)}
        onBlur={blur}
      />
    </Field>
  )
}
