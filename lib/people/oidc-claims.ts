import 'server-only'
import { z } from 'zod'
import { signatures } from './oidc-discovery'
import { fetchJson } from './oidc-fetch'
import type { OidcSettings } from './oidc-settings'

/** Who an identity provider says that somebody is. */
export interface Identity {
  /** Issuer and subject, which no other person ever has; an issuer holds no space. */
  accountId: string
  /** For display only. */
  name: string
  /** For display only: it may be anybody's, and change. */
  email?: string
  groups: string[]
  /** How they were asked who they are (RFC 8176), and what the provider makes of that. */
  amr: string[]
  acr?: string
}

/** Of clocks that differ, in seconds. */
const tolerance = 30

const text = z.string().max(1_000, { abort: true })
const header = z.object({ alg: z.enum(signatures) })
const required = z.object({
  iss: text,
  sub: text.min(1).max(255),
  aud: z.union([text, z.array(text)]),
  azp: text.optional(),
  exp: z.number(),
  iat: z.number(),
  amr: z.array(text).catch([]),
  acr: text.optional().catch(undefined),
})
const shown = z.looseObject({
  name: text.optional().catch(undefined),
  preferred_username: text.optional().catch(undefined),
  email: text.optional().catch(undefined),
})
const groupsSchema = z.union([z.array(text).max(2_000), text.transform((one) => [one])])

const part = (token: string, index: number): unknown =>
  JSON.parse(Buffer.from(token.split('.')[index] ?? '', 'base64url').toString('utf8'))

/**
 * What an ID token says, whose signature, nonce, issuer and audience are verified already. What the verification passes over is
 * looked at here (https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation): claims that are missing, several
 * audiences, and how it is signed.
 *
 * @throws Error when it is not a token for this console, now
 */
export function claimsOf(idToken: string, { issuer, clientId }: OidcSettings, now = Date.now() / 1000) {
  header.parse(part(idToken, 0))
  const payload = part(idToken, 1)
  const claims = required.parse(payload)
  const audiences = [claims.aud].flat()
  const forUs = audiences.includes(clientId) && (claims.azp === clientId || (!claims.azp && audiences.length === 1))
  if (claims.iss !== issuer || !forUs) throw new Error('The token is of another provider, or for another program.')
  if (claims.exp <= now - tolerance || claims.iat > now + tolerance) throw new Error('The token is not of now.')
  return { ...claims, more: shown.parse(payload) }
}

/**
 * Who signs in, by a verified ID token. What it leaves out the provider is asked for, where it gives claims elsewhere only.
 * @throws Error when the token is not right, or the provider does not answer or speaks of somebody else
 */
export async function identityOf(
  tokens: { idToken: string; accessToken?: string },
  settings: OidcSettings,
  userInfoUrl: string | undefined,
): Promise<Identity> {
  const { iss, sub, amr, acr, more } = claimsOf(tokens.idToken, settings)
  let said = more
  if (said[settings.groupsClaim] === undefined && userInfoUrl && tokens.accessToken) {
    const info = await fetchJson(userInfoUrl, { authorization: `Bearer ${tokens.accessToken}` })
    if (z.object({ sub: text }).parse(info).sub !== sub) throw new Error('The provider speaks of somebody else.')
    said = { ...shown.parse(info), ...more }
  }
  const groups = groupsSchema.safeParse(said[settings.groupsClaim] ?? [])
  return {
    accountId: `${iss} ${sub}`,
    name: plain(said.name) || plain(said.preferred_username) || plain(said.email) || plain(sub),
    email: plain(said.email) || undefined,
    groups: groups.data ?? [],
    amr,
    acr,
  }
}

/** At most 100 characters, in one line and one direction, as all names are. */
const plain = (given = '') =>
  given
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .trim()
    .slice(0, 100)
