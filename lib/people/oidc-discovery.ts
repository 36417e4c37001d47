import 'server-only'
import { z } from 'zod'
import { fetchJson } from './oidc-fetch'

/** With a key of the provider's own: what a shared secret signs, or nobody, proves nothing. */
export const signatures = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA']

const document = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  userinfo_endpoint: z.url().optional(),
  id_token_signing_alg_values_supported: z.array(z.string()).min(1),
  token_endpoint_auth_methods_supported: z.array(z.string()).optional(),
  authorization_response_iss_parameter_supported: z.boolean().optional(),
})

/** What a provider says of itself. */
export interface Provider {
  discoveryUrl: string
  authorizationUrl: string
  tokenUrl: string
  userInfoUrl?: string
  /** How it knows this console when it is asked for tokens. */
  authentication: 'basic' | 'post'
  /** It names itself where it sends people back (RFC 9207), so that an answer of another provider is not taken for its own. */
  namesItself: boolean
}

/**
 * Asks a provider what it says of itself (https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfig).
 * @throws Error when it does not answer in time, is another one than it should be, or its addresses or signatures are not safe
 */
export async function discover(issuer: string): Promise<Provider> {
  const discoveryUrl = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  const said = document.parse(await fetchJson(discoveryUrl))
  if (said.issuer !== issuer) throw new Error('The identity provider calls itself otherwise than OIDC_ISSUER does.')
  const addresses = [said.authorization_endpoint, said.token_endpoint, said.jwks_uri, said.userinfo_endpoint ?? issuer]
  // Only a provider on this machine may be asked over HTTP, and only it may name such addresses.
  const scheme = new URL(issuer).protocol
  if (addresses.some((address) => !['https:', scheme].includes(new URL(address).protocol))) {
    throw new Error('The identity provider names addresses that are not HTTPS.')
  }
  if (!said.id_token_signing_alg_values_supported.some((name) => signatures.includes(name))) {
    throw new Error('The identity provider signs in no way that can be verified.')
  }
  const methods = said.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
  return {
    discoveryUrl,
    authorizationUrl: said.authorization_endpoint,
    tokenUrl: said.token_endpoint,
    userInfoUrl: said.userinfo_endpoint,
    authentication: methods.includes('client_secret_basic') ? 'basic' : 'post',
    namesItself: said.authorization_response_iss_parameter_supported ?? false,
  }
}
