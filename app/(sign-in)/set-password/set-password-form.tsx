'use client'
import { DoorForm } from '@/components/door/door-form'
import { setPassword } from '@/lib/people/actions'

/** A password by a one-time link. `email`: whose it is; nothing when the link does not work any more. */
export function SetPasswordForm({ token, email }: { token: string; email?: string }) {
  if (!email) return <p>This link has been used, is too old, or is not whole. Ask an admin for a new one.</p>
  return (
    <>
      <p>
        For <b>{email}</b>. Whoever is signed in with this account is signed out by it.
      </p>
      <DoorForm
        label="Set password"
        action={setPassword}
        schema={() => import('@/lib/people/schema').then((file) => file.setPasswordSchema)}
        fields={[
          {
            name: 'password',
            label: 'Password',
            kind: 'password',
            autoComplete: 'new-password',
            constraintText: '15 to 128 characters; a few words that do not belong together are easy to remember.',
          },
        ]}
        given={{ token }}
        submitText="Set password"
        onSucceeded={({ next }) => location.assign(next)}
      />
    </>
  )
}
