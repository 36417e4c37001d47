import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { newOperationId } from '@/lib/operation-id'
import { browserWords } from './browser-words'
import { TestBrowser } from './testing'
import {
  admin,
  change,
  changes,
  given,
  lastAudit,
  later,
  newcomer,
  openPeople,
  password,
  people,
  somebody,
} from './testing-admin'

vi.mock('next/headers', async () => (await import('./testing-browser')).nextHeaders)

beforeAll(openPeople)
afterAll(() => people.close())

test('the last admin who can sign in keeps the role and stays enabled', async () => {
  const ada = (await people.who(admin))?.id ?? ''
  // Made an admin, but without a password: they could not sign in yet.
  given(await change(admin, 'createPerson', newcomer([{ connection: '*', role: 'admin' }])))
  const viewer = [{ connection: '*', role: 'viewer' }]
  const demoted = await change(admin, 'setRoles', { personId: ada, roles: viewer, password: '' })
  expect(demoted).toMatchObject({ status: 'failed', failure: { code: 'LastAdmin' } })
  expect(await change(admin, 'disablePerson', { personId: ada })).toMatchObject({ failure: { code: 'LastAdmin' } })
  expect((await people.who(admin))?.roles).toEqual({ '*': 'admin' })
  expect(await lastAudit()).toMatchObject({ kind: 'refused', action: 'people.disablePerson', actor_name: 'Ada' })
})

test('of two admins who take the role from each other at once, one stays', async () => {
  const other = await somebody([{ connection: '*', role: 'admin' }])
  const ada = (await people.who(admin))?.id ?? ''
  const roles = [{ connection: '*', role: 'viewer' }]
  const results = await Promise.all([
    change(admin, 'setRoles', { personId: other.id, roles, password: '' }),
    change(other.browser, 'setRoles', { personId: ada, roles, password: '' }),
  ])
  expect(results.filter(({ status }) => status === 'succeeded')).toHaveLength(1)
  const { rows } = await people
    .db()
    .$client.query("select person_id from grants where connection = '*' and role = 'admin'")
  const left = rows.map(({ person_id }) => person_id).filter((id) => id === ada || id === other.id)
  expect(left).toHaveLength(1)
  // The tests after this one need Ada.
  await people.sql(
    "insert into grants values ($1, '*', 'admin') on conflict (person_id, connection) do update set role = 'admin'",
    [ada],
  )
  await people.sql("update grants set role = 'viewer' where person_id = $1", [other.id])
})

test('long after signing in, what gives rights needs the own password; what takes them does not', async () => {
  const grace = await somebody([{ connection: 'sandbox', role: 'viewer' }])
  const again = { status: 'failed', failure: { code: 'SignInAgain', fields: { password: expect.any(String) } } }
  const to = (role: string) => ({ personId: grace.id, roles: [{ connection: 'sandbox', role }] })
  await later(async () => {
    expect(await change(admin, 'createPerson', newcomer())).toMatchObject(again)
    expect(await change(admin, 'setRoles', { ...to('operator'), password: '' })).toMatchObject(again)
    for (const name of ['resetPassword', 'resetSecondFactor', 'enablePerson']) {
      expect(await change(admin, name, { personId: grace.id, password: '' })).toMatchObject(again)
    }
    expect(await change(admin, 'changeSettings', { requireSecondFactor: false, password: '' })).toMatchObject(again)
    const wrong = await change(admin, 'setRoles', { ...to('operator'), password: 'not this one, surely' })
    expect(wrong).toMatchObject({ failure: { fields: { password: 'This is not your password.' } } })
    expect((await people.who(grace.browser))?.roles).toEqual({ sandbox: 'viewer' })
    expect((await change(admin, 'setRoles', { ...to('operator'), password })).status).toBe('succeeded')
    expect((await change(admin, 'setRoles', { ...to('viewer'), password: '' })).status).toBe('succeeded')
    expect((await change(admin, 'disablePerson', { personId: grace.id })).status).toBe('succeeded')
  })
})

test('the password given again is no part of the digest', async () => {
  const grace = await somebody()
  const digests = await Promise.all(
    ['', password].map(async (typed) => {
      const id = newOperationId()
      await change(admin, 'enablePerson', { personId: grace.id, password: typed }, id)
      return (await people.sql('select digest from operations where id = $1', [id]))[0].digest
    }),
  )
  expect(digests[0]).toBe(digests[1])
})

test('guessing the password again is limited', async () => {
  const other = await somebody([{ connection: '*', role: 'admin' }])
  await people.sql("update sessions set created_at = now() - interval '11 minutes' where user_id = $1", [other.id])
  const guess = () => change(other.browser, 'changeSettings', { requireSecondFactor: false, password: 'guess' })
  let last = await guess()
  for (let i = 0; i < 10; i++) last = await guess()
  expect(last).toMatchObject({ status: 'failed', failure: { code: 'TooManyAttempts' } })
  await people.sql("update grants set role = 'viewer' where person_id = $1", [other.id])
})

test('who demands a second factor has one; the demand holds at the next request', async () => {
  const ada = (await people.who(admin))?.id ?? ''
  const grace = await somebody([{ connection: 'sandbox', role: 'operator' }])
  const demand = (requireSecondFactor: boolean) =>
    change(admin, 'changeSettings', { requireSecondFactor, password: '' })
  expect(await demand(true)).toMatchObject({ failure: { code: 'SecondFactorNeeded' } })
  await people.sql('update people set two_factor_enabled = true where id = $1', [ada])
  expect((await demand(true)).status).toBe('succeeded')
  expect(await lastAudit()).toMatchObject({
    diff: { before: { requireSecondFactor: false }, after: { requireSecondFactor: true } },
  })
  expect((await people.who(grace.browser))?.mustEnrol).toBe(true)
  expect((await people.who(admin))?.mustEnrol).toBe(false)
  expect((await demand(false)).status).toBe('succeeded')
  expect((await people.who(grace.browser))?.mustEnrol).toBe(false)
})

test('people of an identity provider have roles, password and second factor there', async () => {
  const id = 'from-the-provider'
  await people.sql("insert into people (id, name, email, source) values ($1, 'Eve', 'x@oidc.invalid', 'oidc')", [id])
  const roles = [{ connection: '*', role: 'viewer' }]
  for (const [name, input] of [
    ['setRoles', { personId: id, roles, password: '' }],
    ['resetPassword', { personId: id, password: '' }],
    ['resetSecondFactor', { personId: id, password: '' }],
  ] as const) {
    expect(await change(admin, name, input)).toMatchObject({ status: 'failed', failure: { code: 'NotLocal' } })
  }
})

test('only an admin of all connections may do any of it', async () => {
  const grace = await somebody([{ connection: '*', role: 'operator' }])
  for (const name of Object.keys(changes)) {
    expect(await change(grace.browser, name, {})).toMatchObject({ status: 'failed', failure: { code: 'Forbidden' } })
    expect(await change(new TestBrowser(), name, {})).toMatchObject({ failure: { code: 'NotSignedIn' } })
  }
})

test('an admin sees everybody with roles in words, and one person with their sessions', async () => {
  const { everybody, personDetail, settingsView } = await import('./people-reads')
  const grace = await somebody([{ connection: 'sandbox', role: 'operator' }])
  const ada = await people.who(admin)
  if (!ada) throw new Error('The admin is signed in.')
  const { value: rows = [] } = await everybody(ada).next()
  expect(Array.isArray(rows) && rows.find(({ id }) => id === grace.id)).toMatchObject({
    name: grace.name,
    email: grace.email,
    roles: [{ connection: 'sandbox', name: 'Sandbox', role: 'operator' }],
    state: 'active',
    hasSecondFactor: false,
    lastSeenAt: expect.stringMatching(/^\d{4}-/),
  })
  const { personId } = given(await change(admin, 'createPerson', newcomer([])))
  const waiting = await personDetail(personId, ada)
  expect(waiting).toMatchObject({ state: 'waiting', sessions: [], linkUntil: expect.any(String) })
  expect(waiting.lastSeenAt).toBeUndefined()
  expect(await personDetail(grace.id, ada)).toMatchObject({
    self: false,
    sessions: [{ address: '192.0.2.1', browser: 'Unknown', session: expect.stringMatching(/^[0-9a-f]{16}$/) }],
  })
  expect(JSON.stringify(rows)).not.toMatch(/password|token/)
  expect(await settingsView(ada)).toMatchObject({ requireSecondFactor: false, without: expect.any(Number) })
  await expect(personDetail('nobody', ada)).rejects.toThrow('There is no such person.')
})

test.each([
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36',
    'Chrome on Linux',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0',
    'Edge on Windows',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/26.0 Safari/605.1.15',
    'Safari on macOS',
  ],
  ['Mozilla/5.0 (Android 16; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0', 'Firefox on Android'],
  ['curl/8', 'Unknown'],
])('%s is told as words', (userAgent, words) => {
  expect(browserWords(userAgent)).toBe(words)
})
