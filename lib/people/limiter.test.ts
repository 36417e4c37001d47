import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { TestBrowser, type TestPeople, testPeople } from './testing'

vi.mock('next/headers', async () => (await import('./testing-browser')).nextHeaders)

/** What is hashed costs nothing here, and is counted. */
const hashed = vi.hoisted(() => ({ times: 0 }))
vi.mock('./hashing', () => ({
  hashPassword: async (password: string) => {
    hashed.times++
    return `plain:${password}`
  },
  verifyPassword: async ({ hash, password }: { hash: string; password: string }) => {
    hashed.times++
    return hash === `plain:${password}`
  },
}))

const admin = { name: 'Ada', email: 'ada@example.com', password: 'violet otter under glass' }
const credentials = { email: admin.email, password: admin.password }
const guess = { email: admin.email, password: 'something else entirely' }
const many = process.env.LONG_TESTS ? 10_000 : 300
const owner = new TestBrowser('198.51.100.1')
let people: TestPeople

beforeAll(async () => {
  people = await testPeople()
  await people.send(owner, 'firstAdmin', { ...admin, token: await people.link('first-admin') })
})
beforeEach(async () => {
  await people.sql('delete from limits')
  hashed.times = 0
})
afterAll(() => people.close())

/** Sends them in turns of twenty at once. */
async function sendAll(count: number, one: (i: number) => Promise<unknown>) {
  for (let i = 0; i < count; i += 20) {
    await Promise.all(Array.from({ length: Math.min(20, count - i) }, (_, k) => one(i + k)))
  }
}
const ipv4 = (i: number) => `10.${(i >> 16) & 255}.${(i >> 8) & 255}.${i & 255}`

test(`of ${many} guesses on one account from as many addresses at most 20 are verified`, {
  timeout: 600_000,
}, async () => {
  await sendAll(many, (i) => people.send(new TestBrowser(ipv4(i)), 'signIn', guess))
  expect(hashed.times).toBe(20)
  expect(await people.send(new TestBrowser('203.0.113.9'), 'signIn', credentials)).toMatchObject({
    failure: { code: 'TooManyAttempts', next: expect.stringMatching(/^Wait 1[45] minutes/) },
  })
  expect(await people.send(owner, 'signIn', credentials)).toMatchObject({ status: 'succeeded' })
})

test(`of guesses on ${many} accounts from one address at most 100 are verified`, { timeout: 600_000 }, async () => {
  const browser = () => new TestBrowser('203.0.113.7')
  await sendAll(many, (i) => people.send(browser(), 'signIn', { ...guess, email: `person-${i}@example.com` }))
  expect(hashed.times).toBe(100)
  expect(await people.send(owner, 'signIn', credentials)).toMatchObject({ status: 'succeeded' })
})

test('so many names do not make room for another guess on the first', { timeout: 600_000 }, async () => {
  await sendAll(20, (i) => people.send(new TestBrowser(ipv4(i)), 'signIn', guess))
  await sendAll(many, (i) =>
    people.send(new TestBrowser(ipv4(1_000 + i)), 'signIn', { ...guess, email: `p${i}@example.com` }),
  )
  hashed.times = 0
  expect(await people.send(new TestBrowser('203.0.113.8'), 'signIn', guess)).toMatchObject({
    failure: { code: 'TooManyAttempts' },
  })
  expect(hashed.times).toBe(0)
})

test('the addresses of one IPv6 network count as one', async () => {
  await sendAll(120, (i) =>
    people.send(new TestBrowser(`2001:db8:1:2:${i.toString(16)}::1`), 'signIn', {
      ...guess,
      email: `q${i}@example.com`,
    }),
  )
  expect(hashed.times).toBe(100)
  const elsewhere = new TestBrowser('2001:db8:1:3::1')
  expect(await people.send(elsewhere, 'signIn', credentials)).toMatchObject({ status: 'succeeded' })
})

test('a browser in which the person has signed in has 20 attempts of its own, and a stolen name for it none', async () => {
  await sendAll(40, () => people.send(owner, 'signIn', guess))
  expect(hashed.times).toBe(20)
  const pretender = new TestBrowser('203.0.113.10')
  for (const [name, value] of owner.cookies)
    if (name.endsWith('.browser')) pretender.set(name, value.replace(/^./, '_'))
  await sendAll(40, () => people.send(pretender, 'signIn', guess))
  expect(hashed.times).toBe(40)
  expect(await people.sql("select key from limits where key like 'account:%'")).toHaveLength(1)
})

test('what was right does not count', async () => {
  await sendAll(40, async () => {
    expect(await people.send(new TestBrowser('203.0.113.11'), 'signIn', credentials)).toMatchObject({
      status: 'succeeded',
    })
  })
})

test('of failures from one address thirty a minute are written down', async () => {
  const rows = "select from audit where kind = 'sign-in-failed' and address = '203.0.113.12'"
  await sendAll(60, (i) =>
    people.send(new TestBrowser('203.0.113.12'), 'signIn', { ...guess, email: `r${i}@example.com` }),
  )
  expect(await people.sql(rows)).toHaveLength(30)
})
