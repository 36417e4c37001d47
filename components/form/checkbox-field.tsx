'use client'
import Checkbox from '@cloudscape-design/components/checkbox'
import FormField from '@cloudscape-design/components/form-field'
import type { FieldValues } from 'react-hook-form'
import { type FieldProps, useField } from './field'

/** Yes or no; the label is the sentence that is agreed to. */
export function CheckboxField<Values extends FieldValues>(props: FieldProps<Values>) {
  const { ref, value, error, change, blur } = useField(props)
  return (
    <FormField
      errorText={error}
      constraintText={props.constraintText}
      info={props.info}
      i18nStrings={{ errorIconAriaLabel: 'Error' }}
    >
      <Checkbox
        ref={ref}
        name={props.name}
        checked={value === true}
        description={props.description}
        disabled={props.disabled}
        onChange={({ detail }) => change(detail.checked)}
        onBlur={blur}
      >
        {props.label}
      </Checkbox>
    </FormField>
  )
}
