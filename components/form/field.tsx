'use client'
import FormField from '@cloudscape-design/components/form-field'
import type { ReactNode } from 'react'
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form'
import { useFieldLabel } from './form-labels'
import { afterPointer } from './pointer'

/** What every field takes. */
export interface FieldProps<Values extends FieldValues> {
  control: Control<Values>
  /** The field's path in the form's values. */
  name: FieldPath<Values>
  label: string
  description?: ReactNode
  /** AWS's limit in plain words. */
  constraintText?: ReactNode
  /** Says "- optional" beside the label. */
  optional?: boolean
  /** Beside the label: a link to the help panel. */
  info?: ReactNode
  /** True while something else decides the value. */
  disabled?: boolean
  /** What is wrong as it is typed, shown while the form itself has not said anything. */
  complaint?: string
  /** What the summary of what to correct calls it, where the label alone would not tell. */
  inSummary?: string
}

/** Binds a field to the form: its value, its complaint, its label for the summary. Leaving it validates it. */
export function useField<Values extends FieldValues>({ control, name, label, ...props }: FieldProps<Values>) {
  const { field, fieldState } = useController({ control, name })
  useFieldLabel(name, props.inSummary ?? label)
  const value: unknown = field.value
  return {
    ref: field.ref,
    value,
    text: value === undefined || value === null ? '' : String(value),
    error: fieldState.error?.message ?? props.complaint,
    change: (next: unknown) => field.onChange(next),
    blur: () => afterPointer(field.onBlur),
  }
}

/** Label, description, constraint and complaint around a control, wired to it for screen readers. */
export function Field<Values extends FieldValues>({
  field,
  error,
  notice,
  stretch = false,
  children,
}: {
  field: FieldProps<Values>
  error: string | undefined
  /** Beneath the constraint text. */
  notice?: ReactNode
  stretch?: boolean
  children: ReactNode
}) {
  const { label, optional, description, constraintText, info } = field
  return (
    <FormField
      label={
        optional ? (
          <span>
            {label} <i>- optional</i>
          </span>
        ) : (
          label
        )
      }
      description={description}
      constraintText={
        notice ? (
          <>
            {constraintText} {notice}
          </>
        ) : (
          constraintText
        )
      }
      info={info}
      errorText={error}
      stretch={stretch}
      i18nStrings={{ errorIconAriaLabel: 'Error' }}
    >
      {/* Some of Cloudscape's controls do not say that they are invalid; the form looks for the first that is. */}
      <div data-invalid={error !== undefined}>{children}</div>
    </FormField>
  )
}
