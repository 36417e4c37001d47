import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Actionable } from '@/lib/action'
import { newOperationId } from '@/lib/operation-id'
import type { Role } from '@/lib/result'
import { browserWords } from './browser-words'
import { TestBrowser, type TestPeople, testPeople } from './testing'
import { hold } from './testing-browser'

vi.mock('next/headers', async () => (await import('./testing-browser')).nextHeaders)

const password = 'violet otter under glass'
const theirs = 'seven brass kettles hum'
let people: TestPeople
let admin: TestBrowser
let changes: Record<string, Actionable<never, unknown>>

beforeAll(async () => {
  // Nothing listens there: it only makes the sandbox one of the connections.
  process.env.SANDBOX_URL = 'http://127.0.0.1:9'
  people = await testPeople()
  changes = {
    ...(await import('./admin/access-changes')),
    ...(await import('./admin/create-person')),
    ...(await import('./admin/resets')),
    ...(await import('./admin/set-roles')),
    ...(await import('./admin/settings')),
  } as unknown as typeof changes
  admin = new TestBrowser()
  const token = await people.link('first-admin')
  await people.send(admin, 'firstAdmin', { token, name: 'Ada', email: 'ada@example.com', password })
})
afterAll(() => people.close())

const change = async (browser: TestBrowser, name: string, input: unknown, operationId = newOperationId()) => {
  const { perform } = await import('@/lib/action')
  const request = { connection: 'console', operationId, input: JSON.stringify(input) }
  const found = changes[name]
  if (!found) throw new Error(name)
  return await hold(browser, async () => await perform(found, request, browser.headers()))
}

const given = (result: Awaited<ReturnType<typeof change>>) => {
  if (result.status !== 'succeeded') throw new Error(JSON.stringify(result))
  return result.value as { personId: string; link: string }
}

let count = 0
const newcomer = (roles: { connection: string; role: Role }[] = [{ connection: '*', role: 'viewer' }]) => {
  count++
  return { name: `Grace ${count}`, email: `grace${count}@example.com`, roles, password: '' }
}

/** Somebody who has set their password and is signed in. */
const somebody = async (roles?: { connection: string; role: Role }[]) => {
  const input = newcomer(roles)
  const { personId, link } = given(await change(admin, 'createPerson', input))
  const browser = new TestBrowser()
  await people.send(browser, 'setPassword', { token: new URL(link).searchParams.get('token'), password: theirs })
  expect((await people.send(browser, 'signIn', { email: input.email, password: theirs })).status).toBe('succeeded')
  expect(await people.who(browser)).toBeDefined()
  return { ...input, id: personId, browser }
}

/** The admin signed in a while ago. */
const later = async (work: () => Promise<void>) => {
  const session = (await people.who(admin))?.session ?? ''
  const age = (created: string) =>
    people.sql(`update sessions set created_at = ${created} where left(token, 16) = $1`, [session])
  await age("now() - interval '11 minutes'")
  try {
    await work()
  } finally {
    await age('now()')
  }
}

const lastAudit = async () => {
  const [row] = await people.sql('select * from audit order by seq desc limit 1')
  return row
}

test('somebody new sets their password by a link that the record does not hold, and has the roles given', async () => {
  const input = { ...newcomer([{ connection: 'sandbox', role: 'operator' }]), email: 'Grace.Hopper@Example.com' }
  const { personId, link } = given(await change(admin, 'createPerson', input))
  const token = new URL(link).searchParams.get('token') ?? ''
  expect(token).toHaveLength(43)
  expect(await lastAudit()).toMatchObject({
    kind: 'done',
    action: 'people.createPerson',
    actor_name: 'Ada',
    target: `${input.name} <${input.email}>`,
    resource_id: personId,
    diff: { after: { name: input.name, email: 'grace.hopper@example.com', roles: { sandbox: 'operator' } } },
  })
  for (const table of ['audit', 'operations', 'links', 'people', 'sessions']) {
    const rows = await people.sql(`select * from ${table}`)
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(JSON.stringify(rows)).not.toContain(password)
  }
  const [{ hours }] = await people.sql(
    'select extract(epoch from expires_at - now()) / 3600 as hours from links where person_id = $1',
    [personId],
  )
  expect(Number(hours)).toBeCloseTo(24, 1)
  const browser = new TestBrowser()
  const signIn = () => people.send(browser, 'signIn', { email: 'grace.hopper@example.com', password: theirs })
  expect((await signIn()).status).toBe('failed')
  await people.send(browser, 'setPassword', { token, password: theirs })
  expect((await signIn()).status).toBe('succeeded')
  expect((await people.who(browser))?.roles).toEqual({ sandbox: 'operator' })
})

test('an address that somebody has, in whatever case, is a complaint about the field', async () => {
  const result = await change(admin, 'createPerson', { ...newcomer(), email: 'ADA@example.com' })
  expect(result).toMatchObject({ status: 'failed', failure: { fields: { email: expect.stringContaining('already') } } })
})

test.each([
  ['a connection that does not exist', [{ connection: 'moon', role: 'viewer' }], 'roles.0.connection'],
  ['the console itself', [{ connection: 'console', role: 'viewer' }], 'roles.0.connection'],
  ['an admin of one connection', [{ connection: 'sandbox', role: 'admin' }], 'roles.0.role'],
  [
    'a connection twice',
    [
      { connection: '*', role: 'viewer' },
      { connection: '*', role: 'operator' },
    ],
    'roles.1.connection',
  ],
])('%s is refused at its row', async (_what, roles, field) => {
  const result = await change(admin, 'createPerson', { ...newcomer(), roles })
  expect(result).toMatchObject({ status: 'failed', failure: { fields: { [field]: expect.any(String) } } })
})

test('who is disabled is refused at their next request, cannot sign in, and has no link left', async () => {
  const grace = await somebody()
  given(await change(admin, 'resetPassword', { personId: grace.id, password: '' }))
  const ida = await somebody()
  expect((await change(admin, 'disablePerson', { personId: ida.id })).status).toBe('succeeded')
  expect(await people.who(ida.browser)).toBeUndefined()
  expect(await people.sql('select from sessions where user_id = $1', [ida.id])).toHaveLength(0)
  expect((await people.send(ida.browser, 'signIn', { email: ida.email, password: theirs })).status).toBe('failed')
  await change(admin, 'disablePerson', { personId: grace.id })
  expect(await people.sql('select from links where person_id = $1 and used_at is null', [grace.id])).toHaveLength(0)
  expect(await lastAudit()).toMatchObject({ diff: { before: { disabled: false }, after: { disabled: true } } })
  expect((await change(admin, 'enablePerson', { personId: ida.id, password: '' })).status).toBe('succeeded')
  expect((await people.send(ida.browser, 'signIn', { email: ida.email, password: theirs })).status).toBe('succeeded')
})

test('another role holds at the next request, and the record shows both', async () => {
  const grace = await somebody([{ connection: '*', role: 'viewer' }])
  const roles = [{ connection: 'sandbox', role: 'operator' }]
  await change(admin, 'setRoles', { personId: grace.id, roles, password: '' })
  expect((await people.who(grace.browser))?.roles).toEqual({ sandbox: 'operator' })
  expect(await lastAudit()).toMatchObject({
    action: 'people.setRoles',
    target: `${grace.name} <${grace.email}>`,
    diff: { before: { roles: { '*': 'viewer' } }, after: { roles: { sandbox: 'operator' } } },
  })
  await change(admin, 'setRoles', { personId: grace.id, roles: [], password: '' })
  expect((await people.who(grace.browser))?.roles).toEqual({})
})

test('a role on a connection that is gone can stay, and cannot be given', async () => {
  const grace = await somebody()
  await people.sql("insert into grants (person_id, connection, role) values ($1, 'gone', 'viewer')", [grace.id])
  const gone = { connection: 'gone', role: 'viewer' }
  const both = [{ connection: 'sandbox', role: 'viewer' }, gone]
  expect((await change(admin, 'setRoles', { personId: grace.id, roles: both, password: '' })).status).toBe('succeeded')
  const ida = await somebody()
  expect(await change(admin, 'setRoles', { personId: ida.id, roles: both, password: '' })).toMatchObject({
    failure: { fields: { 'roles.1.connection': expect.any(String) } },
  })
})

test('a password that was reset opens nothing, nor does a sign-in that still owed its code', async () => {
  const grace = await somebody()
  await people.sql(
    "insert into verifications (id, identifier, value, expires_at) values ('v', '2fa-x', $1, now() + interval '3 minutes')",
    [grace.id],
  )
  const first = given(await change(admin, 'resetPassword', { personId: grace.id, password: '' }))
  expect(await people.who(grace.browser)).toBeUndefined()
  expect(await people.sql('select from verifications where value = $1', [grace.id])).toHaveLength(0)
  expect((await people.send(grace.browser, 'signIn', { email: grace.email, password: theirs })).status).toBe('failed')
  const second = given(await change(admin, 'resetPassword', { personId: grace.id, password: '' }))
  const set = (link: string) => {
    const token = new URL(link).searchParams.get('token')
    return people.send(new TestBrowser(), 'setPassword', { token, password: 'nine paper boats drift' })
  }
  expect((await set(first.link)).status).toBe('failed')
  expect((await set(second.link)).status).toBe('succeeded')
  expect((await set(second.link)).status).toBe('failed')
})

test('a lost second factor is taken away, with the sessions', async () => {
  const grace = await somebody()
  await people.sql(
    "insert into two_factors (id, secret, backup_codes, user_id) values (gen_random_uuid(), 's', 'b', $1)",
    [grace.id],
  )
  await people.sql('update people set two_factor_enabled = true where id = $1', [grace.id])
  await change(admin, 'resetSecondFactor', { personId: grace.id, password: '' })
  expect(await people.sql('select from two_factors where user_id = $1', [grace.id])).toHaveLength(0)
  expect(await people.who(grace.browser)).toBeUndefined()
  expect(await lastAudit()).toMatchObject({ diff: { before: { secondFactor: true }, after: { secondFactor: false } } })
})

test('all sessions of somebody end at once, and they can sign in again', async () => {
  const grace = await somebody()
  await change(admin, 'endSessions', { personId: grace.id })
  expect(await people.who(grace.browser)).toBeUndefined()
  expect((await people.send(grace.browser, 'signIn', { email: grace.email, password: theirs })).status).toBe(
    'succeeded',
  )
})

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
