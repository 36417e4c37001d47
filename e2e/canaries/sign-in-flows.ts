import type { Browser, Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { actionOf, callAction } from '@/e2e/actions'
import { expect } from '@/e2e/console'
import { operationId } from '@/e2e/people'
import { admin, firstStartLink, makeFirstAdmin, passwordField } from '@/e2e/sign-in'
import { look } from './evidence'
import { type Site, secret } from './site'

const stranger = { storageState: { cookies: [], origins: [] } }

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext(stranger)
  context.setDefaultTimeout(15_000)
  return await context.newPage()
}

/** The cookies of a browser, as a request carries them. */
export const cookiesOf = async (page: Page) =>
  (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')

async function signIn(page: Page, site: Site, email: string, password: string) {
  await page.goto(`${site.recorder.origin()}/sign-in?next=/console/account`)
  await page.getByLabel('E-mail').fill(email)
  await passwordField(page).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** The first admin comes in by the link, goes out, is wrong once, and comes in again. */
export async function comeIn(page: Page, site: Site) {
  const { seen, add, dataDir, recorder } = site
  add('password of the admin', admin.password)
  const link = firstStartLink(dataDir)
  await page.goto(link)
  await page.getByLabel('Name').fill(admin.name)
  await page.getByLabel('E-mail').fill(admin.email)
  await passwordField(page).fill('passwordpassword')
  await page.getByRole('button', { name: 'Create admin' }).click()
  await expect(page.getByText('This is easy to guess')).toBeVisible()
  await makeFirstAdmin(page, dataDir)
  seen.push(...(await look(page, 'the first start')))
  await page.goto(link)
  await expect(page.getByText('This page opens only by the link')).toBeVisible()
  await page.goto(`${recorder.origin()}/console/account`)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByText('You are signed out.')).toBeVisible()
  await signIn(page, site, admin.email, add('password that is wrong', secret('wrong')))
  await expect(page.getByText('The e-mail address or the password is not right.')).toBeVisible()
  await signIn(page, site, admin.email, admin.password)
  await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible()
  seen.push(...(await look(page, 'signing in')))
}

/** A second factor is set up, asked for, given wrong and then right. */
export async function useSecondFactor(page: Page, site: Site) {
  const { seen, add } = site
  await page.getByLabel('Your password', { exact: true }).fill(admin.password)
  await page.getByRole('button', { name: 'Set up second factor' }).click()
  const shown = page.getByText('Secret:').locator('code')
  const seed = add('TOTP seed', ((await shown.textContent()) ?? '').replaceAll(' ', ''))
  add('TOTP seed, decoded', Buffer.from(Secret.fromBase32(seed).bytes).toString())
  seen.push(...(await look(page, 'the offer of a second factor')))
  const code = (steps: number) =>
    new TOTP({ secret: Secret.fromBase32(seed) }).generate({ timestamp: Date.now() + steps * 30_000 })
  await page.getByLabel('Code', { exact: true }).fill(code(0))
  await page.getByRole('button', { name: 'Confirm second factor' }).click()
  const codes = page.getByRole('listitem').filter({ hasText: /^\w{5}-\w{5}$/ })
  await expect(codes.first()).toBeVisible()
  for (const backup of await codes.allTextContents()) add('backup code', backup)
  seen.push(...(await look(page, 'the offer of a second factor')))
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await expect(codes).toHaveCount(0)
  seen.push(...(await look(page, 'the backup codes were kept')))
  await page.context().clearCookies()
  await signIn(page, site, admin.email, admin.password)
  await page.getByLabel('Code', { exact: true }).fill('000000')
  await page.getByRole('button', { name: 'Verify code' }).click()
  await expect(page.getByText('This is not the code of now, or it has been used already.')).toBeVisible()
  await page.getByLabel('Code', { exact: true }).fill(code(1))
  await page.getByRole('button', { name: 'Verify code' }).click()
  await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible()
  seen.push(...(await look(page, 'the second factor')))
}

/** Somebody new sets a password by a one-time link, and looks only. */
export async function newViewer(browser: Browser, by: Page, site: Site): Promise<Page> {
  const { seen, add, recorder } = site
  const email = 'vera@example.com'
  const roles = [{ connection: '*', role: 'viewer' }]
  const input = JSON.stringify({ name: 'Vera', email, roles, password: admin.password })
  const request = { connection: 'console', operationId: operationId(), input }
  const { result, text } = await callAction(recorder.port, actionOf('people.createPerson'), request, {
    cookie: await cookiesOf(by),
  })
  if (result?.status !== 'succeeded') throw new Error(text.slice(0, 500))
  const { link } = result.value as { link: string }
  add('token to set a password', new URL(link).searchParams.get('token') ?? '')
  const page = await newPage(browser)
  await page.goto(link)
  const password = add('password of a viewer', secret('viewer'))
  await passwordField(page).fill(password)
  await page.getByRole('button', { name: 'Set password' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  await signIn(page, site, email, password)
  await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible()
  seen.push(...(await look(page, 'a password was set by a link')))
  return page
}

/** Somebody comes by the identity provider, after saying no once. */
export async function comeByProvider(browser: Browser, site: Site): Promise<Page> {
  const { provider, recorder, seen } = site
  provider.person = { sub: 'dora', name: 'Dora', email: 'dora@example.com', groups: ['ops'] }
  const page = await newPage(browser)
  const answer = async (name: string) => {
    await page.goto(`${recorder.origin()}/sign-in`)
    await page.getByRole('button', { name: 'Sign in with Example ID' }).click()
    await page.getByRole('button', { name }).click()
  }
  await answer('No')
  await expect(page.getByText('The identity provider did not sign you in.')).toBeVisible()
  await answer('Yes, it is me')
  await expect(page.getByRole('link', { name: 'Your account: Dora operator' })).toBeVisible()
  seen.push(...(await look(page, 'signing in by the provider')))
  return page
}
