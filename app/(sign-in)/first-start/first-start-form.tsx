'use client'
import { DoorForm } from '@/components/door/door-form'
import { firstAdmin } from '@/lib/people/actions'

/** The first admin: name, e-mail address, password. */
export function FirstStartForm({ token }: { token: string }) {
  return (
    <>
      <p>Nobody can sign in yet. You will be an admin of this console: you decide who else may, and where.</p>
      <DoorForm
        label="First admin"
        action={firstAdmin}
        schema={() => import('@/lib/people/schema').then((file) => file.firstAdminSchema)}
        fields={[
          { name: 'name', label: 'Name', kind: 'text', autoComplete: 'name' },
          { name: 'email', label: 'E-mail', kind: 'email', autoComplete: 'username' },
          {
            name: 'password',
            label: 'Password',
            kind: 'password',
            autoComplete: 'new-password',
            constraintText: '15 to 128 characters; a few words that do not belong together are easy to remember.',
          },
        ]}
        given={{ token }}
        submitText="Create admin"
        onSucceeded={({ next }) => location.assign(next)}
      />
    </>
  )
}
