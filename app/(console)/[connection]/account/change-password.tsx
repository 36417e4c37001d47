'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { DoorForm } from '@/components/door/door-form'
import { Section } from '@/components/shell/section'
import { changePassword } from '@/lib/people/actions'

/** Another password. */
export function ChangePassword() {
  const client = useQueryClient()
  // A form that was sent is over; the next one is another.
  const [changes, setChanges] = useState(0)
  return (
    <Section title="Password">
      {changes > 0 && <p role="status">Your password is changed. Your sessions in other browsers have ended.</p>}
      <DoorForm
        key={changes}
        label="Change password"
        action={changePassword}
        schema={() => import('@/lib/people/schema').then((file) => file.changePasswordSchema)}
        fields={[
          { name: 'current', label: 'Current password', kind: 'password', autoComplete: 'current-password' },
          {
            name: 'password',
            label: 'New password',
            kind: 'password',
            autoComplete: 'new-password',
            constraintText: '15 to 128 characters.',
          },
        ]}
        submitText="Change password"
        primary={false}
        onSucceeded={() => {
          setChanges((count) => count + 1)
          void client.invalidateQueries()
        }}
      />
    </Section>
  )
}
