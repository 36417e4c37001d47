'use client'
import Select, { type SelectProps } from '@cloudscape-design/components/select'
import type { FieldValues } from 'react-hook-form'
import type { Choice } from './choice'
import { Field, type FieldProps, useField } from './field'

/** One of several choices in a drop-down list; more than ten can be searched. */
export function SelectField<Values extends FieldValues>(
  props: FieldProps<Values> & {
    options: Choice[]
    placeholder?: string
    /** Shown when there is nothing to choose from. */
    empty?: string
    /** What is known of the choices so far. */
    status?: SelectProps['statusType']
    /** Said while loading, or when loading failed. */
    statusText?: string
    onRetry?: () => void
  },
) {
  const { ref, text, error, change, blur } = useField(props)
  const { options, status = 'finished' } = props
  const known = options.find(({ value }) => value === text)
  return (
    <Field field={props} error={error}>
      <Select
        ref={ref}
        selectedOption={known ?? (text ? { value: text, label: text } : null)}
        options={options}
        placeholder={props.placeholder ?? 'Choose one'}
        empty={props.empty ?? 'Nothing to choose from'}
        filteringType={options.length > 10 ? 'auto' : 'none'}
        filteringAriaLabel={`Find in ${props.label}`}
        noMatch="No matches"
        statusType={status}
        loadingText={props.statusText ?? 'Loading'}
        errorText={props.statusText ?? 'The choices could not be read.'}
        recoveryText={props.onRetry && 'Retry'}
        onLoadItems={({ detail }) => detail.samePage && props.onRetry?.()}
        disabled={props.disabled}
        ariaRequired={!props.optional}
        onChange={({ detail }) => change(detail.selectedOption.value)}
        onBlur={blur}
      />
    </Field>
  )
}
