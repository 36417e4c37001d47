import 'server-only'
import { parseSetCookieHeader } from 'better-auth/cookies'
import { record } from '@/lib/audit/record'
import { logUnexpected } from '@/lib/log-error'
import { rememberBrowser } from './browsers'
import { cookieNames, headersFor, passCookies } from './cookies'
import { endSessionOf } from './entering'
import { addressKey, forgive, isHeard } from './limiter'
import { safeNext } from './next'
import { attempts, type OidcAttempt } from './oidc-attempt'
import { type OidcClient, oidcClient, providerId } from './oidc-client'
import type { OidcError } from './oidc-errors'
import { addressOf, sessionName } from './session'
import { tokenHash } from './session-tokens'

const patienceMs = 15_000

/**
 * Takes back whom the identity provider sends (https://openid.net/specs/openid-connect-core-1_0.html#AuthResponse): signs them
 * in and leads on to where they wanted to go, or to the sign-in page with the reason. Nothing of the address is repeated.
 */
export async function answerProvider(request: Request): Promise<Response> {
  const attempt: OidcAttempt = { address: addressOf(request.headers), signal: AbortSignal.timeout(patienceMs) }
  try {
    const opened = oidcClient()
    if (!opened || new URL(request.url).pathname.split('/').at(-1) !== providerId) {
      return new Response('This console has no such identity provider.\n', { status: 404 })
    }
    const client = await opened.catch(() => {
      attempt.error = 'oidc-away'
    })
    if (!client) return await refuse(attempt)
    const answer = await attempts.run(attempt, () => ask(client, request, attempt))
    const next = answer && (await enter(answer, request.headers, attempt))
    return next ? leadTo(next) : await refuse(attempt)
  } catch (error) {
    logUnexpected('sign-in by the identity provider', error)
    return leadTo('/sign-in?error=oidc-records')
  }
}

/** better-auth's answer: a redirect, with the cookies of a new session when somebody is signed in. */
async function ask({ api, provider, settings }: OidcClient, request: Request, attempt: OidcAttempt) {
  const { searchParams } = new URL(request.url)
  const said = ['code', 'state', 'iss', 'error'].map((name) => [name, searchParams.getAll(name)] as const)
  const query: Record<string, string> = Object.fromEntries(said.flatMap(([name, [one]]) => (one ? [[name, one]] : [])))
  // What is said twice can be read in two ways.
  const doubtful = said.some(([, values]) => values.length > 1 || (values[0]?.length ?? 0) > 4_096)
  if (doubtful || (query.iss ?? (provider.namesItself ? '' : settings.issuer)) !== settings.issuer) {
    attempt.error = 'oidc-unverified'
    return undefined
  }
  const asked = api.callbackOAuth({
    method: 'GET',
    params: { id: providerId },
    query,
    headers: headersFor(request.headers, attempt.address, { session: false }),
    asResponse: true,
  })
  const late = new Promise<undefined>((resolve) => {
    attempt.signal.addEventListener('abort', () => resolve(undefined), { once: true })
  })
  const answer = await Promise.race([asked, late])
  if (!answer) attempt.error = 'oidc-away'
  else if (!attempt.personId) attempt.error ??= meaningOf(answer)
  // In the end better-auth says nothing more than that there is no session: of whom is disabled in this moment.
  else if (!tokenIn(answer)) attempt.error = 'oidc-disabled'
  return answer
}

const endings: Record<string, OidcError> = {
  state_mismatch: 'oidc-ended',
  state_not_found: 'oidc-ended',
  state_invalid: 'oidc-ended',
  invalid_code: 'oidc-away',
  access_denied: 'oidc-refused',
  issuer_mismatch: 'oidc-unverified',
  unable_to_get_user_info: 'oidc-unverified',
  nonce_binding_missing: 'oidc-unverified',
}

/** Why nobody is signed in, by where better-auth leads. */
function meaningOf({ headers }: Response): OidcError {
  const said = new URL(headers.get('location') ?? '', 'http://console.invalid').searchParams.get('error') ?? ''
  return Object.hasOwn(endings, said) ? (endings[said] ?? 'oidc-refused') : 'oidc-refused'
}

/** The token of the session that an answer begins. */
function tokenIn({ headers }: Response): string | undefined {
  const lines = headers.getSetCookie().flatMap((line) => [...parseSetCookieHeader(line)])
  const value = lines.find(([name]) => name === cookieNames.session)?.[1].value
  return value?.split('.')[0]
}

/** Gives the browser its session, and writes down who is in now. Where to go then; nothing when nobody is signed in. */
async function enter(answer: Response, headers: Headers, attempt: OidcAttempt): Promise<string | undefined> {
  const token = tokenIn(answer)
  const { personId, identity, address } = attempt
  if (!token || !personId || !identity || attempt.error) return undefined
  const actor = { id: personId, name: identity.name, session: sessionName(tokenHash(token)), address }
  await record({ kind: 'signed-in', action: 'people.signIn', text: 'Signed in by the identity provider.', actor })
  await forgive('address', addressKey(address))
  await endSessionOf(headers)
  await passCookies(answer.headers)
  await rememberBrowser(personId, headers)
  return safeNext(answer.headers.get('location') ?? undefined)
}

const reasons: Record<OidcError, string> = {
  'oidc-away': 'The identity provider could not be reached, or its answer could not be used.',
  'oidc-refused': 'The identity provider did not sign them in.',
  'oidc-ended': 'The sign-in was too old, used, or begun in another browser.',
  'oidc-unverified': 'What the identity provider said could not be verified.',
  'oidc-second-factor': 'The identity provider asked for no second factor.',
  'oidc-no-role': 'None of their groups has a role here.',
  'oidc-no-admin': 'The console has no admin yet, and they would be none.',
  'oidc-disabled': 'They are disabled.',
  'oidc-records': "The console's database did not answer.",
}

async function refuse({ identity, address, error = 'oidc-refused' }: OidcAttempt): Promise<Response> {
  if (await isHeard(address)) {
    const actor = { name: identity?.name, address }
    const target = identity?.accountId
    await record({ kind: 'sign-in-failed', action: 'people.startOidc', text: reasons[error], target, actor })
  }
  return leadTo(`/sign-in?error=${error}`)
}

const leadTo = (location: string) =>
  new Response(null, { status: 303, headers: { Location: location, 'Cache-Control': 'no-store' } })
