import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { TestBrowser } from './testing'
import { type TestOidc, testOidc } from './testing-oidc'

vi.mock('next/headers', async () => (await import('./testing-browser')).nextHeaders)

let oidc: TestOidc

beforeAll(async () => {
  oidc = await testOidc()
})
afterAll(() => oidc.close())
beforeEach(() => oidc.between())

test('a person is sent to the provider with code, PKCE, state and nonce', async () => {
  const { asked } = await oidc.begin()
  expect(asked.origin + asked.pathname).toBe(`${oidc.provider.issuer}/authorize`)
  expect(Object.fromEntries(asked.searchParams)).toEqual({
    response_type: 'code',
    client_id: 'console',
    scope: 'openid profile email',
    redirect_uri: 'http://127.0.0.1:3000/api/auth/callback/oidc',
    state: expect.stringMatching(/^[\w-]{32}$/),
    nonce: expect.stringMatching(/^[\w-]{32}$/),
    code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    code_challenge_method: 'S256',
  })
})

test('who comes back with a good token is in, and led on to where they wanted to go', async () => {
  const { provider, people } = oidc
  const { browser, asked, state, nonce } = await oidc.begin('/sandbox/appflow/connectors')
  const more = { name: 'Grace\u202e', email: 'grace@example.com', groups: ['ops', 'readers'] }
  provider.idToken = await provider.sign(oidc.claims('grace', nonce, more))
  expect(await oidc.come(browser, { code: 'the code', state })).toBe('/sandbox/appflow/connectors')
  expect(await people.who(browser)).toMatchObject({
    name: 'Grace',
    email: 'grace@example.com',
    source: 'oidc',
    roles: { '*': 'operator', 'prod-eu': 'viewer' },
  })
  const [{ form, authorization } = expect.fail()] = provider.asked
  expect(form.get('code')).toBe('the code')
  expect(provider.challengeOf(form.get('code_verifier') ?? '')).toBe(asked.searchParams.get('code_challenge'))
  expect(Buffer.from(authorization.slice(6), 'base64').toString()).toBe('console:s3cret+%26+more')
  expect(await oidc.audited()).toMatchObject({ kind: 'signed-in', action: 'people.signIn', actor_name: 'Grace' })
})

const soon = () => Math.floor(Date.now() / 1000)
const wrong: [string, (nonce: string) => Promise<string | undefined>][] = [
  ['no ID token at all', async () => undefined],
  ['what is no token', async () => 'not.a.token'],
  ['a token that nobody signed', async (nonce) => oidc.provider.unsigned(oidc.claims('eve', nonce))],
  ['a token signed with the shared secret', (nonce) => oidc.provider.sign(oidc.claims('eve', nonce), 'HS256')],
  ['a token signed with another key', (nonce) => oidc.provider.sign(oidc.claims('eve', nonce), 'another key')],
  ...Object.entries({
    'a token for another program': () => ({ aud: 'other' }),
    'a token for several programs that says not which': () => ({ aud: ['console', 'other'] }),
    'a token made out to another program': () => ({ azp: 'other' }),
    'a token of another provider': () => ({ iss: 'https://evil.example.com' }),
    'a token of another sign-in': () => ({ nonce: 'x'.repeat(32) }),
    'a token of no sign-in': () => ({ nonce: undefined }),
    'a token that is over': () => ({ exp: soon() - 60 }),
    'a token that never ends': () => ({ exp: undefined }),
    'a token of the future': () => ({ iat: soon() + 600 }),
    'a token of nobody': () => ({ sub: undefined }),
    'a token of somebody without a name': () => ({ sub: '' }),
  }).map(([what, more]): (typeof wrong)[number] => [
    what,
    (nonce) => oidc.provider.sign(oidc.claims('eve', nonce, more())),
  ]),
]
for (const [what, make] of wrong) {
  test(`${what} signs nobody in, and is written down`, async () => {
    const { browser, state, nonce } = await oidc.begin()
    oidc.provider.idToken = await make(nonce)
    expect(await oidc.come(browser, { code: 'c', state })).toBe('/sign-in?error=oidc-unverified')
    expect(await oidc.people.who(browser)).toBeUndefined()
    expect(await oidc.people.sql("select from sign_in_accounts where account_id like '%eve%'")).toEqual([])
    expect(await oidc.people.sql("select from people where source = 'oidc' and name <> 'Grace'")).toEqual([])
    expect(await oidc.audited()).toMatchObject({ kind: 'sign-in-failed', address: browser.address })
  })
}

test('a state that has been used signs nobody in again, though the provider would take its code twice', async () => {
  const { browser, state, nonce } = await oidc.begin()
  oidc.provider.idToken = await oidc.provider.sign(oidc.claims('once', nonce))
  const copy = browser.copy()
  expect(await oidc.come(browser, { code: 'c', state })).toBe('/sandbox')
  for (const again of [copy, browser])
    expect(await oidc.come(again, { code: 'c', state })).toBe('/sign-in?error=oidc-ended')
  expect(await oidc.people.who(copy)).toBeUndefined()
  const [account = expect.fail()] = await oidc.accountsOf('once')
  expect(await oidc.people.sql('select from sessions where user_id = $1', [account.user_id])).toHaveLength(1)
})

test('what another browser began signs nobody in: an attacker cannot sign somebody in as themselves', async () => {
  const { browser: attacker, state, nonce } = await oidc.begin()
  oidc.provider.idToken = await oidc.provider.sign(oidc.claims('mallory', nonce))
  const { browser: victim } = await oidc.begin()
  for (const other of [victim, new TestBrowser()]) {
    expect(await oidc.come(other, { code: 'c', state })).toBe('/sign-in?error=oidc-ended')
    expect(await oidc.people.who(other)).toBeUndefined()
    expect(await oidc.audited()).toMatchObject({ kind: 'sign-in-failed' })
  }
  expect(oidc.provider.asked).toEqual([])
  expect(await oidc.come(attacker, { code: 'c', state })).toBe('/sandbox')
})

test('without a state, with another, and with one that is too old nobody is signed in', async () => {
  for (const query of ['code=c', `code=c&state=${'x'.repeat(32)}`, '']) {
    const { browser } = await oidc.begin()
    expect(await oidc.come(browser, query)).toBe('/sign-in?error=oidc-ended')
  }
  const { browser, state } = await oidc.begin()
  await oidc.people.sql("update verifications set value = jsonb_set(value::jsonb, '{expiresAt}', '1')")
  expect(await oidc.come(browser, { code: 'c', state })).toBe('/sign-in?error=oidc-ended')
  expect(oidc.provider.asked).toEqual([])
})

test('what another provider sent people back with is not taken for an answer of this one', async () => {
  const { browser, state, nonce } = await oidc.begin()
  const { issuer } = oidc.provider
  oidc.provider.idToken = await oidc.provider.sign(oidc.claims('mixed', nonce))
  for (const iss of ['iss=https://evil.example.com', `iss=${issuer}&iss=https://evil.example.com`])
    expect(await oidc.come(browser, `code=c&state=${state}&${iss}`)).toBe('/sign-in?error=oidc-unverified')
  expect(oidc.provider.asked).toEqual([])
  expect(await oidc.come(browser, { code: 'c', state, iss: issuer })).toBe('/sandbox')
})

test('what the provider says of an error is not repeated', async () => {
  for (const error of ['access_denied', 'server_error', 'please-call-555']) {
    const { browser, state } = await oidc.begin()
    const led = await oidc.come(browser, { error, error_description: 'please call 555', state })
    expect(led).toBe('/sign-in?error=oidc-refused')
  }
})

test('a provider that calls itself otherwise, names unsafe addresses, or signs with no key is not used', async () => {
  const { discover } = await import('./oidc-discovery')
  for (const description of [
    { issuer: 'https://evil.example.com' },
    { token_endpoint: 'ftp://127.0.0.1/token' },
    { jwks_uri: 'file:///etc/keys' },
    { id_token_signing_alg_values_supported: ['HS256', 'none'] },
    { authorization_endpoint: undefined },
  ]) {
    oidc.provider.description = description
    await expect(discover(oidc.provider.issuer), JSON.stringify(description)).rejects.toThrow()
  }
  oidc.provider.description = { token_endpoint_auth_methods_supported: ['client_secret_post'] }
  expect(await discover(oidc.provider.issuer)).toMatchObject({ authentication: 'post', namesItself: false })
})

test('the sign-in page has a sentence for what went wrong, and none for what others write into its address', async () => {
  const { oidcErrorText } = await import('./oidc-errors')
  expect(oidcErrorText('oidc-no-role')).toContain('None of your groups')
  for (const other of ['please call 555', 'toString', '__proto__', ['oidc-no-role'], undefined])
    expect(oidcErrorText(other)).toBeUndefined()
})
