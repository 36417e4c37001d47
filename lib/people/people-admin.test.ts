import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { TestBrowser } from './testing'
import {
  admin,
  change,
  given,
  lastAudit,
  newcomer,
  openPeople,
  password,
  people,
  somebody,
  theirs,
} from './testing-admin'

vi.mock('next/headers', async () => (await import('./testing-browser')).nextHeaders)

beforeAll(openPeople)
afterAll(() => people.close())

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
