import { randomUUID } from 'node:crypto'
import type { Browser } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { actionOf, callAction } from './actions'
import { expect, expectAccessible, expectRowVisible, type Page, test } from './console'
import { ask, endDatabases } from './database'
import { operationId, signInAs } from './people'
import { admin, makeFirstAdmin, passwordField } from './sign-in'
import { endAll, folder, start } from './starting'

// Each browser signs in for itself: a sign-in ends the session that a browser had, and that of the shared admin must live.
test.use({ storageState: { cookies: [], origins: [] } })
test.afterAll(endDatabases)

const port = Number(process.env.PORT)
const theirs = 'seven brass kettles hum'

const signIn = async (page: Page, email: string, password: string, next = '/sandbox') => {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
  await page.getByLabel('E-mail').fill(email)
  await passwordField(page).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

const asAdmin = async (page: Page, next: string) => {
  await signIn(page, admin.email, admin.password, next)
  await expect(page).toHaveURL(next)
}

const choose = async (page: Page, label: string, option: string | RegExp) => {
  await page.getByRole('button', { name: new RegExp(`\\b${label} `) }).click()
  // The switcher of connections is a list of options as well.
  await page.getByRole('listbox').getByRole('option', { name: option }).click()
}

/** Creates somebody by the form; gives the link. Ends on their page. */
const createPerson = async (page: Page, who: { name: string; email: string }, where: string, role: string) => {
  await page.goto('/sandbox/people/create')
  await page.getByLabel('Name').fill(who.name)
  await page.getByLabel('E-mail').fill(who.email)
  await choose(page, 'Connection of role 1', new RegExp(`^${where}`))
  if (role !== 'Viewer') await choose(page, 'Role 1', new RegExp(`^${role}`))
  await page.getByRole('button', { name: 'Create person' }).click()
  await expect(page.getByRole('heading', { level: 1, name: who.name })).toBeVisible()
  return await page.getByLabel('One-time link', { exact: true }).and(page.getByRole('textbox')).inputValue()
}

const newcomer = () => {
  const id = randomUUID().slice(0, 8)
  return { name: `Grace ${id}`, email: `grace-${id}@example.com` }
}

/** Another browser, in which somebody sets their password by the link and signs in. */
const enterBy = async (browser: Browser, link: string, email: string) => {
  const context = await browser.newContext({
    storageState: { cookies: [], origins: [] },
    baseURL: new URL(link).origin,
  })
  const page = await context.newPage()
  await page.goto(link)
  await passwordField(page).fill(theirs)
  await page.getByRole('button', { name: 'Set password' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  await signIn(page, email, theirs)
  await expect(page).toHaveURL('/sandbox')
  return page
}

const confirm = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true })

const cookieOf = async (page: Page) =>
  (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')

/** The console's answers to somebody's open browser: a page, a read, an action. */
const answersTo = async (page: Page) => {
  const cookie = await cookieOf(page)
  const opened = await page.request.get('/sandbox/appflow/connectors', { maxRedirects: 0 })
  const read = await page.request.get('/api/read/sandbox/appflow.connectors?args={}')
  const request = { connection: 'sandbox', operationId: operationId(), input: '{}' }
  const action = await callAction(port, actionOf('appflow.registerConnector'), request, { cookie })
  return { page: opened.status(), read: read.status(), action: action.result?.failure?.code }
}

test('somebody new sets a password by a link that is shown once, and sees only what their role allows', async ({
  page,
  browser,
}) => {
  const who = newcomer()
  await asAdmin(page, '/sandbox/people')
  await page.getByRole('link', { name: 'Create person' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Create person' })).toBeVisible()
  await expectAccessible(page)
  const link = await createPerson(page, who, 'Sandbox', 'Viewer')
  expect(link).toContain('/set-password?token=')
  await expect(page.getByText(`${who.name} has an account.`)).toBeVisible()
  await expect(page.getByText('No password yet')).toBeVisible()
  await expectAccessible(page)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: who.name })).toBeVisible()
  await expect(page.getByText('it is shown once')).toHaveCount(0)

  const their = await enterBy(browser, link, who.email)
  await their.goto('/sandbox/appflow/connectors')
  await expect(their.getByRole('link', { name: 'Register connector' }).first()).toHaveAttribute('aria-disabled', 'true')
  await expect(their.getByRole('navigation', { name: 'Services' }).getByRole('link', { name: 'People' })).toHaveCount(0)
  expect((await their.request.get('/sandbox/people')).status()).toBe(403)
  expect((await their.request.get('/api/read/sandbox/people.people?args={}')).status()).toBe(403)
  expect((await their.request.get('/sandbox-999999999999')).status()).toBe(404)
  await their.goto(link)
  await expect(their.getByText('This link has been used')).toBeVisible()

  await page.goto('/sandbox/people')
  await page.getByLabel('Find people').fill(who.email)
  await expectRowVisible(page, who.name, who.email, 'Viewer on Sandbox', 'Active', 'Local account')
  await expectAccessible(page)
  await their.context().close()
})

test('what is wrong with a new person is said at its field', async ({ page }) => {
  await asAdmin(page, '/sandbox/people/create')
  await page.getByLabel('Name').fill('Somebody')
  await page.getByLabel('E-mail').fill(admin.email.toUpperCase())
  await page.getByRole('button', { name: 'Create person' }).click()
  await expect(page.getByText('Choose a connection.').first()).toBeVisible()
  await choose(page, 'Connection of role 1', /^Sandbox/)
  await page.getByRole('button', { name: /\bRole 1 Viewer/ }).click()
  await expect(page.getByRole('option', { name: /^Admin/ })).toBeDisabled()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Create person' }).click()
  await expect(page.getByText('Somebody signs in with this address already.').first()).toBeVisible()
  await expect(page.getByLabel('E-mail')).toBeFocused()
  await expect(page.getByLabel('Name')).toHaveValue('Somebody')
})

test('who is disabled is refused at their next request: page, read and action', async ({ page, browser }) => {
  const who = newcomer()
  await asAdmin(page, '/sandbox/people')
  const their = await enterBy(browser, await createPerson(page, who, 'Sandbox', 'Operator'), who.email)
  expect(await answersTo(their)).toEqual({ page: 200, read: 200, action: 'Invalid' })
  await page.reload()
  await expect(page.getByRole('row', { name: /Chrome on Linux/ })).toBeVisible()
  await page.getByRole('button', { name: 'Disable person' }).click()
  await expect(page.getByRole('dialog')).toContainText(`Every request of ${who.name} is refused from the next one on`)
  await expectAccessible(page)
  await confirm(page, 'Disable person').click()
  await expect(page.getByText(`${who.name} is disabled.`)).toBeVisible()
  expect(await answersTo(their)).toEqual({ page: 307, read: 401, action: 'NotSignedIn' })
  await expect(page.getByText('Not signed in anywhere now.')).toBeVisible()
  await signIn(their, who.email, theirs)
  await expect(their.getByText('The e-mail address or the password is not right.')).toBeVisible()
  await page.getByRole('button', { name: 'Enable person' }).click()
  await confirm(page, 'Enable person').click()
  await expect(page.getByText(`${who.name} can sign in again.`)).toBeVisible()
  await signIn(their, who.email, theirs)
  await expect(their).toHaveURL('/sandbox')
  await their.context().close()
})

test('another role holds at the next request, and the record shows what it was', async ({ page, browser }) => {
  const who = newcomer()
  await asAdmin(page, '/sandbox/people')
  const their = await enterBy(browser, await createPerson(page, who, 'Sandbox', 'Viewer'), who.email)
  expect((await answersTo(their)).action).toBe('Forbidden')
  await page.getByRole('link', { name: 'Change roles' }).click()
  await expect(page.getByText('Now: Viewer on Sandbox.')).toBeVisible()
  await expectAccessible(page)
  await choose(page, 'Role 1', /^Operator/)
  await page.getByRole('button', { name: 'Change roles' }).click()
  await expect(page.getByText(`The roles of ${who.name} are changed.`)).toBeVisible()
  await expect(page.getByText('Operator on Sandbox')).toBeVisible()
  expect((await answersTo(their)).action).toBe('Invalid')
  await page.getByRole('link', { name: 'View record' }).click()
  await expect(page.getByText('viewer')).toBeVisible()
  await page.goBack()
  await page.getByRole('link', { name: 'Change roles' }).click()
  await page.getByRole('button', { name: 'Remove role 1' }).click()
  await expect(page.getByText('No role: whoever signs in sees no connection.')).toBeVisible()
  await page.getByRole('button', { name: 'Change roles' }).click()
  // What the first change said is still there.
  await expect(page).not.toHaveURL(/\/roles$/)
  expect(await answersTo(their)).toEqual({ page: 404, read: 404, action: 'NotFound' })
  await their.context().close()
})

test('a password that was reset opens nothing, and a new link is shown', async ({ page, browser }) => {
  const who = newcomer()
  await asAdmin(page, '/sandbox/people')
  const first = await createPerson(page, who, 'Sandbox', 'Viewer')
  const their = await enterBy(browser, first, who.email)
  await page.getByRole('button', { name: 'I have handed it on' }).click()
  await page.reload()
  await page.getByRole('button', { name: 'Reset password' }).click()
  await confirm(page, 'Reset password').click()
  const field = page.getByLabel('One-time link', { exact: true }).and(page.getByRole('textbox'))
  await expect(field).toBeVisible()
  const second = await field.inputValue()
  expect(second).not.toBe(first)
  expect(await answersTo(their)).toEqual({ page: 307, read: 401, action: 'NotSignedIn' })
  await expect(signInAs(port, who.email, theirs)).rejects.toThrow('not right')
  const again = await enterBy(browser, second, who.email)
  await page.reload()
  await page.getByRole('button', { name: 'End sessions' }).click()
  await confirm(page, 'End sessions').click()
  await expect(page.getByText(`${who.name} is signed out everywhere.`)).toBeVisible()
  expect((await answersTo(again)).read).toBe(401)
  await again.context().close()
  await their.context().close()
})

test.describe('on a console of its own', () => {
  test.afterEach(endAll)

  test('the last admin stays one; who demands a second factor has one; rights given late need the password', async ({
    browser,
  }) => {
    test.setTimeout(180_000)
    const dataDir = folder()
    const own = await start(dataDir)
    await own.ready
    const baseURL = `http://127.0.0.1:${own.port}`
    const page = await (await browser.newContext({ storageState: { cookies: [], origins: [] }, baseURL })).newPage()
    await makeFirstAdmin(page, dataDir)

    await page.goto('/sandbox/people')
    await page.getByRole('link', { name: admin.name, exact: true }).click()
    await page.getByRole('button', { name: 'Disable person' }).click()
    await confirm(page, 'Disable person').click()
    await expect(page.getByText('Nobody could administer this console any more.')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('link', { name: 'Change roles' }).click()
    await choose(page, 'Role 1', /^Viewer/)
    await page.getByRole('button', { name: 'Change roles' }).click()
    await expect(page.getByText('Nobody could administer this console any more.')).toBeVisible()
    await page.goto('/sandbox/people')
    await expect(page.getByRole('button', { name: 'Demand second factor' })).toBeDisabled()

    await page.goto('/sandbox/account')
    const section = page.getByRole('region', { name: 'Second factor' })
    await passwordField(page, 'Your password').fill(admin.password)
    await section.getByRole('button', { name: 'Set up second factor' }).click()
    const secret = ((await section.getByText(/^Secret: /).textContent()) ?? '')
      .replace('Secret:', '')
      .replaceAll(/\s/g, '')
    const totp = new TOTP({ secret: Secret.fromBase32(secret) })
    await section.getByLabel('Code', { exact: true }).fill(totp.generate())
    await section.getByRole('button', { name: 'Confirm second factor' }).click()
    await section.getByRole('button', { name: 'I have kept them' }).click()

    const who = newcomer()
    const link = await createPerson(page, who, 'Sandbox', 'Operator')
    const their = await enterBy(browser, link, who.email)
    await page.goto('/sandbox/people')
    await page.getByRole('button', { name: 'Demand second factor' }).click()
    await expect(page.getByRole('dialog')).toContainText('1 local admin or operator has none now.')
    await confirm(page, 'Demand second factor').click()
    await expect(page.getByText('Local admins and operators must have a second factor.')).toBeVisible()
    await their.goto('/sandbox/appflow/connectors')
    await expect(their).toHaveURL(/\/sandbox\/account$/)

    // Eleven minutes later.
    await ask(dataDir, "update sessions set created_at = created_at - interval '11 minutes'")
    await page.getByRole('button', { name: 'Make it optional' }).click()
    await confirm(page, 'Make it optional').click()
    const again = page.getByRole('dialog').getByLabel('Your own password')
    await again.fill('not this one, surely')
    await confirm(page, 'Make it optional').click()
    await expect(page.getByRole('dialog')).toContainText('This is not your password.')
    await expectAccessible(page)
    await again.fill(admin.password)
    await again.press('Enter')
    await expect(page.getByText('A second factor is offered, and not demanded.')).toBeVisible()

    await page.getByRole('link', { name: who.name, exact: true }).click()
    await page.getByRole('link', { name: 'Change roles' }).click()
    await choose(page, 'Connection of role 1', /^All connections/)
    await choose(page, 'Role 1', /^Admin/)
    await page.getByRole('button', { name: 'Change roles' }).click()
    await expect(page.getByText('Enter your own password.').first()).toBeVisible()
    await page.getByLabel('Your own password').fill(admin.password)
    await page.getByRole('button', { name: 'Change roles' }).click()
    await expect(page.getByText('Admin on all connections')).toBeVisible()
  })
})
