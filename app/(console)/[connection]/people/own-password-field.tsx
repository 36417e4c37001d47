'use client'
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form'
import type { ActionForm } from '@/components/form/action-form'
import { useFieldLabel } from '@/components/form/form-labels'
import type { Asker } from './asker'
import { OwnPassword } from './own-password'

/** {@link OwnPassword} as the last field of a form whose values have a `password`. */
export function OwnPasswordField<Values extends FieldValues & { password: string }>({
  form,
  control,
  asker,
}: {
  form: Pick<ActionForm<Values>, 'now'>
  control: Control<Values>
  asker: Asker
}) {
  const { field, fieldState } = useController({ control, name: 'password' as FieldPath<Values> })
  useFieldLabel('password', 'Your own password')
  const asked = form.now.step === 'failed' && form.now.failure.code === 'SignInAgain'
  return (
    <OwnPassword
      asker={asker}
      asked={asked || field.value !== ''}
      value={field.value}
      complaint={fieldState.error?.message}
      inputRef={field.ref}
      onChange={field.onChange}
    />
  )
}
