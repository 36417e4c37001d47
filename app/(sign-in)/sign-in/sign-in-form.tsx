'use client'
import { useState } from 'react'
import { DoorForm } from '@/components/door/door-form'
import { signIn, verifySecondFactor } from '@/lib/people/actions'
import { ProviderButton } from './provider-button'

// A whole navigation: nothing of what was read before stays in the browser's memory.
const go = (next: string) => location.assign(next)

/** E-mail address and password, then the code where one is owed. `next`: where to go then. */
export function SignInForm({ next, signedOut, provider }: { next?: string; signedOut: boolean; provider?: string }) {
  const [owesCode, setOwesCode] = useState(false)
  if (owesCode) return <CodeForm next={next} />
  return (
    <>
      {signedOut && <p role="status">You are signed out.</p>}
      {provider && <ProviderButton provider={provider} next={next} />}
      <DoorForm
        label="Sign in"
        action={signIn}
        schema={() => import('@/lib/people/schema').then((file) => file.signInSchema)}
        fields={[
          { name: 'email', label: 'E-mail', kind: 'email', autoComplete: 'username' },
          { name: 'password', label: 'Password', kind: 'password', autoComplete: 'current-password' },
        ]}
        given={{ next }}
        submitText="Sign in"
        onSucceeded={(value) => (value.owesCode ? setOwesCode(true) : go(value.next))}
      />
    </>
  )
}

function CodeForm({ next }: { next?: string }) {
  return (
    <>
      <p role="status">Your password is right. This account also asks for a code.</p>
      <DoorForm
        label="Second factor"
        action={verifySecondFactor}
        schema={() => import('@/lib/people/schema').then((file) => file.verifySecondFactorSchema)}
        fields={[
          {
            name: 'code',
            label: 'Code',
            kind: 'code',
            autoComplete: 'one-time-code',
            constraintText: 'The six digits that your authenticator shows now, or one of your backup codes.',
          },
        ]}
        given={{ next }}
        submitText="Verify code"
        onSucceeded={(value) => go(value.next)}
      />
    </>
  )
}
