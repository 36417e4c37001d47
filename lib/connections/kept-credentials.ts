import 'server-only'
import { CredentialsProviderError } from '@smithy/core/config'
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@smithy/types'

/** So early credentials are renewed, in milliseconds. */
const earlyMs = 5 * 60_000
/** Credentials that say no end get one, so that clients ask again: a profile's file may have changed. */
const longestMs = 20 * 60_000
/** So long everyone is told of a failed sign-in before it is tried again. */
const failedForMs = 3_000

/**
 * Credentials that are got once for all who wait, renewed five minutes early, and used to their end where renewing fails. A
 * sign-in that failed is not repeated for each request, and fails as one that certainly sent nothing.
 */
export function kept(get: () => Promise<AwsCredentialIdentity>): AwsCredentialIdentityProvider {
  let last: { identity: AwsCredentialIdentity; ends: number } | undefined
  let failed: { error: CredentialsProviderError; at: number } | undefined
  let asking: Promise<AwsCredentialIdentity> | undefined
  const ask = async () => {
    try {
      const got = await get()
      const expiration = got.expiration ?? new Date(Date.now() + longestMs)
      const identity = { ...got, expiration }
      last = { identity, ends: expiration.getTime() }
      failed = undefined
      return identity
    } catch (error) {
      failed = { error: asCredentialsError(error), at: Date.now() }
      throw failed.error
    } finally {
      asking = undefined
    }
  }
  return async () => {
    if (last && Date.now() < last.ends - earlyMs) return last.identity
    try {
      if (failed && Date.now() - failed.at < failedForMs) throw failed.error
      asking ??= ask()
      return await asking
    } catch (error) {
      if (last && Date.now() < last.ends) return last.identity
      throw error
    }
  }
}

/** Whatever went wrong, no request of ours was signed: what is told apart by name later has this one. */
function asCredentialsError(error: unknown): CredentialsProviderError {
  if (error instanceof CredentialsProviderError) return error
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) }
  return new CredentialsProviderError(`${name}: ${message}`.slice(0, 400), { tryNextLink: false })
}
