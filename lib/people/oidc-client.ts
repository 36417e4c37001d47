import 'server-only'
import { betterAuth } from 'better-auth'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import { config } from '@/lib/config'
import { logUnexpected } from '@/lib/log-error'
import { authOptions } from './auth'
import { admit } from './oidc-admission'
import { attempts, type OidcAttempt } from './oidc-attempt'
import { identityOf } from './oidc-claims'
import { discover, type Provider } from './oidc-discovery'
import { type OidcSettings, oidcSettings } from './oidc-settings'
import { authSecret } from './secret'

/** How better-auth knows the provider; the last part of the address that people come back to. */
export const providerId = 'oidc'

// The provider may move its addresses, and what it named once may be gone.
const keptMs = 10 * 60_000
// Whoever knocks meanwhile must not make the console knock as often.
const awayMs = 3_000
const patienceMs = 10_000

/** better-auth for people of an identity provider. */
export interface OidcClient {
  settings: OidcSettings
  provider: Provider
  api: ReturnType<typeof make>['api']
}

let kept: { until: number; client: Promise<OidcClient> } | undefined

/**
 * The way to the identity provider. Apart from sign-in by password, which works on while the provider is away.
 * @throws Error when the provider does not answer, or is not one that can be trusted; undefined where none is set
 */
export function oidcClient(): Promise<OidcClient> | undefined {
  const settings = oidcSettings(config.oidc)
  if (!settings) return undefined
  if (kept && kept.until > Date.now()) return kept.client
  const client = within(open(settings), patienceMs)
  const now = { until: Date.now() + keptMs, client }
  kept = now
  client.catch((error: unknown) => {
    now.until = Date.now() + awayMs
    logUnexpected('identity provider', error)
  })
  return client
}

async function open(settings: OidcSettings): Promise<OidcClient> {
  const [provider, secret] = await Promise.all([discover(settings.issuer), authSecret()])
  const made = make(settings, provider, secret)
  const { socialProviders } = await made.$context
  // It asked for the provider's description by itself, and passes over a provider whose description it could not use.
  if (!socialProviders.some(({ id, issuer }) => id === providerId && issuer === settings.issuer)) {
    throw new Error('The identity provider could not be set up.')
  }
  return { settings, provider, api: made.api }
}

const make = (settings: OidcSettings, provider: Provider, secret: string) =>
  betterAuth({
    ...authOptions(secret),
    emailAndPassword: { enabled: false },
    plugins: [
      genericOAuth({
        config: [
          {
            providerId,
            discoveryUrl: provider.discoveryUrl,
            authorizationUrl: provider.authorizationUrl,
            tokenUrl: provider.tokenUrl,
            requireIdTokenVerification: true,
            clientId: settings.clientId,
            clientSecret: settings.clientSecret,
            authentication: settings.clientSecret ? provider.authentication : undefined,
            scopes: settings.scopes,
            authorizationUrlParams: settings.acrValues.length > 0 ? { acr_values: settings.acrValues.join(' ') } : {},
            pkce: true,
            // People are made by `admit`, in one transaction with their roles.
            disableSignUp: true,
            accountSubject: () => attempts.getStore()?.identity?.accountId ?? '',
            getUserInfo: ({ idToken, accessToken }) => enter({ idToken, accessToken }, settings, provider),
          },
        ],
      }),
    ],
  })

/** Asked once the ID token is verified, if there is one: lets its person in, or says in the attempt why not. */
async function enter(
  { idToken, accessToken }: { idToken?: string; accessToken?: string },
  settings: OidcSettings,
  { userInfoUrl }: Provider,
) {
  const attempt = attempts.getStore()
  if (!attempt) return null
  const identity = idToken ? await verified(attempt, { idToken, accessToken }, settings, userInfoUrl) : undefined
  if (!identity || attempt.signal.aborted) return null
  attempt.identity = identity
  const admitted = await admit(identity, settings, attempt.address)
  if ('error' in admitted) {
    attempt.error = admitted.error
    return null
  }
  attempt.personId = admitted.personId
  // better-auth wants an address, and finds its account by the identity before it would look for one.
  return { id: identity.accountId, email: admitted.email, emailVerified: false, name: identity.name }
}

async function verified(
  attempt: OidcAttempt,
  tokens: { idToken: string; accessToken?: string },
  settings: OidcSettings,
  userInfoUrl: string | undefined,
) {
  try {
    return await identityOf(tokens, settings, userInfoUrl)
  } catch (error) {
    logUnexpected('identity provider', error, { security: true, address: attempt.address })
    return undefined
  }
}

const within = async <T>(work: Promise<T>, ms: number): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The identity provider did not answer in time.')), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
