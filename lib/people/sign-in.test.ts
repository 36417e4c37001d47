import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { TestBrowser, type TestPeople, testPeople } from './testing'

vi.mock('next/headers', async () => (await import('./testing-browser')).nextHeaders)

const admin = { name: 'Ada', email: 'Ada@example.com', password: 'violet otter under glass' }
const credentials = { email: admin.email, password: admin.password }
let people: TestPeople

beforeAll(async () => {
  people = await testPeople()
})
afterAll(() => people.close())

const signedIn = async () => {
  const browser = new TestBrowser()
  const result = await people.send(browser, 'signIn', credentials)
  expect(result).toMatchObject({ status: 'succeeded', value: { next: '/', owesCode: false } })
  return browser
}

test('without the link, or with another, nobody is made', async () => {
  for (const token of ['', 'x'.repeat(43)]) {
    const result = await people.send(new TestBrowser(), 'firstAdmin', { ...admin, token })
    expect(result.status).toBe('failed')
  }
  expect(await people.sql('select from people')).toHaveLength(0)
})

test('a link that is too old makes nobody', async () => {
  const token = await people.link('first-admin')
  await people.sql("update links set expires_at = now() - interval '1 second'")
  const result = await people.send(new TestBrowser(), 'firstAdmin', { ...admin, token })
  expect(result).toMatchObject({ status: 'failed', failure: { code: 'LinkUnusable' } })
})

test('of two who create the first admin at once one does, and is signed in', async () => {
  const tokens = [await people.link('first-admin'), await people.link('first-admin')]
  const browsers = tokens.map(() => new TestBrowser())
  const results = await Promise.all(
    browsers.map((browser, i) => people.send(browser, 'firstAdmin', { ...admin, token: tokens[i] })),
  )
  expect(results.map(({ status }) => status).toSorted()).toEqual(['failed', 'succeeded'])
  const [first] = browsers.filter((_, i) => results[i]?.status === 'succeeded')
  expect(first && (await people.who(first))).toMatchObject({
    name: 'Ada',
    email: 'ada@example.com',
    roles: { '*': 'admin' },
    mustEnrol: false,
  })
  for (const token of tokens) {
    expect((await people.send(new TestBrowser(), 'firstAdmin', { ...admin, token })).status).toBe('failed')
  }
})

test('whoever is wrong about the name or the password is told the same', async () => {
  const wrong = await people.send(new TestBrowser(), 'signIn', { ...credentials, password: 'something else entirely' })
  const unknown = await people.send(new TestBrowser(), 'signIn', { ...credentials, email: 'nobody@example.com' })
  const told = (result: typeof wrong) => result.status === 'failed' && [result.failure.title, result.failure.next]
  expect(told(wrong)).toEqual(['The e-mail address or the password is not right.', expect.any(String)])
  expect(told(unknown)).toEqual(told(wrong))
})

test('each sign-in has a token of its own, and ends the session that the browser had', async () => {
  const browser = await signedIn()
  const before = browser.copy()
  await people.send(browser, 'signIn', credentials)
  expect(await people.who(browser)).toBeDefined()
  expect(await people.who(before)).toBeUndefined()
})

test('a cookie that was copied opens nothing after its owner signed out', async () => {
  const browser = await signedIn()
  const copy = browser.copy()
  expect(await people.who(copy)).toBeDefined()
  await people.send(browser, 'signOut', {})
  expect(await people.who(copy)).toBeUndefined()
  expect([...browser.cookies.keys()].filter((name) => name.endsWith('session_token'))).toEqual([])
})

test('a cookie is ours only with our signature', async () => {
  const browser = await signedIn()
  const [name = '', value = ''] = [...browser.cookies].find(([name]) => name.endsWith('session_token')) ?? []
  const [token = ''] = value.split('.')
  for (const forged of [token, `${token}.`, `${token}.${Buffer.alloc(32).toString('base64')}`, `${value}x`, '.', '']) {
    const other = new TestBrowser()
    other.set(name, forged)
    expect(await people.who(other), forged).toBeUndefined()
  }
})

test.each([
  ['it is eight hours old', "expires_at = now() - interval '1 second'"],
  ['it began more than eight hours ago, whatever it says', "created_at = now() - interval '481 minutes'"],
  ['nothing was done in it for half an hour', "last_seen_at = now() - interval '31 minutes'"],
])('a session ends when %s', async (_when, change) => {
  const browser = await signedIn()
  const session = (await people.who(browser))?.session
  await people.sql(`update sessions set ${change} where left(token, 16) = $1`, [session])
  expect(await people.who(browser)).toBeUndefined()
})

test('what somebody does keeps the session from being idle, what a page reads by itself does not', async () => {
  const browser = await signedIn()
  const session = (await people.who(browser))?.session
  const idle = async () =>
    await people.sql(
      "select last_seen_at < now() - interval '5 minutes' as idle from sessions where left(token, 16) = $1",
      [session],
    )
  await people.sql("update sessions set last_seen_at = now() - interval '10 minutes' where left(token, 16) = $1", [
    session,
  ])
  await people.who(browser, false)
  expect(await idle()).toEqual([{ idle: true }])
  await people.who(browser, true)
  expect(await idle()).toEqual([{ idle: false }])
})

test('disabling somebody ends what they do at once, and looks like a wrong password afterwards', async () => {
  const browser = await signedIn()
  await people.sql('update people set disabled_at = now()')
  expect(await people.who(browser)).toBeUndefined()
  const result = await people.send(new TestBrowser(), 'signIn', credentials)
  expect(result).toMatchObject({ failure: { title: 'The e-mail address or the password is not right.' } })
  await people.sql('update people set disabled_at = null')
  expect(await people.who(browser)).toBeDefined()
})

test('a role that is taken away is gone with the next request', async () => {
  const browser = await signedIn()
  await people.sql("update grants set role = 'viewer'")
  expect((await people.who(browser))?.roles).toEqual({ '*': 'viewer' })
  await people.sql("update grants set role = 'admin'")
})

test('the database holds no token of a session', async () => {
  const browser = await signedIn()
  const [token = ''] = ([...browser.cookies].find(([name]) => name.endsWith('session_token'))?.[1] ?? '').split('.')
  const text = JSON.stringify(await people.sql('select * from sessions'))
  expect(text).toContain((await people.who(browser))?.session)
  expect(text).not.toContain(token)
})

test('cookies are kept from scripts and from other sites', async () => {
  const browser = await signedIn()
  for (const attributes of browser.attributes.values()) {
    expect(attributes).toMatchObject({ httpOnly: true, path: '/', sameSite: expect.stringMatching(/^strict$/i) })
  }
})

test.each([
  ['/sandbox/audit?x=1', '/sandbox/audit?x=1'],
  ['//other.example', '/'],
  ['/\\other.example', '/'],
  ['/\t/other.example', '/'],
  ['https://other.example/', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-in?next=/sign-in', '/'],
  ['', '/'],
])('after sign-in, asked for %j, one is sent to %j', async (next, expected) => {
  const result = await people.send(new TestBrowser(), 'signIn', { ...credentials, next })
  expect(result).toMatchObject({ value: { next: expected } })
})

test('everything about it is in the audit, without a secret', async () => {
  const rows = await people.sql('select kind, action, text, actor_name, session, address, target, diff from audit')
  for (const kind of ['done', 'signed-in', 'signed-out', 'sign-in-failed']) {
    expect(rows, kind).toContainEqual(expect.objectContaining({ kind }))
  }
  expect(rows).toContainEqual(
    expect.objectContaining({ kind: 'signed-in', actor_name: 'Ada', session: expect.stringMatching(/^[\da-f]{16}$/) }),
  )
  const text = JSON.stringify(rows)
  for (const secret of [admin.password, 'something else entirely', 'nobody@example.com'])
    expect(text).not.toContain(secret)
})
