'use client'
import Input, { type InputProps } from '@cloudscape-design/components/input'
import { useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import { Field, type FieldProps, useField } from './field'
import { OuterSpace } from './outer-space'
import { afterPointer } from './pointer'

/** One line of text: names, identifiers, ARNs. */
export function TextField<Values extends FieldValues>(
  props: FieldProps<Values> & {
    placeholder?: string
    /** Text to read, not an identifier: the browser may then check its spelling. */
    prose?: boolean
    inputMode?: InputProps['inputMode']
  },
) {
  const { ref, text, error, change, blur } = useField(props)
  const [editing, setEditing] = useState(false)
  return (
    <Field
      field={props}
      error={error}
      notice={!editing && <OuterSpace text={text} label={props.label} onRemove={change} />}
    >
      <Input
        ref={ref}
        name={props.name}
        value={text}
        placeholder={props.placeholder}
        disabled={props.disabled}
        inputMode={props.inputMode}
        ariaRequired={!props.optional}
        autoComplete={false}
        spellcheck={props.prose ?? false}
        disableBrowserAutocorrect
        onChange={({ detail }) => change(detail.value)}
        onFocus={() => setEditing(true)}
        onBlur={() => {
          blur()
          afterPointer(() => setEditing(false))
        }}
      />
    </Field>
  )
}
