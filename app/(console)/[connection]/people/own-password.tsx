'use client'
import FormField from '@cloudscape-design/components/form-field'
import Input, { type InputProps } from '@cloudscape-design/components/input'
import type { Ref } from 'react'
import { paths } from '@/lib/paths'
import type { Asker } from './asker'

const why = 'You signed in more than ten minutes ago. This gives rights, so it must be sure to be you.'

/**
 * Asks an admin for their own password where they signed in a while ago; whom an identity provider knows is told to sign in again.
 * `asked`: the console has just asked for it.
 */
export function OwnPassword(props: {
  asker: Asker
  asked: boolean
  value: string
  complaint?: string
  inputRef?: Ref<InputProps.Ref>
  onChange(value: string): void
}) {
  const { asker, asked, value, complaint, inputRef, onChange } = props
  if (asker.fresh && !asked && !complaint) return null
  if (asker.source === 'oidc') {
    return (
      <p>
        {`${why} Sign out, `}
        <a href={paths.signIn()}>sign in again</a>, then do it within that time.
      </p>
    )
  }
  return (
    <FormField
      label="Your own password"
      description={why}
      errorText={complaint}
      i18nStrings={{ errorIconAriaLabel: 'Error' }}
    >
      <Input
        ref={inputRef}
        name="password"
        type="password"
        autoComplete="current-password"
        value={value}
        ariaRequired
        invalid={complaint !== undefined}
        onChange={({ detail }) => onChange(detail.value)}
      />
    </FormField>
  )
}
