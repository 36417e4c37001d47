import 'server-only'
import { failure, Refusal } from '@/lib/failure'
import { headersFor, passCookies } from './cookies'
import type { Entrance } from './entering'
import { addressKey, spend } from './limiter'
import { type OidcClient, oidcClient, providerId } from './oidc-client'

/**
 * Begins a sign-in by the identity provider: keeps what it has to come back with, gives the browser its half of that, and says
 * where to send it.
 *
 * @param next path of this console to go to then
 * @throws Refusal
 */
export async function startWithProvider(next: string, { headers, address }: Entrance): Promise<string> {
  const opened = oidcClient()
  if (!opened) {
    throw new Refusal(
      failure('NotFound', 'This console has no identity provider.', 'Sign in with e-mail address and password.'),
    )
  }
  // Each is kept for a while, so nobody may begin any number of them.
  await spend('address', addressKey(address))
  const { api } = await reached(opened)
  const { headers: answer, response } = await api.signInSocial({
    body: { provider: providerId, callbackURL: next, disableRedirect: true },
    headers: headersFor(headers, address, { session: false }),
    returnHeaders: true,
  })
  if (!response.url) throw new Error('better-auth names no address of the identity provider.')
  await passCookies(answer)
  return response.url
}

async function reached(opened: Promise<OidcClient>): Promise<OidcClient> {
  try {
    return await opened
  } catch {
    throw new Refusal(
      failure(
        'ProviderAway',
        'The identity provider does not answer, or not as it should.',
        'Try again in a moment, or sign in with e-mail address and password.',
        { retryable: true },
      ),
    )
  }
}
