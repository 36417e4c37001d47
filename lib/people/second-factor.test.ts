import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { SecondFactorOffer } from './second-factor'
import { TestBrowser, type TestPeople, testPeople } from './testing'

vi.mock('next/headers', async () => (await import('./testing-browser')).nextHeaders)

const admin = { name: 'Ada', email: 'ada@example.com', password: 'violet otter under glass' }
const credentials = { email: admin.email, password: admin.password }
let people: TestPeople
let offer: SecondFactorOffer
const owner = new TestBrowser()

beforeAll(async () => {
  people = await testPeople()
  const token = await people.link('first-admin')
  await people.send(owner, 'firstAdmin', { ...admin, token })
})
afterAll(() => people.close())

/** What the authenticator shows, some steps of 30 seconds from now. Neighbours of the present one count as well. */
const code = (steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(offer.secret) }).generate({ timestamp: Date.now() + steps * 30_000 })

/** Codes that were taken may be taken again, as if time had passed. */
const timePasses = () => people.sql("delete from limits where key like 'usedCode:%' or key like 'code:%'")

const owing = async () => {
  const browser = new TestBrowser()
  expect(await people.send(browser, 'signIn', credentials)).toMatchObject({ value: { owesCode: true } })
  return browser
}

test('it is demanded of admins and operators while the setting says so, and of nobody else', async () => {
  expect((await people.who(owner))?.mustEnrol).toBe(false)
  await people.sql("insert into settings values ('requireSecondFactor', 'true')")
  expect((await people.who(owner))?.mustEnrol).toBe(true)
  await people.sql("update grants set role = 'viewer'")
  expect((await people.who(owner))?.mustEnrol).toBe(false)
  await people.sql("update grants set role = 'admin'")
})

test('it is set up with the own password and a first code, and the session has another token then', async () => {
  expect(await people.send(owner, 'beginSecondFactor', { password: 'something else entirely' })).toMatchObject({
    failure: { fields: { password: 'This is not your password.' } },
  })
  const begun = await people.send(owner, 'beginSecondFactor', { password: admin.password })
  if (begun.status !== 'succeeded') throw new Error(JSON.stringify(begun))
  offer = begun.value as SecondFactorOffer
  expect(offer.backupCodes).toHaveLength(10)
  expect(offer.qr.path.length).toBeGreaterThan(1_000)
  expect(await people.send(new TestBrowser(), 'signIn', credentials)).toMatchObject({ value: { owesCode: false } })

  const before = owner.copy()
  const wrong = String((Number(code()) + 1) % 1_000_000).padStart(6, '0')
  expect(await people.send(owner, 'confirmSecondFactor', { code: wrong })).toMatchObject({
    failure: { fields: { code: expect.any(String) } },
  })
  expect(await people.send(owner, 'confirmSecondFactor', { code: code() })).toMatchObject({ status: 'succeeded' })
  expect(await people.who(owner)).toMatchObject({ mustEnrol: false })
  expect(await people.who(before)).toBeUndefined()
})

test('the database holds neither the secret nor the backup codes as they are', async () => {
  const text = JSON.stringify([await people.sql('select * from two_factors'), await people.sql('select * from audit')])
  const raw = Secret.fromBase32(offer.secret).utf8
  for (const secret of [offer.secret, raw, ...offer.backupCodes]) expect(text).not.toContain(secret)
})

test('with the password alone nobody is signed in', async () => {
  const browser = await owing()
  expect(await people.who(browser)).toBeUndefined()
  expect([...browser.cookies.keys()].filter((name) => name.endsWith('session_token'))).toEqual([])
})

test('the code that was used to set it up is not taken again', async () => {
  const browser = await owing()
  expect(await people.send(browser, 'verifySecondFactor', { code: code() })).toMatchObject({ status: 'failed' })
})

test('a code signs in once, wherever it is sent from', async () => {
  await timePasses()
  const [first, second] = [await owing(), await owing()]
  const now = code()
  const results = await Promise.all(
    [first, second].map((browser) => people.send(browser, 'verifySecondFactor', { code: now, next: '/sandbox' })),
  )
  expect(results.map(({ status }) => status).toSorted()).toEqual(['failed', 'succeeded'])
  expect(results).toContainEqual(expect.objectContaining({ value: { next: '/sandbox', owesCode: false } }))
  const signedIn = await Promise.all([first, second].map((browser) => people.who(browser)))
  expect(signedIn.filter(Boolean)).toHaveLength(1)
})

test('a backup code signs in once', async () => {
  const [backup = ''] = offer.backupCodes
  const [first, second] = [await owing(), await owing()]
  expect(await people.send(first, 'verifySecondFactor', { code: backup })).toMatchObject({ status: 'succeeded' })
  expect(await people.who(first)).toMatchObject({ name: 'Ada' })
  expect(await people.send(second, 'verifySecondFactor', { code: backup })).toMatchObject({ status: 'failed' })
})

test('after five wrong codes the sign-in has ended, and no other does', async () => {
  await timePasses()
  const [guessing, other] = [await owing(), await owing()]
  for (let i = 0; i < 5; i++) await people.send(guessing, 'verifySecondFactor', { code: `aaaaa-0000${i}` })
  const right = code()
  expect(await people.send(guessing, 'verifySecondFactor', { code: right })).toMatchObject({
    failure: { code: 'SignInAgain' },
  })
  await timePasses()
  expect(await people.send(other, 'verifySecondFactor', { code: right })).toMatchObject({ status: 'succeeded' })
})

test('whoever guesses codes elsewhere does not lock out a browser that is known', async () => {
  await timePasses()
  for (let round = 0; round < 4; round++) {
    const stranger = await owing()
    for (let i = 0; i < 4; i++) await people.send(stranger, 'verifySecondFactor', { code: `aaaaa-${round}000${i}` })
  }
  const stranger = await owing()
  expect(await people.send(stranger, 'verifySecondFactor', { code: code() })).toMatchObject({
    failure: { code: 'TooManyAttempts' },
  })
  await people.send(owner, 'signIn', credentials)
  expect(await people.send(owner, 'verifySecondFactor', { code: code() })).toMatchObject({ status: 'succeeded' })
})

test('a code without a password before it is nothing', async () => {
  expect(await people.send(new TestBrowser(), 'verifySecondFactor', { code: code(1) })).toMatchObject({
    failure: { code: 'SignInAgain' },
  })
})

test('it is removed with the own password only, and demanded again where the setting says so', async () => {
  expect(await people.send(owner, 'removeSecondFactor', { password: 'something else entirely' })).toMatchObject({
    status: 'failed',
  })
  expect(await people.send(owner, 'removeSecondFactor', { password: admin.password })).toMatchObject({
    status: 'succeeded',
  })
  expect((await people.who(owner))?.mustEnrol).toBe(true)
  expect(await people.send(new TestBrowser(), 'signIn', credentials)).toMatchObject({ value: { owesCode: false } })
})
