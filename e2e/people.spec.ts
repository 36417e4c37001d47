import { existsSync } from 'node:fs'
import path from 'node:path'
import type { BrowserContext } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { expect, expectAccessible, type Page, test } from './console'
import { newPerson, type SignedIn } from './people'
import { admin, adminCookie, firstStartLink, makeFirstAdmin } from './sign-in'
import { endAll, folder, start } from './starting'

const port = Number(process.env.PORT)

// Whoever signs out here must not do so for all other tests.
test.use({ storageState: { cookies: [], origins: [] } })
test.afterEach(endAll)

const operatorHere = (home: string) => newPerson(port, { [home.slice(1)]: 'operator' }, adminCookie())

async function signIn(page: Page, { email, password }: Pick<SignedIn, 'email' | 'password'>) {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

const sessionOf = async (context: BrowserContext) =>
  (await context.cookies()).filter(({ name }) => name.endsWith('.session_token'))

test('the first admin is made by the link of the first start, once, and lands in the sandbox', async ({ page }) => {
  test.setTimeout(120_000)
  const dataDir = folder()
  const own = await start(dataDir)
  await own.ready
  const link = firstStartLink(dataDir)
  await expect.poll(own.output).toContain(link)

  for (const token of ['', '?token=', `?token=${'x'.repeat(43)}`]) {
    await page.goto(`http://127.0.0.1:${own.port}/first-start${token}`)
    await expect(page.getByText('This page opens only by the link')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Create admin' })).toHaveCount(0)
  }
  await page.goto(link)
  await expectAccessible(page)
  await page.getByLabel('Name').fill(admin.name)
  await page.getByLabel('E-mail').fill('ada')
  await page.getByLabel('Password', { exact: true }).fill('short')
  await page.getByRole('button', { name: 'Create admin' }).click()
  await expect(page.getByLabel('E-mail')).toBeFocused()
  await expect(page.getByText('Use at least 15 characters')).toBeVisible()
  await page.getByLabel('E-mail').fill(admin.email)
  await page.getByLabel('Password', { exact: true }).fill('passwordpassword')
  await page.getByRole('button', { name: 'Create admin' }).click()
  await expect(page.getByText('This is easy to guess')).toBeVisible()
  await expectAccessible(page)

  await makeFirstAdmin(page, dataDir)
  await expect(page).toHaveURL(/\/sandbox$/)
  expect(existsSync(path.join(dataDir, 'first-admin-link'))).toBe(false)
  await page.goto(link)
  await expect(page.getByText('This page opens only by the link')).toBeVisible()
})

test('whoever is not signed in is asked to, and then sees the page that they wanted', async ({ page, home }) => {
  const person = await operatorHere(home)
  const wanted = `${home}/appflow/connectors`
  await page.goto(wanted)
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await expect(page.getByText(`127.0.0.1:${port}`)).toBeVisible()
  await expectAccessible(page)

  await signIn(page, { email: person.email, password: 'something else entirely' })
  await expect(page.getByText('The e-mail address or the password is not right.')).toBeVisible()
  await expect(page.getByLabel('E-mail')).toHaveValue(person.email)
  await expectAccessible(page)
  await signIn(page, person)
  await expect(page.getByRole('heading', { level: 1, name: /^Connectors/ })).toBeVisible()
  expect(new URL(page.url()).pathname).toBe(wanted)
})

test('signing in works by keyboard alone, and shows the password only when asked to', async ({ page, home }) => {
  const person = await operatorHere(home)
  await page.goto(`/sign-in?next=${home}`)
  await page.getByLabel('E-mail').focus()
  await page.keyboard.type(person.email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(person.password)
  await expect(page.getByLabel('Password', { exact: true })).toHaveAttribute('type', 'password')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(page.getByLabel('Password', { exact: true })).toHaveAttribute('type', 'text')
  await page.getByLabel('Password', { exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(home)
})

test('sign-in leads to no other site', async ({ page, home, baseURL }) => {
  const person = await operatorHere(home)
  for (const next of ['//other.example/', '/\\other.example', 'https://other.example/', '/%09/other.example']) {
    await page.goto(`/sign-in?next=${next.startsWith('/%') ? next : encodeURIComponent(next)}`)
    await signIn(page, person)
    await page.waitForURL((url) => url.pathname !== '/sign-in')
    expect(new URL(page.url()).origin).toBe(baseURL)
    await page.context().clearCookies()
  }
})

test('a cookie that was copied before signing out opens nothing afterwards', async ({
  page,
  home,
  browser,
  baseURL,
}) => {
  const person = await operatorHere(home)
  await page.goto(`/sign-in?next=${home}`)
  await signIn(page, person)
  await expect(page).toHaveURL(home)
  const [cookie] = await sessionOf(page.context())
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' })
  expect(cookie?.expires).toBeLessThan(Date.now() / 1000 + 8 * 60 * 60 + 60)

  await page.waitForLoadState()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByText('You are signed out.')).toBeVisible()
  expect(await sessionOf(page.context())).toEqual([])
  const other = await browser.newContext({ storageState: { cookies: cookie ? [cookie] : [], origins: [] }, baseURL })
  const copy = await other.newPage()
  await copy.goto(home)
  await expect(copy).toHaveURL(/\/sign-in/)
  await page.goBack()
  await expect(page).toHaveURL(/\/sign-in/)
  await other.close()
})

/** Sets a second factor up on the account page; its codes by steps of 30 seconds from now, and a backup code. */
async function enrol(page: Page, password: string) {
  await page.getByLabel('Your password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Set up second factor' }).click()
  await expect(page.getByRole('img', { name: 'QR code of the secret' })).toBeVisible()
  await expectAccessible(page)
  const secret = ((await page.getByText('Secret:').locator('code').textContent()) ?? '').replaceAll(' ', '')
  const code = (steps: number) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 })
  await page.getByLabel('Code', { exact: true }).fill(code(0))
  await page.getByRole('button', { name: 'Confirm second factor' }).click()
  await expect(page.getByRole('heading', { name: /Keep these backup codes/ })).toBeFocused()
  await expectAccessible(page)
  const codes = page.getByRole('listitem').filter({ hasText: /^\w{5}-\w{5}$/ })
  const [backup = ''] = await codes.allTextContents()
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await expect(codes).toHaveCount(0)
  return { code, backup }
}

test('a second factor is set up, asked for, and each code is taken once', async ({ page, home }) => {
  test.setTimeout(120_000)
  const person = await operatorHere(home)
  const account = `${home}/account`
  await page.goto(`/sign-in?next=${account}`)
  await signIn(page, person)
  const { code, backup } = await enrol(page, person.password)
  await expect(page.getByRole('button', { name: 'Remove second factor' })).toBeVisible()

  const owe = async () => {
    await page.context().clearCookies()
    await page.goto(`/sign-in?next=${account}`)
    await signIn(page, person)
    await expect(page.getByLabel('Code', { exact: true })).toBeVisible()
  }
  const verify = async (text: string) => {
    await page.getByLabel('Code', { exact: true }).fill(text)
    await page.getByRole('button', { name: 'Verify code' }).click()
  }
  await owe()
  await expectAccessible(page)
  const next = code(1)
  await verify(next)
  await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible()

  await owe()
  await verify(next)
  await expect(page.getByText('This is not the code of now, or it has been used already.')).toBeVisible()
  await verify(backup)
  await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible()
  await owe()
  await verify(backup)
  await expect(page.getByText('This is not the code of now, or it has been used already.')).toBeVisible()
})

test('where a second factor is demanded, nothing else opens before it is set up', async ({ page, browser }) => {
  test.setTimeout(180_000)
  const dataDir = folder()
  const own = await start(dataDir)
  await own.ready
  await makeFirstAdmin(page, dataDir)
  const at = `http://127.0.0.1:${own.port}`
  await page.goto(`${at}/console/account`)
  await enrol(page, admin.password)
  await page.goto(`${at}/console/people`)
  await page.getByRole('button', { name: 'Demand second factor' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Demand second factor' }).click()
  await expect(page.getByText('Local admins and operators must have a second factor.')).toBeVisible()

  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const person = await newPerson(own.port, { sandbox: 'operator' }, cookie)
  const theirs = await browser.newContext({ storageState: { cookies: [], origins: [] } })
  const other = await theirs.newPage()
  await other.goto(`${at}/sandbox/appflow/connectors`)
  await signIn(other, person)
  await expect(other.getByText('This console demands a second factor')).toBeVisible()
  expect(new URL(other.url()).pathname).toBe('/sandbox/account')
  await expectAccessible(other)
  await enrol(other, person.password)
  await expect(other).toHaveURL(`${at}/sandbox`)
  await theirs.close()
})

test('another password ends the sessions elsewhere, and so does ending one', async ({
  page,
  home,
  browser,
  baseURL,
}) => {
  const person = await operatorHere(home)
  const account = `${home}/account`
  await page.goto(`/sign-in?next=${account}`)
  await signIn(page, person)
  const other = await browser.newContext({ storageState: { cookies: [], origins: [] }, baseURL })
  const elsewhere = await other.newPage()
  const signInElsewhere = async (password: string) => {
    await elsewhere.goto(`/sign-in?next=${account}`)
    await signIn(elsewhere, { email: person.email, password })
    await expect(elsewhere.getByRole('heading', { name: 'Your account' })).toBeVisible()
  }
  await signInElsewhere(person.password)
  await page.getByLabel('Current password', { exact: true }).fill(person.password)
  await page.getByLabel('New password', { exact: true }).fill('a quiet harbour in may')
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByText('Your password is changed.')).toBeVisible()
  await elsewhere.reload()
  await expect(elsewhere).toHaveURL(/\/sign-in/)

  await signInElsewhere('a quiet harbour in may')
  await page.reload()
  await expectAccessible(page)
  const rows = page.getByRole('row').filter({ has: page.getByRole('button', { name: /^End the session/ }) })
  await expect(rows).toHaveCount(2)
  await rows.filter({ hasNotText: 'this one' }).getByRole('button').click()
  await expect(rows).toHaveCount(1)
  await elsewhere.reload()
  await expect(elsewhere).toHaveURL(/\/sign-in/)
  await other.close()
})

test('a link that is none sets no password', async ({ page }) => {
  await page.goto(`/set-password?token=${'x'.repeat(43)}`)
  await expect(page.getByText('This link has been used, is too old, or is not whole.')).toBeVisible()
  await expectAccessible(page)
})
