'use client'
import AttributeEditor from '@cloudscape-design/components/attribute-editor'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import { type ReactNode, useEffect, useRef } from 'react'
import {
  type Control,
  type FieldArray,
  type FieldArrayPath,
  type FieldPath,
  type FieldValues,
  get,
  useController,
  useFieldArray,
  useFormState,
} from 'react-hook-form'
import { useFieldLabel } from './form-labels'
import { afterPointer } from './pointer'

/** One column of a {@link RowsField}: a member of each row, a text. */
export interface RowColumn {
  member: string
  label: string
  placeholder?: string
  constraintText?: ReactNode
  optional?: boolean
}

const keyAndValue: RowColumn[] = [
  { member: 'key', label: 'Key' },
  { member: 'value', label: 'Value', optional: true },
]

/** What a {@link RowsField} takes. */
export interface RowsFieldProps<Values extends FieldValues> {
  control: Control<Values>
  /** The path of the rows in the form's values. */
  name: FieldArrayPath<Values>
  label: string
  description?: ReactNode
  constraintText?: ReactNode
  optional?: boolean
  info?: ReactNode
  columns?: RowColumn[]
  /** One row: `parameter`. */
  noun: string
  /** A row as it is added. */
  emptyRow: FieldArray<Values, FieldArrayPath<Values>>
  /** How many rows there may be. */
  most?: number
}

/** Rows of texts that are added and removed; complaints stand at their cells, and the focus follows what was done. */
export function RowsField<Values extends FieldValues>(props: RowsFieldProps<Values>) {
  const { control, name, noun, label, optional, columns = keyAndValue, most = Number.POSITIVE_INFINITY } = props
  const { fields, append, remove } = useFieldArray({ control, name })
  const { errors } = useFormState({ control })
  const element = useRef<HTMLDivElement>(null)
  const added = useRef(false)
  useFieldLabel(name, label)
  useEffect(() => {
    if (!added.current || fields.length === 0) return
    added.current = false
    element.current?.querySelector<HTMLElement>(`[name="${name}.${fields.length - 1}.${columns[0]?.member}"]`)?.focus()
  }, [fields.length, name, columns])
  const messageAt = (path: string) => {
    const message: unknown = get(errors, `${path}.message`)
    return typeof message === 'string' ? message : undefined
  }
  return (
    <div ref={element}>
      <FormField
        stretch
        label={
          optional ? (
            <span>
              {label} <i>- optional</i>
            </span>
          ) : (
            label
          )
        }
        description={props.description}
        constraintText={props.constraintText}
        info={props.info}
        errorText={messageAt(`${name}.root`) ?? messageAt(name)}
        i18nStrings={{ errorIconAriaLabel: 'Error' }}
      >
        <AttributeEditor
          items={fields}
          definition={columns.map((column) => ({
            label: column.label,
            constraintText: column.constraintText,
            errorText: (_item, index) => messageAt(`${name}.${index}.${column.member}`),
            control: (_item, index) => (
              <Cell
                control={control}
                name={`${name}.${index}.${column.member}` as FieldPath<Values>}
                label={`${column.label} of ${noun} ${index + 1}`}
                column={column}
              />
            ),
          }))}
          addButtonText={`Add ${noun}`}
          removeButtonText="Remove"
          removeButtonAriaLabel={(item) => `Remove ${noun} ${fields.findIndex(({ id }) => id === item.id) + 1}`}
          disableAddButton={fields.length >= most}
          empty={`No ${noun} added.`}
          i18nStrings={{ errorIconAriaLabel: 'Error', itemRemovedAriaLive: `The ${noun} was removed.` }}
          onAddButtonClick={() => {
            added.current = true
            append(props.emptyRow, { shouldFocus: false })
          }}
          // After the blur that the click brings: it would write the removed cell back.
          onRemoveButtonClick={({ detail }) => setTimeout(() => remove(detail.itemIndex))}
        />
      </FormField>
    </div>
  )
}

function Cell<Values extends FieldValues>({
  control,
  name,
  label,
  column,
}: {
  control: Control<Values>
  name: FieldPath<Values>
  label: string
  column: RowColumn
}) {
  const { field } = useController({ control, name })
  useFieldLabel(name, label)
  return (
    <Input
      ref={field.ref}
      name={name}
      value={String(field.value ?? '')}
      ariaLabel={label}
      placeholder={column.placeholder}
      ariaRequired={!column.optional}
      autoComplete={false}
      spellcheck={false}
      disableBrowserAutocorrect
      onChange={({ detail }) => field.onChange(detail.value)}
      onBlur={() => afterPointer(field.onBlur)}
    />
  )
}
