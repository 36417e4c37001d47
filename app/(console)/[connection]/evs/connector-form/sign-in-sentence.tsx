import { secretName } from './secret-names'

/** What EVS signs in to, and with what. */
export interface SignIn {
  applianceFqdn: string
  /** Name or ARN of the secret. */
  secretIdentifier: string
}

/** What a change comes to, in one sentence; nothing before there is anything to say. */
export function SignInSentence({ applianceFqdn, secretIdentifier }: SignIn) {
  if (!applianceFqdn || !secretIdentifier) return null
  return (
    <p>
      EVS will sign in to <strong>{applianceFqdn}</strong> with the secret{' '}
      <strong>{secretName(secretIdentifier)}</strong>.
    </p>
  )
}
