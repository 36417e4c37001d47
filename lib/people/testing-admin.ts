import { expect } from 'vitest'
import type { Actionable } from '@/lib/action'
import { newOperationId } from '@/lib/operation-id'
import type { Role } from '@/lib/result'
import { TestBrowser, testPeople } from './testing'
import { hold } from './testing-browser'

/** The password of {@link testAdmin}'s admin. */
export const ownPassword = 'violet otter under glass'
/** The password of everybody else. */
export const theirs = 'seven brass kettles hum'

/** {@link testPeople} with an admin who is signed in, the changes that admins make, and people to make them of. */
export async function testAdmin() {
  // Nothing listens there: it only makes the sandbox one of the connections.
  process.env.SANDBOX_URL = 'http://127.0.0.1:9'
  const people = await testPeople()
  const { perform } = await import('@/lib/action')
  const changes = {
    ...(await import('./admin/access-changes')),
    ...(await import('./admin/create-person')),
    ...(await import('./admin/resets')),
    ...(await import('./admin/set-roles')),
    ...(await import('./admin/settings')),
  } as unknown as Record<string, Actionable<never, unknown>>
  const admin = new TestBrowser()
  const token = await people.link('first-admin')
  await people.send(admin, 'firstAdmin', { token, name: 'Ada', email: 'ada@example.com', password: ownPassword })

  const change = async (browser: TestBrowser, name: string, input: unknown, operationId = newOperationId()) => {
    const request = { connection: 'console', operationId, input: JSON.stringify(input) }
    const found = changes[name]
    if (!found) throw new Error(name)
    return await hold(browser, async () => await perform(found, request, browser.headers()))
  }

  const given = (result: Awaited<ReturnType<typeof change>>) => {
    if (result.status !== 'succeeded') throw new Error(JSON.stringify(result))
    return result.value as { personId: string; link: string }
  }

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

  return { admin, change, changes, given, lastAudit, later, newcomer, people, somebody }
}
