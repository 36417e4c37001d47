import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'

/** What an ID token says; nothing: left out. */
export type Claims = Record<string, unknown>

const bodyOf = async (request: IncomingMessage) => {
  let text = ''
  for await (const chunk of request) text += chunk
  return new URLSearchParams(text)
}

/**
 * An identity provider of a test's own that gives whatever it is told to: wrong tokens too, and twice for one code. It knows the
 * client `console` by the secret `s3cret & more`.
 */
export async function testProvider() {
  const keys = await generateKeyPair('RS256', { extractable: true })
  const others = await generateKeyPair('RS256')
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }
  const provider = {
    issuer: '',
    /** What the token endpoint gives besides an access token, whatever the code; or for one code. */
    idToken: undefined as string | undefined,
    idTokens: new Map<string, string>(),
    /** What the userinfo endpoint answers. */
    info: {} as Claims,
    /** Put over what it says of itself. */
    description: {} as Record<string, unknown>,
    /** What the token endpoint was asked. */
    asked: [] as { form: URLSearchParams; authorization: string }[],
    /** Signs claims with its key, with another one, or with a shared secret. */
    async sign(claims: Claims, how: 'RS256' | 'HS256' | 'another key' = 'RS256'): Promise<string> {
      const alg = how === 'HS256' ? 'HS256' : 'RS256'
      const key = {
        RS256: keys.privateKey,
        HS256: new TextEncoder().encode('s3cret & more'),
        'another key': others.privateKey,
      }
      return await new SignJWT(claims).setProtectedHeader({ alg, kid: 'one' }).sign(key[how])
    },
    /** A token that nobody signed. */
    unsigned: (claims: Claims) =>
      `${[{ alg: 'none' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`,
    /** What the code challenge of a verifier is. */
    challengeOf: (verifier: string) => createHash('sha256').update(verifier).digest('base64url'),
    close: () => new Promise<void>((resolve) => void server.close(() => resolve()).closeAllConnections()),
  }
  const answers: Record<string, (request: IncomingMessage) => Promise<unknown>> = {
    '/.well-known/openid-configuration': async () => ({
      issuer: provider.issuer,
      authorization_endpoint: `${provider.issuer}/authorize`,
      token_endpoint: `${provider.issuer}/token`,
      jwks_uri: `${provider.issuer}/keys`,
      userinfo_endpoint: `${provider.issuer}/me`,
      // It says so, and must not be believed.
      id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
      ...provider.description,
    }),
    '/keys': async () => ({ keys: [jwk] }),
    '/me': async () => provider.info,
    '/token': async (request) => {
      const form = await bodyOf(request)
      provider.asked.push({ form, authorization: request.headers.authorization ?? '' })
      const idToken = provider.idTokens.get(form.get('code') ?? '') ?? provider.idToken
      return { access_token: 'an-access-token', token_type: 'Bearer', expires_in: 60, id_token: idToken }
    },
  }
  const server = createServer(async (request, response) => {
    const answer = answers[request.url ?? '']
    response.setHeader('content-type', 'application/json').statusCode = answer ? 200 : 404
    response.end(JSON.stringify(answer ? await answer(request) : {}))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  provider.issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  return provider
}

/** {@link testProvider}'s result. */
export type TestProvider = Awaited<ReturnType<typeof testProvider>>
