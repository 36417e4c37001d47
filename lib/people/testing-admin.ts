import { expect } from 'vitest'
import type { Actionable } from '@/lib/action'
import { newOperationId } from '@/lib/operation-id'
import type { Role } from '@/lib/result'
import { TestBrowser, type TestPeople, testPeople } from './testing'
import { hold } from './testing-browser'

export const password = 'violet otter under glass'
export const theirs = 'seven brass kettles hum'
export let people: TestPeople
export let admin: TestBrowser
export let changes: Record<string, Actionable<never, unknown>>

/** Opens a console with its first admin, for one test file. */
export async function openPeople() {
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
}

export const change = async (browser: TestBrowser, name: string, input: unknown, operationId = newOperationId()) => {
  const { perform } = await import('@/lib/action')
  const request = { connection: 'console', operationId, input: JSON.stringify(input) }
  const found = changes[name]
  if (!found) throw new Error(name)
  return await hold(browser, async () => await perform(found, request, browser.headers()))
}

export const given = (result: Awaited<ReturnType<typeof change>>) => {
  if (result.status !== 'succeeded') throw new Error(JSON.stringify(result))
  return result.value as { personId: string; link: string }
}

let count = 0
export const newcomer = (roles: { connection: string; role: Role }[] = [{ connection: '*', role: 'viewer' }]) => {
  count++
  return { name: `Grace ${count}`, email: `grace${count}@example.com`, roles, password: '' }
}

/** Somebody who has set their password and is signed in. */
export const somebody = async (roles?: { connection: string; role: Role }[]) => {
  const input = newcomer(roles)
  const { personId, link } = given(await change(admin, 'createPerson', input))
  const browser = new TestBrowser()
  await people.send(browser, 'setPassword', { token: new URL(link).searchParams.get('token'), password: theirs })
  expect((await people.send(browser, 'signIn', { email: input.email, password: theirs })).status).toBe('succeeded')
  expect(await people.who(browser)).toBeDefined()
  return { ...input, id: personId, browser }
}

/** The admin signed in a while ago. */
export const later = async (work: () => Promise<void>) => {
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

export const lastAudit = async () => {
  const [row] = await people.sql('select * from audit order by seq desc limit 1')
  return row
}
