import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { TestBrowser, type TestPeople, testPeople } from './testing'
import { hold } from './testing-browser'
import { type Claims, type TestProvider, testProvider } from './testing-provider'

vi.mock('next/headers', async () => (await import('./testing-browser')).nextHeaders)

let provider: TestProvider
let people: TestPeople
let answerProvider: (request: Request) => Promise<Response>
let subject = 0

beforeAll(async () => {
  provider = await testProvider()
  process.env.OIDC_ISSUER = provider.issuer
  process.env.OIDC_CLIENT_ID = 'console'
  process.env.OIDC_CLIENT_SECRET = 's3cret & more'
  process.env.OIDC_ROLES = 'ops-admins=admin, ops=operator, readers=viewer@prod-eu, ops=viewer'
  people = await testPeople()
  answerProvider = (await import('./provider-callback')).answerProvider
})
afterAll(async () => {
  await people.close()
  await provider.close()
})
beforeEach(async () => {
  provider.idToken = undefined
  provider.asked = []
  // What one test may try from one address is none of the next one's.
  await people.sql('delete from limits')
})

/** A browser that has been sent to the provider, and what it has been sent with. */
const begin = async (next = '/sandbox') => {
  const browser = new TestBrowser()
  const result = await people.send(browser, 'startOidc', { next })
  if (result.status !== 'succeeded') throw new Error(JSON.stringify(result))
  const asked = new URL((result.value as { href: string }).href)
  return { browser, asked, state: asked.searchParams.get('state') ?? '', nonce: asked.searchParams.get('nonce') ?? '' }
}

const claims = (nonce: string, more: Claims = {}): Claims => {
  const now = Math.floor(Date.now() / 1000)
  const times = { iat: now, exp: now + 60 }
  return { iss: provider.issuer, sub: `subject-${subject}`, aud: 'console', nonce, groups: ['ops'], ...times, ...more }
}

/** The browser comes back. Where it is led. */
const come = async (browser: TestBrowser, query: Record<string, string> | string) => {
  const url = `http://127.0.0.1:3000/api/auth/callback/oidc?${new URLSearchParams(query)}`
  const request = new Request(url, { headers: browser.headers() })
  const answer = await hold(browser, () => answerProvider(request))
  expect(answer.status).toBe(303)
  return answer.headers.get('location')
}

/** A whole sign-in of somebody new, unless a subject is given. */
const signIn = async (more: Claims = {}) => {
  subject++
  const { browser, state, nonce } = await begin()
  provider.idToken = await provider.sign(claims(nonce, more))
  return { browser, state, led: await come(browser, { code: 'c', state }) }
}

const audited = async () => (await people.sql('select * from audit order by seq desc limit 1'))[0]
const sessionsOf = async (sub: string) =>
  await people.sql('select s.* from sessions s join sign_in_accounts a using (user_id) where account_id like $1', [
    `% ${sub}`,
  ])

test('a person is sent to the provider with code, PKCE, state and nonce, and to no other address', async () => {
  const { asked } = await begin()
  expect(asked.href.startsWith(`${provider.issuer}/authorize?`)).toBe(true)
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

test('who comes back with a good token is in, with the roles of their groups, and led on to where they wanted to go', async () => {
  subject++
  const { browser, asked, state, nonce } = await begin('/sandbox/appflow/connectors')
  provider.idToken = await provider.sign(
    claims(nonce, { name: 'Grace\u202e', email: 'grace@example.com', groups: ['ops', 'readers'] }),
  )
  expect(await come(browser, { code: 'the code', state })).toBe('/sandbox/appflow/connectors')
  expect(await people.who(browser)).toMatchObject({
    name: 'Grace',
    email: 'grace@example.com',
    source: 'oidc',
    roles: { '*': 'operator', 'prod-eu': 'viewer' },
  })
  const [{ form, authorization }] = provider.asked as [(typeof provider.asked)[number]]
  expect(form.get('code')).toBe('the code')
  expect(provider.challengeOf(form.get('code_verifier') ?? '')).toBe(asked.searchParams.get('code_challenge'))
  expect(Buffer.from(authorization.slice(6), 'base64').toString()).toBe('console:s3cret+%26+more')
  expect(await audited()).toMatchObject({ kind: 'signed-in', action: 'people.signIn', actor_name: 'Grace' })
})

test('nothing that the provider gives is kept but who somebody is', async () => {
  await signIn({ email: 'kept@example.com' })
  const [account] = await people.sql('select * from sign_in_accounts where account_id = $1', [
    `${provider.issuer} subject-${subject}`,
  ])
  expect(account).toMatchObject({ access_token: null, refresh_token: null, id_token: null, scope: null })
  const [person] = await people.sql('select * from people where id = $1', [account.user_id])
  expect(person.email).toMatch(/^[0-9a-f]{40}@oidc\.invalid$/)
})

test('a local account of the same e-mail address is neither linked nor touched', async () => {
  await people.sql("insert into people (id, name, email) values ('local-1', 'Local', 'same@example.com')")
  const before = await people.sql("select * from people where id = 'local-1'")
  const { browser } = await signIn({ email: 'same@example.com', email_verified: true })
  expect((await people.who(browser))?.id).not.toBe('local-1')
  expect(await people.sql("select * from people where id = 'local-1'")).toEqual(before)
  expect(await people.sql("select * from sign_in_accounts where user_id = 'local-1'")).toEqual([])
})

const wrong: [string, (nonce: string) => Promise<string | undefined>][] = [
  ['no ID token at all', async () => undefined],
  ['a token that nobody signed', async (nonce) => provider.unsigned(claims(nonce))],
  ['a token signed with the shared secret', (nonce) => provider.sign(claims(nonce), 'HS256')],
  ['a token signed with another key', (nonce) => provider.sign(claims(nonce), 'another key')],
  ['a token for another program', (nonce) => provider.sign(claims(nonce, { aud: 'other' }))],
  ['a token for several programs that names none', (nonce) => provider.sign(claims(nonce, { aud: ['console', 'x'] }))],
  ['a token made out to another program', (nonce) => provider.sign(claims(nonce, { azp: 'other' }))],
  ['a token of another provider', (nonce) => provider.sign(claims(nonce, { iss: 'https://evil.example.com' }))],
  ['a token of another sign-in', (nonce) => provider.sign(claims(`${nonce}x`))],
  ['a token of no sign-in', (nonce) => provider.sign(claims(nonce, { nonce: undefined }))],
  ['a token that is over', (nonce) => provider.sign(claims(nonce, { exp: Math.floor(Date.now() / 1000) - 60 }))],
  ['a token that never ends', (nonce) => provider.sign(claims(nonce, { exp: undefined }))],
  ['a token of the future', (nonce) => provider.sign(claims(nonce, { iat: Math.floor(Date.now() / 1000) + 600 }))],
  ['a token of nobody', (nonce) => provider.sign(claims(nonce, { sub: undefined }))],
  ['a token that says who by halves', (nonce) => provider.sign(claims(nonce, { sub: '' }))],
  ['what is no token', async () => 'not.a.token'],
]
for (const [what, make] of wrong) {
  test(`${what} signs nobody in, and is written down`, async () => {
    subject++
    const { browser, state, nonce } = await begin()
    provider.idToken = await make(nonce)
    expect(await come(browser, { code: 'c', state })).toBe('/sign-in?error=oidc-unverified')
    expect(await people.who(browser)).toBeUndefined()
    expect(await people.sql('select from sign_in_accounts where account_id like $1', [`%subject-${subject}`])).toEqual(
      [],
    )
    expect(await audited()).toMatchObject({ kind: 'sign-in-failed', address: browser.address })
  })
}

test('a state that has been used signs nobody in again, though the provider would take its code twice', async () => {
  subject++
  const { browser, state, nonce } = await begin()
  provider.idToken = await provider.sign(claims(nonce))
  const copy = browser.copy()
  expect(await come(browser, { code: 'c', state })).toBe('/sandbox')
  for (const again of [copy, browser]) {
    expect(await come(again, { code: 'c', state })).toBe('/sign-in?error=oidc-ended')
  }
  expect(await people.who(copy)).toBeUndefined()
  expect(await sessionsOf(`subject-${subject}`)).toHaveLength(1)
})

test('what another browser began signs nobody in: an attacker cannot sign somebody in as themselves', async () => {
  subject++
  const { browser: attacker, state, nonce } = await begin()
  provider.idToken = await provider.sign(claims(nonce))
  const { browser: victim } = await begin()
  for (const other of [victim, new TestBrowser()]) {
    expect(await come(other, { code: 'c', state })).toBe('/sign-in?error=oidc-ended')
    expect(await people.who(other)).toBeUndefined()
  }
  expect(provider.asked).toEqual([])
  expect(await come(attacker, { code: 'c', state })).toBe('/sandbox')
})

test('without a state, with another, and with one that is too old nobody is signed in', async () => {
  for (const query of [{ code: 'c' }, { code: 'c', state: 'x'.repeat(32) }, {}] as Record<string, string>[]) {
    const { browser } = await begin()
    expect(await come(browser, query)).toBe('/sign-in?error=oidc-ended')
  }
  const { browser, state } = await begin()
  await people.sql("update verifications set value = jsonb_set(value::jsonb, '{expiresAt}', '1')")
  expect(await come(browser, { code: 'c', state })).toBe('/sign-in?error=oidc-ended')
  expect(provider.asked).toEqual([])
})

test('what another provider sent people back with is not taken for an answer of this one', async () => {
  subject++
  const { browser, state, nonce } = await begin()
  provider.idToken = await provider.sign(claims(nonce))
  expect(await come(browser, { code: 'c', state, iss: 'https://evil.example.com' })).toBe(
    '/sign-in?error=oidc-unverified',
  )
  expect(await come(browser, `code=c&state=${state}&iss=${provider.issuer}&iss=https://evil.example.com`)).toBe(
    '/sign-in?error=oidc-unverified',
  )
  expect(provider.asked).toEqual([])
  expect(await come(browser, { code: 'c', state, iss: provider.issuer })).toBe('/sandbox')
})

test('what the provider says of an error is not repeated', async () => {
  for (const error of ['access_denied', 'server_error', 'please-call-555']) {
    const { browser, state } = await begin()
    const led = await come(browser, { error, error_description: 'please call 555', state })
    expect(led).toBe('/sign-in?error=oidc-refused')
  }
})

test('other groups at the next sign-in are other roles, in every session of theirs; no group is none, and no session', async () => {
  const { browser } = await signIn({ groups: ['ops-admins', 'ops'] })
  expect((await people.who(browser))?.roles).toEqual({ '*': 'admin' })
  subject--
  const { browser: second } = await signIn({ groups: ['readers'] })
  expect((await people.who(browser))?.roles).toEqual({ 'prod-eu': 'viewer' })
  expect((await people.who(second))?.id).toBe((await people.who(browser))?.id)
  expect(await people.sql("select diff from audit where action = 'people.setRoles' order by seq desc limit 1")).toEqual(
    [{ diff: { before: { roles: { '*': 'admin' } }, after: { roles: { 'prod-eu': 'viewer' } } } }],
  )
  subject--
  const { browser: third, led } = await signIn({ groups: ['others'] })
  expect(led).toBe('/sign-in?error=oidc-no-role')
  expect(await audited()).toMatchObject({ kind: 'sign-in-failed', text: 'None of their groups has a role here.' })
  for (const each of [browser, second, third]) expect(await people.who(each)).toBeUndefined()
})

test('who has no group here is not made a person', async () => {
  for (const groups of [[], ['ops '], 'operators', { ops: true }, undefined]) {
    provider.info = { sub: `subject-${subject + 1}` }
    expect((await signIn({ groups })).led).toBe('/sign-in?error=oidc-no-role')
    expect(await people.sql('select from sign_in_accounts where account_id like $1', [`%subject-${subject}`])).toEqual(
      [],
    )
  }
})

test('groups that the token leaves out are asked for, and believed of that person only', async () => {
  provider.info = { sub: `subject-${subject + 1}`, groups: ['readers'] }
  const { browser } = await signIn({ groups: undefined })
  expect((await people.who(browser))?.roles).toEqual({ 'prod-eu': 'viewer' })
  provider.info = { sub: 'subject-of-another', groups: ['ops-admins'] }
  expect((await signIn({ groups: undefined })).led).toBe('/sign-in?error=oidc-unverified')
  provider.info = {}
})

test('who is disabled stays out, and their roles are as they were', async () => {
  const { browser } = await signIn()
  const id = (await people.who(browser))?.id
  await people.sql('update people set disabled_at = now() where id = $1', [id])
  subject--
  expect((await signIn({ groups: ['ops-admins'] })).led).toBe('/sign-in?error=oidc-disabled')
  expect(await people.sql('select role from grants where person_id = $1', [id])).toEqual([{ role: 'operator' }])
})

test('one subject at two providers is two people', async () => {
  const { browser } = await signIn()
  const id = (await people.who(browser))?.id
  await people.sql("update sign_in_accounts set account_id = 'https://other.example.com ' || $1 where user_id = $2", [
    `subject-${subject}`,
    id,
  ])
  subject--
  const { browser: second } = await signIn()
  expect((await people.who(second))?.id).not.toBe(id)
})

test('of two first sign-ins at once both are in, as one person', async () => {
  subject++
  const [one, two] = [await begin(), await begin()]
  provider.idTokens.set('one', await provider.sign(claims(one.nonce)))
  provider.idTokens.set('two', await provider.sign(claims(two.nonce)))
  await Promise.all([
    come(one.browser, { code: 'one', state: one.state }),
    come(two.browser, { code: 'two', state: two.state }),
  ])
  const ids = await Promise.all([one, two].map(async ({ browser }) => (await people.who(browser))?.id))
  expect(ids[0]).toBeDefined()
  expect(ids[1]).toBe(ids[0])
})

test('each sign-in ends the session that the browser had', async () => {
  const { browser } = await signIn()
  const before = browser.copy()
  const result = await people.send(browser, 'startOidc', { next: '//evil.example.com' })
  const asked = new URL(((result as { value?: unknown }).value as { href: string }).href).searchParams
  provider.idToken = await provider.sign(claims(asked.get('nonce') ?? ''))
  expect(await come(browser, { code: 'c', state: asked.get('state') ?? '' })).toBe('/')
  expect(await people.who(browser)).toBeDefined()
  expect(await people.who(before)).toBeUndefined()
})

test('where a second factor is demanded the provider must say that it asked for one', async () => {
  const { admit } = await import('./oidc-admission')
  const { oidcEnvironment, oidcSettings } = await import('./oidc-settings')
  const demands = (more: Record<string, string>) => {
    const settings = oidcSettings(oidcEnvironment({ ...process.env, ...more }))
    if (!settings) throw new Error('No provider is set.')
    return settings
  }
  const identity = { accountId: 'https://id.example.com mfa', name: 'Mary', groups: ['ops'], amr: ['pwd'], acr: '1' }
  const refused = { error: 'oidc-second-factor' }
  expect(await admit(identity, demands({ OIDC_REQUIRE_MFA: 'on' }), '')).toEqual(refused)
  expect(await admit(identity, demands({ OIDC_ACR_VALUES: '2 3' }), '')).toEqual(refused)
  expect(await people.sql("select from people where name = 'Mary'")).toEqual([])
  const asked = { ...identity, amr: ['pwd', 'mfa'], acr: '3' }
  const both = demands({ OIDC_REQUIRE_MFA: 'on', OIDC_ACR_VALUES: '2 3' })
  expect(await admit(asked, both, '')).toMatchObject({ personId: expect.any(String) })
})

test('a provider that calls itself otherwise, names addresses that are not safe, or signs with no key is not used', async () => {
  const { discover } = await import('./oidc-discovery')
  for (const description of [
    { issuer: 'https://evil.example.com' },
    { token_endpoint: 'ftp://127.0.0.1/token' },
    { jwks_uri: 'file:///etc/keys' },
    { id_token_signing_alg_values_supported: ['HS256', 'none'] },
    { authorization_endpoint: undefined },
  ]) {
    provider.description = description
    await expect(discover(provider.issuer), JSON.stringify(description)).rejects.toThrow()
  }
  provider.description = { token_endpoint_auth_methods_supported: ['client_secret_post'] }
  expect(await discover(provider.issuer)).toMatchObject({ authentication: 'post', namesItself: false })
  provider.description = {}
})

test('the sign-in page says what it has sentences for, and nothing else', async () => {
  const { oidcErrorText } = await import('./oidc-errors')
  expect(oidcErrorText('oidc-no-role')).toContain('None of your groups')
  for (const other of ['please call 555', 'toString', '__proto__', ['oidc-no-role'], undefined])
    expect(oidcErrorText(other)).toBeUndefined()
})
