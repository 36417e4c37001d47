import { TestBrowser, type TestPeople, testPeople } from './testing'
import { hold } from './testing-browser'
import { type Claims, testProvider } from './testing-provider'

/** The console's people with an identity provider, for one test file. Tests mock `next/headers` as for {@link testPeople}. */
export async function testOidc() {
  const provider = await testProvider()
  process.env.OIDC_ISSUER = provider.issuer
  process.env.OIDC_CLIENT_ID = 'console'
  process.env.OIDC_CLIENT_SECRET = 's3cret & more'
  process.env.OIDC_ROLES = 'ops-admins=admin, ops=operator, readers=viewer@prod-eu, ops=viewer'
  const people: TestPeople = await testPeople()
  const { answerProvider } = await import('./provider-callback')
  // While there is nobody at all only an admin is let in.
  const somebody = "insert into people (id, name, email) values ('first', 'First', 'first@example.com')"
  await people.sql(somebody)

  /** A browser that has been sent to the provider, and what it has been sent with. */
  const begin = async (next = '/sandbox', browser = new TestBrowser()) => {
    const result = await people.send(browser, 'startOidc', { next })
    if (result.status !== 'succeeded') throw new Error(JSON.stringify(result))
    const asked = new URL((result.value as { href: string }).href)
    const [state, nonce] = ['state', 'nonce'].map((name) => asked.searchParams.get(name) ?? '') as [string, string]
    return { browser, asked, state, nonce }
  }

  /** What a good ID token says, of an operator unless told. */
  const claims = (sub: string, nonce: string, more: Claims = {}): Claims => {
    const now = Math.floor(Date.now() / 1000)
    return { iss: provider.issuer, sub, aud: 'console', nonce, groups: ['ops'], iat: now, exp: now + 60, ...more }
  }

  /** The browser comes back. Where it is led. */
  const come = async (browser: TestBrowser, query: Record<string, string> | string) => {
    const url = `http://127.0.0.1:3000/api/auth/callback/oidc?${new URLSearchParams(query)}`
    const request = new Request(url, { headers: browser.headers() })
    const answer = await hold(browser, () => answerProvider(request))
    return answer.status === 303 ? answer.headers.get('location') : answer.status
  }

  return {
    provider,
    people,
    begin,
    claims,
    come,
    /** A whole sign-in. */
    async signIn(sub: string, more: Claims = {}, before?: TestBrowser) {
      const { browser, state, nonce } = await begin('/sandbox', before)
      provider.idToken = await provider.sign(claims(sub, nonce, more))
      return { browser, led: await come(browser, { code: 'c', state }) }
    },
    /** The last entry of the audit. */
    audited: async () => (await people.sql('select * from audit order by seq desc limit 1'))[0],
    /** How a person is known by the provider. */
    accountsOf: (sub: string) =>
      people.sql('select * from sign_in_accounts where account_id = $1', [`${provider.issuer} ${sub}`]),
    /** What one test may try from one address is none of the next one's. */
    async between() {
      provider.idToken = undefined
      provider.idTokens.clear()
      provider.asked = []
      provider.info = {}
      provider.description = {}
      await people.sql('delete from limits')
    },
    async close() {
      await people.close()
      await provider.close()
    },
  }
}

/** {@link testOidc}'s result. */
export type TestOidc = Awaited<ReturnType<typeof testOidc>>
