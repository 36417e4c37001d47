import type { BrowserContext } from '@playwright/test'
import { expect, expectAccessible, type Page, test } from './console'
import { type IdentityProvider, startIdentityProvider } from './identity-provider'
import { makeFirstAdmin } from './sign-in'
import { endAll, folder, start } from './starting'

// Everybody here starts as a stranger.
test.use({ storageState: { cookies: [], origins: [] } })
test.describe.configure({ mode: 'serial' })

let origin = ''
let provider: IdentityProvider

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000)
  const dataDir = folder()
  provider = await startIdentityProvider()
  const own = await start(dataDir, provider.env)
  origin = `http://127.0.0.1:${own.port}`
  provider.know(origin)
  await own.ready
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } })
  await makeFirstAdmin(await context.newPage(), dataDir)
  await context.close()
})
test.afterAll(async () => {
  await endAll()
  await provider?.close()
})

/** From the sign-in page to the provider and back. The provider knows people again who have not closed their browser. */
async function signIn(page: Page, answer = 'Yes, it is me') {
  await page.getByRole('button', { name: 'Sign in with Example ID' }).click()
  await page.getByRole('button', { name: answer }).click()
}

const sessionsIn = async (context: BrowserContext) =>
  (await context.cookies(origin)).filter(({ name }) => name.endsWith('.session_token'))

const register = (page: Page) => page.goto(`${origin}/sandbox/appflow/connectors/register`)

test('an operator signs in by the provider, is led on to the page they wanted, and may change AWS there', async ({
  page,
  context,
}) => {
  provider.person = { sub: 'dora', name: 'Dora', email: 'ada@example.com', groups: ['ops'] }
  await register(page)
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await expectAccessible(page)
  await signIn(page)
  await expect(page).toHaveURL(`${origin}/sandbox/appflow/connectors/register`)
  await expect(page.getByRole('link', { name: 'Your account: Dora operator' })).toBeVisible()
  await expect(page.getByLabel('Label')).toBeVisible()
  expect(await sessionsIn(context)).toEqual([expect.objectContaining({ httpOnly: true, sameSite: 'Lax' })])
})

test('who is in other groups at the next sign-in may do other things; signing out says that the provider goes on', async ({
  page,
  context,
}) => {
  provider.person = { sub: 'mara', name: 'Mara', email: 'mara@example.com', groups: ['ops-admins'] }
  await page.goto(`${origin}/sign-in`)
  await signIn(page)
  await expect(page.getByRole('link', { name: 'Your account: Mara admin' })).toBeVisible()
  await page.goto(`${origin}/console/people`)
  await expect(page.getByRole('heading', { name: 'People', level: 1 })).toBeVisible()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByText('Your session with Example ID goes on')).toBeVisible()
  expect(await sessionsIn(context)).toEqual([])

  provider.person.groups = ['readers']
  // The provider still knows who it is, and asks nothing.
  await page.getByRole('button', { name: 'Sign in with Example ID' }).click()
  await expect(page.getByRole('link', { name: 'Your account: Mara viewer' })).toBeVisible()
  expect((await page.request.get(`${origin}/sandbox/appflow/connectors/register`)).status()).toBe(403)
})

test('who has no group with a role, or says no at the provider, is told so and has no session', async ({
  page,
  context,
}) => {
  provider.person = { sub: 'nobody', name: 'Nobody', email: 'nobody@example.com', groups: ['others'] }
  await page.goto(`${origin}/sign-in`)
  await signIn(page, 'No')
  await expect(page.getByText('The identity provider did not sign you in.')).toBeVisible()
  await signIn(page)
  await expect(page.getByText('None of your groups at the identity provider has a role')).toBeVisible()
  await expectAccessible(page)
  expect(page.url()).toBe(`${origin}/sign-in?error=oidc-no-role`)
  expect(await sessionsIn(context)).toEqual([])
})

test('what somebody else writes into the address is not shown', async ({ page }) => {
  await page.goto(`${origin}/sign-in?error=${encodeURIComponent('Please call 555')}`)
  await expect(page.getByRole('button', { name: 'Sign in with Example ID' })).toBeVisible()
  await expect(page.getByText('Please call 555')).toHaveCount(0)
  const answer = new URLSearchParams({
    error: 'x',
    error_description: 'Please call 555',
    state: 'x',
    iss: provider.issuer,
  })
  await page.goto(`${origin}/api/auth/callback/oidc?${answer}`)
  await expect(page.getByText('This sign-in took too long')).toBeVisible()
  await expect(page.getByText('Please call 555')).toHaveCount(0)
})

test('nothing of better-auth but the callback can be reached', async ({ request }) => {
  for (const path of [
    'sign-in/social',
    'sign-in/email',
    'sign-up/email',
    'get-session',
    'link-social',
    'error',
    'ok',
  ]) {
    const headers = { origin }
    expect((await request.get(`${origin}/api/auth/${path}`)).status(), path).toBe(404)
    expect((await request.post(`${origin}/api/auth/${path}`, { headers, data: {} })).status(), path).toBe(404)
  }
  expect((await request.get(`${origin}/api/auth/callback/google`)).status()).toBe(404)
})
