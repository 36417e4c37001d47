'use client'
import type { FieldArray, FieldArrayPath, FieldValues } from 'react-hook-form'
import { RowsField, type RowsFieldProps } from './rows-field'

/** AWS tags as rows of key and value. `most` is how many may be set here, 50 less those that the console sets. */
export function TagsField<Values extends FieldValues>({
  most = 50,
  ...props
}: Pick<RowsFieldProps<Values>, 'control' | 'name' | 'most' | 'info' | 'description'>) {
  // The form's schema says that rows of tags are keys and values; a generic form cannot.
  const emptyRow = { key: '', value: '' } as FieldArray<Values, FieldArrayPath<Values>>
  return (
    <RowsField
      {...props}
      label="Tags"
      optional
      noun="tag"
      most={most}
      emptyRow={emptyRow}
      constraintText={`At most ${most} tags. A key has 1 to 128 characters and does not begin with "aws:"; a value has at most 256.`}
    />
  )
}
