'use client'
import Checkbox from '@cloudscape-design/components/checkbox'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import { type ReactNode, useState } from 'react'

/** One text of a door's form. */
export interface DoorFieldProps {
  name: string
  label: string
  /** `code`: digits, which phones offer from a message or an authenticator. */
  kind: 'text' | 'email' | 'password' | 'code'
  /** What a password manager fills in: the names of the HTML standard. */
  autoComplete: string
  constraintText?: ReactNode
  value: string
  complaint?: string
  onChange(value: string): void
}

/** Shows the text, and of a password only dots until asked to show it: it is typed once, so it can be looked at. */
export function DoorField({
  name,
  label,
  kind,
  autoComplete,
  constraintText,
  value,
  complaint,
  onChange,
}: DoorFieldProps) {
  const [shown, setShown] = useState(false)
  const hidden = kind === 'password' && !shown
  return (
    <div>
      <FormField
        label={label}
        constraintText={constraintText}
        errorText={complaint}
        stretch
        i18nStrings={{ errorIconAriaLabel: 'Error' }}
      >
        <Input
          name={name}
          type={hidden ? 'password' : kind === 'email' ? 'email' : 'text'}
          value={value}
          autoComplete={autoComplete}
          ariaRequired
          invalid={complaint !== undefined}
          spellcheck={false}
          disableBrowserAutocorrect
          onChange={({ detail }) => onChange(detail.value)}
        />
      </FormField>
      {/* Outside the field, whose label would be its own too. */}
      {kind === 'password' && (
        <Checkbox checked={shown} onChange={({ detail }) => setShown(detail.checked)}>
          Show {label.toLowerCase()}
        </Checkbox>
      )}
    </div>
  )
}
