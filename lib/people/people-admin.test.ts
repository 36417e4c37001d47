import { afterAll, expect, test, vi } from 'vitest'
import { newOperationId } from '@/lib/operation-id'
import { TestBrowser } from './testing'
import { ownPassword as password, testAdmin, theirs } from './testing-admin'

vi.mock('next/headers', async () => (await import('./testing-browser')).nextHeaders)

const { admin, change, changes, given, lastAudit, later, newcomer, people, somebody } = await testAdmin()
afterAll(() => people.close())

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
