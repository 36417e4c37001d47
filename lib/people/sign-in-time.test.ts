import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { TestBrowser, type TestPeople, testPeople } from './testing'

vi.mock('next/headers', async () => (await import('./testing-browser')).nextHeaders)

const password = 'violet otter under glass'
let people: TestPeople

beforeAll(async () => {
  people = await testPeople()
  const token = await people.link('first-admin')
  await people.send(new TestBrowser(), 'firstAdmin', { token, name: 'Ada', email: 'ada@example.com', password })
  await people.sql("insert into people (id, name, email, disabled_at) values ('bo', 'Bo', 'bo@example.com', now())")
  await people.sql(
    `insert into sign_in_accounts (id, account_id, provider_id, user_id, password)
     select 'bo', 'bo', 'credential', 'bo', password from sign_in_accounts`,
  )
})
afterAll(() => people.close())

const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

async function time(input: { email: string; password: string }) {
  const began = performance.now()
  expect(await people.send(new TestBrowser(), 'signIn', input)).toMatchObject({ failure: { code: 'WrongCredentials' } })
  return performance.now() - began
}

/** The largest difference of two medians, as a share of the smaller; taken in turns, so that what else runs slows all alike. */
async function difference() {
  const times = {
    known: [] as number[],
    unknown: [] as number[],
    disabled: [] as number[],
  }
  for (let i = 0; i < 15; i++) {
    times.known.push(await time({ email: 'ada@example.com', password: 'something else entirely' }))
    times.unknown.push(await time({ email: 'nobody@example.com', password: 'something else entirely' }))
    times.disabled.push(await time({ email: 'bo@example.com', password }))
  }
  await people.sql('delete from limits')
  const medians = Object.values(times).map(median)
  return Math.max(...medians) / Math.min(...medians) - 1
}

test('how long a refusal takes does not tell whether there is such a person', { timeout: 400_000 }, async () => {
  let least = Number.POSITIVE_INFINITY
  // A machine that is busy with something else may disturb a round, not each of eight.
  for (let round = 0; round < 8 && least >= 0.1; round++) least = Math.min(least, await difference())
  expect(least).toBeLessThan(0.1)
})
