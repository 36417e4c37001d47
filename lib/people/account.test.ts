import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { TestBrowser, type TestPeople, testPeople } from './testing'

vi.mock('next/headers', async () => (await import('./testing-browser')).nextHeaders)

const admin = { name: 'Ada', email: 'ada@example.com', password: 'violet otter under glass' }
const other = 'a quiet harbour in may'
let people: TestPeople

beforeAll(async () => {
  people = await testPeople()
  const token = await people.link('first-admin')
  await people.send(new TestBrowser(), 'firstAdmin', { ...admin, token })
})
afterAll(() => people.close())

const signedIn = async (password: string) => {
  const browser = new TestBrowser()
  expect(await people.send(browser, 'signIn', { email: admin.email, password })).toMatchObject({ status: 'succeeded' })
  return browser
}
const idOf = async (browser: TestBrowser) => (await people.who(browser))?.id

test('another password takes the current one, and ends the sessions elsewhere', async () => {
  const [here, there] = [await signedIn(admin.password), await signedIn(admin.password)]
  expect(await people.send(here, 'changePassword', { current: other, password: other })).toMatchObject({
    failure: { fields: { current: 'This is not your password.' } },
  })
  expect(
    await people.send(here, 'changePassword', { current: admin.password, password: 'Ada@example.com 12345' }),
  ).toMatchObject({ failure: { fields: { password: expect.stringContaining('easy to guess') } } })
  expect(await people.who(there)).toBeDefined()
  expect(await people.send(here, 'changePassword', { current: admin.password, password: other })).toMatchObject({
    status: 'succeeded',
  })
  expect(await people.who(here)).toBeDefined()
  expect(await people.who(there)).toBeUndefined()
  const before = { email: admin.email, password: admin.password }
  expect(await people.send(new TestBrowser(), 'signIn', before)).toMatchObject({
    failure: { code: 'WrongCredentials' },
  })
})

test('a link sets a password once, and whoever was signed in is so no longer', async () => {
  const browser = await signedIn(other)
  const token = await people.link('set-password', await idOf(browser))
  const stranger = new TestBrowser()
  expect(await people.send(stranger, 'setPassword', { token, password: 'passwordpassword' })).toMatchObject({
    failure: { fields: { password: expect.any(String) } },
  })
  const both = await Promise.all(
    [0, 1].map(() => people.send(stranger, 'setPassword', { token, password: admin.password })),
  )
  expect(both.map(({ status }) => status).toSorted()).toEqual(['failed', 'succeeded'])
  expect(await people.who(browser)).toBeUndefined()
  await signedIn(admin.password)
})

test('a link that makes the first admin sets no password, and the other way round', async () => {
  const browser = await signedIn(admin.password)
  const [first, second] = [await people.link('first-admin'), await people.link('set-password', await idOf(browser))]
  expect(await people.send(browser, 'setPassword', { token: first, password: other })).toMatchObject({
    status: 'failed',
  })
  expect(await people.send(browser, 'firstAdmin', { ...admin, token: second })).toMatchObject({ status: 'failed' })
})

test('one ends sessions of one’s own only', async () => {
  const [here, there] = [await signedIn(admin.password), await signedIn(admin.password)]
  const session = (await people.who(there))?.session
  await people.sql("insert into people (id, name, email) values ('other', 'Bo', 'bo@example.com')")
  await people.sql(
    "insert into sessions (id, token, user_id, expires_at) values ('x', $1, 'other', now() + interval '1 hour')",
    ['f'.repeat(64)],
  )
  expect(await people.send(here, 'endSession', { session: 'f'.repeat(16) })).toMatchObject({ status: 'failed' })
  expect(await people.send(here, 'endSession', { session })).toMatchObject({ status: 'succeeded' })
  expect(await people.who(there)).toBeUndefined()
  expect(await people.who(here)).toBeDefined()
  expect(await people.sql("select id from sessions where user_id = 'other'")).toHaveLength(1)
})

test('whoever is not signed in has no account to change', async () => {
  for (const [name, input] of [
    ['changePassword', { current: admin.password, password: other }],
    ['endSession', { session: '0'.repeat(16) }],
    ['signOut', {}],
    ['beginSecondFactor', { password: admin.password }],
  ] as const) {
    expect(await people.send(new TestBrowser(), name, input), name).toMatchObject({ failure: { code: 'NotSignedIn' } })
  }
})
