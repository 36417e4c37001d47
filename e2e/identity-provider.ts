import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { exportJWK, generateKeyPair } from 'jose'
import Provider from 'oidc-provider'

/** A certified OpenID provider in this process, and who signs in there. */
export interface IdentityProvider {
  issuer: string
  /** What a console is started with, to send people here. */
  env: Record<string, string>
  /** Who signs in next; asked for at each sign-in. */
  person: { sub: string; name: string; email: string; groups: string[] }
  /** Sends people back to the console at an origin from now on, and to nowhere else. */
  know(consoleOrigin: string): void
  close(): Promise<void>
}

const page = `<!doctype html><html lang="en"><title>Example ID</title><h1>Example ID</h1>
<form method="post"><button name="do" value="login">Yes, it is me</button><button name="do" value="abort">No</button></form>`

const bodyOf = async (request: IncomingMessage) => {
  let text = ''
  for await (const chunk of request) text += chunk
  return new URLSearchParams(text)
}

/**
 * Starts one. It is another site than the console's address: `localhost`, not 127.0.0.1. It insists
 * on PKCE, and tells groups where the access token is shown only, as it does unless told otherwise.
 */
export async function startIdentityProvider(): Promise<IdentityProvider> {
  const [clientId, clientSecret] = ['console', `s3cret & ${randomBytes(16).toString('base64')}`]
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const jwk = { ...(await exportJWK(privateKey)), kid: 'one', use: 'sig', alg: 'RS256' }
  let answer: (request: IncomingMessage, response: ServerResponse) => Promise<void> | void = () => {}
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const address = server.address()
  const issuer = `http://localhost:${typeof address === 'object' ? address?.port : ''}`
  const started: IdentityProvider = {
    issuer,
    env: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: clientId,
      OIDC_CLIENT_SECRET: clientSecret,
      OIDC_NAME: 'Example ID',
      OIDC_ROLES: 'ops-admins=admin, ops=operator, readers=viewer',
    },
    person: { sub: 'dora', name: 'Dora', email: 'dora@example.com', groups: [] },
    know(consoleOrigin) {
      const provider = new Provider(issuer, {
        clients: [
          {
            client_id: clientId,
            client_secret: clientSecret,
            redirect_uris: [`${consoleOrigin}/api/auth/callback/oidc`],
          },
        ],
        jwks: { keys: [jwk] },
        cookies: { keys: [randomBytes(32).toString('hex')] },
        claims: { openid: ['sub'], profile: ['name', 'groups'], email: ['email'] },
        features: { devInteractions: { enabled: false } },
        interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
        pkce: { required: () => true },
        findAccount: async (_context, sub) => ({ accountId: sub, claims: async () => ({ ...started.person, sub }) }),
        // Nobody is asked whether the console may know their name.
        async loadExistingGrant({ oidc: { session, client } }) {
          const grant = new provider.Grant({ accountId: session?.accountId, clientId: client?.clientId })
          grant.addOIDCScope('openid profile email')
          await grant.save()
          return grant
        },
      })
      const callback = provider.callback()
      answer = async (request, response) => {
        // Browsers ask for it, and complain where there is none.
        if (request.url === '/favicon.ico') return void response.writeHead(204).end()
        if (!request.url?.startsWith('/interaction/')) return await callback(request, response)
        if (request.method === 'GET') return void response.setHeader('content-type', 'text/html').end(page)
        const refused = (await bodyOf(request)).get('do') === 'abort'
        const result = refused ? { error: 'access_denied' } : { login: { accountId: started.person.sub } }
        await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
      }
    },
    close: () => new Promise((resolve) => void server.close(() => resolve()).closeAllConnections()),
  }
  return started
}
