'use client'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { DoorForm } from '@/components/door/door-form'
import { signIn, verifySecondFactor } from '@/lib/people/actions'
import { ProviderButton } from './provider-button'

// Seldom needed, so not part of every first paint.
const Alert = dynamic(() => import('@cloudscape-design/components/alert'))

// A whole navigation: nothing of what was read before stays in the browser's memory.
const go = (next: string) => location.assign(next)

/** How the sign-in page was come to. */
interface SignInFormProps {
  /** Where to go then. */
  next?: string
  signedOut: boolean
  /** The identity provider's name, where there is one. */
  provider?: string
  /** Why a sign-in by it came to nothing. */
  error?: string
}

/** The way to the identity provider; e-mail address and password, then the code where one is owed. */
export function SignInForm({ next, signedOut, provider, error }: SignInFormProps) {
  const [owesCode, setOwesCode] = useState(false)
  if (owesCode) return <CodeForm next={next} />
  return (
    <>
      {signedOut && (
        <p role="status">
          You are signed out.
          {provider && ` Your session with ${provider} goes on: where others use this browser, end it there too.`}
        </p>
      )}
      {error && (
        <Alert type="error" header="You were not signed in" i18nStrings={{ errorIconAriaLabel: 'Error' }}>
          {error}
        </Alert>
      )}
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
