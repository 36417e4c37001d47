'use client'
import Button from '@cloudscape-design/components/button'
import { useDoor } from '@/components/door/use-door'
import { FailureAlert } from '@/components/status/failure-alert'
import { startOidc } from '@/lib/people/actions'

/** The way to the identity provider. */
export function ProviderButton({ provider, next }: { provider: string; next?: string }) {
  const { state, submit } = useDoor({
    action: startOidc,
    schema: () => import('@/lib/people/schema').then((file) => file.startOidcSchema),
    onSucceeded: ({ href }) => location.assign(href),
  })
  return (
    <>
      <p>
        <Button fullWidth loading={state.step !== 'editing'} onClick={() => void submit({ next })}>
          Sign in with {provider}
        </Button>
      </p>
      {state.failure && <FailureAlert failure={state.failure} />}
      <p>Or with e-mail address and password:</p>
    </>
  )
}
