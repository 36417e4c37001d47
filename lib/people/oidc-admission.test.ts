import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type TestOidc, testOidc } from './testing-oidc'

vi.mock('next/headers', async () => (await import('./testing-browser')).nextHeaders)

let oidc: TestOidc

beforeAll(async () => {
  oidc = await testOidc()
})
afterAll(() => oidc.close())
beforeEach(() => oidc.between())

test('nothing that the provider gives is kept but who somebody is', async () => {
  await oidc.signIn('kept', { email: 'kept@example.com' })
  const [account = expect.fail()] = await oidc.accountsOf('kept')
  expect(account).toMatchObject({ access_token: null, refresh_token: null, id_token: null, scope: null })
  const [person = expect.fail()] = await oidc.people.sql('select * from people where id = $1', [account.user_id])
  expect(person.email).toMatch(/^[0-9a-f]{40}@oidc\.invalid$/)
})

test('a local account of the same e-mail address is neither linked nor touched', async () => {
  const { people } = oidc
  await people.sql("insert into people (id, name, email) values ('local-1', 'Local', 'same@example.com')")
  const before = await people.sql("select * from people where id = 'local-1'")
  const { browser } = await oidc.signIn('same', { email: 'same@example.com', email_verified: true })
  expect(await people.who(browser)).toMatchObject({ email: 'same@example.com', id: expect.not.stringMatching('local') })
  expect(await people.sql("select * from people where id = 'local-1'")).toEqual(before)
  expect(await people.sql("select * from sign_in_accounts where user_id = 'local-1'")).toEqual([])
})

test('other groups at the next sign-in are other roles, in every session; no group is none, and no session', async () => {
  const { people } = oidc
  const { browser } = await oidc.signIn('mover', { groups: ['ops-admins', 'ops'] })
  expect((await people.who(browser))?.roles).toEqual({ '*': 'admin' })
  const { browser: second } = await oidc.signIn('mover', { groups: ['readers'] })
  expect((await people.who(browser))?.roles).toEqual({ 'prod-eu': 'viewer' })
  expect((await people.who(second))?.id).toBe((await people.who(browser))?.id)
  const [{ diff } = expect.fail()] = await people.sql(
    "select diff from audit where action = 'people.setRoles' order by seq desc limit 1",
  )
  expect(diff).toEqual({ before: { roles: { '*': 'admin' } }, after: { roles: { 'prod-eu': 'viewer' } } })
  const { browser: third, led } = await oidc.signIn('mover', { groups: ['others'] })
  expect(led).toBe('/sign-in?error=oidc-no-role')
  expect(await oidc.audited()).toMatchObject({ kind: 'sign-in-failed', text: 'None of their groups has a role here.' })
  for (const each of [browser, second, third]) expect(await people.who(each)).toBeUndefined()
})

test('who has no group here is not made a person', async () => {
  for (const groups of [[], ['ops '], 'operators', { ops: true }, undefined]) {
    oidc.provider.info = { sub: 'nobody' }
    expect((await oidc.signIn('nobody', { groups })).led).toBe('/sign-in?error=oidc-no-role')
    expect(await oidc.accountsOf('nobody')).toEqual([])
  }
})

test('while the console has nobody only an admin is let in, so that the link of the first start goes on working', async () => {
  const { people } = oidc
  await people.sql('delete from people')
  expect((await oidc.signIn('early')).led).toBe('/sign-in?error=oidc-no-admin')
  expect(await people.sql('select from people')).toEqual([])
  expect((await oidc.signIn('early', { groups: ['ops-admins'] })).led).toBe('/sandbox')
  expect((await oidc.signIn('later')).led).toBe('/sandbox')
})

test('groups that the token leaves out are asked for, and believed of that person only', async () => {
  oidc.provider.info = { sub: 'asked-for', groups: ['readers'] }
  const { browser } = await oidc.signIn('asked-for', { groups: undefined })
  expect((await oidc.people.who(browser))?.roles).toEqual({ 'prod-eu': 'viewer' })
  oidc.provider.info = { sub: 'another', groups: ['ops-admins'] }
  expect((await oidc.signIn('asked-for', { groups: undefined })).led).toBe('/sign-in?error=oidc-unverified')
})

test('who is disabled stays out, and their roles are as they were', async () => {
  const { people } = oidc
  const { browser } = await oidc.signIn('disabled')
  const id = (await people.who(browser))?.id
  await people.sql('update people set disabled_at = now() where id = $1', [id])
  expect((await oidc.signIn('disabled', { groups: ['ops-admins'] })).led).toBe('/sign-in?error=oidc-disabled')
  expect(await people.sql('select role from grants where person_id = $1', [id])).toEqual([{ role: 'operator' }])
})

test('one subject at two providers is two people', async () => {
  const { people } = oidc
  const { browser } = await oidc.signIn('twice')
  const id = (await people.who(browser))?.id
  const elsewhere = 'https://other.example.com twice'
  await people.sql('update sign_in_accounts set account_id = $1 where user_id = $2', [elsewhere, id])
  await people.sql("update people set email = 'elsewhere@oidc.invalid' where id = $1", [id])
  const { browser: second } = await oidc.signIn('twice')
  expect(await people.who(second)).toMatchObject({ id: expect.not.stringMatching(id ?? '') })
})

test('of several first sign-ins at once all are in, as one person', async () => {
  const begun = await Promise.all(Array.from({ length: 6 }, () => oidc.begin()))
  for (const [at, { nonce }] of begun.entries())
    oidc.provider.idTokens.set(`code-${at}`, await oidc.provider.sign(oidc.claims('new', nonce)))
  await Promise.all(begun.map(({ browser, state }, at) => oidc.come(browser, { code: `code-${at}`, state })))
  const ids = await Promise.all(begun.map(async ({ browser }) => (await oidc.people.who(browser))?.id))
  expect(ids).not.toContain(undefined)
  expect(new Set(ids).size).toBe(1)
})

test('each sign-in ends the session that the browser had, and leads to no other site', async () => {
  const { browser } = await oidc.signIn('again')
  const before = browser.copy()
  const { state, nonce } = await oidc.begin('//evil.example.com', browser)
  oidc.provider.idToken = await oidc.provider.sign(oidc.claims('again', nonce))
  expect(await oidc.come(browser, { code: 'c', state })).toBe('/')
  expect(await oidc.people.who(browser)).toBeDefined()
  expect(await oidc.people.who(before)).toBeUndefined()
})

test('where a second factor is demanded the provider must say that it asked for one', async () => {
  const { admit } = await import('./oidc-admission')
  const { oidcEnvironment, oidcSettings } = await import('./oidc-settings')
  const demands = (more: Record<string, string>) =>
    oidcSettings(oidcEnvironment({ ...process.env, ...more })) ?? expect.fail()
  const identity = { accountId: 'https://id.example.com mfa', name: 'Mary', groups: ['ops'], amr: ['pwd'], acr: '1' }
  const refused = { error: 'oidc-second-factor' }
  expect(await admit(identity, demands({ OIDC_REQUIRE_MFA: 'on' }), '')).toEqual(refused)
  expect(await admit(identity, demands({ OIDC_ACR_VALUES: '2 3' }), '')).toEqual(refused)
  expect(await oidc.people.sql("select from people where name = 'Mary'")).toEqual([])
  const asked = { ...identity, amr: ['pwd', 'mfa'], acr: '3' }
  const both = demands({ OIDC_REQUIRE_MFA: 'on', OIDC_ACR_VALUES: '2 3' })
  expect(await admit(asked, both, '')).toMatchObject({ personId: expect.any(String) })
})
