import { randomInt } from 'node:crypto'
import { actionOf, callAction } from './actions'
import { test as base, expect, expectAccessible, type Page, Sandbox } from './console'
import { newPerson, operationId, type SignedIn } from './people'
import { strip } from './sandbox-verbs'
import { adminCookie } from './sign-in'

const port = Number(process.env.PORT)
const origin = `http://127.0.0.1:${port}`

// What a person may not open answers 403 or 404, and a browser says so in its console: that is no complaint here.
const test = base.extend({ quietBrowser: async ({ browserName: _ }, use) => await use(undefined) })
test.use({ storageState: { cookies: [], origins: [] } })

async function signedIn(page: Page, roles: Parameters<typeof newPerson>[1]): Promise<SignedIn> {
  const person = await newPerson(port, roles, adminCookie())
  for (const cookie of person.cookie.split('; ')) {
    const at = cookie.indexOf('=')
    await page.context().addCookies([{ name: cookie.slice(0, at), value: cookie.slice(at + 1), url: origin }])
  }
  return person
}

const send = (cookie: string, connection: string, body: string, headers: Record<string, string> = { origin }) =>
  fetch(`${origin}/api/sandbox/${connection}?operation=${operationId()}&file=a.json`, {
    method: 'POST',
    headers: { cookie, ...headers },
    body,
  })
const exported = async (cookie: string, connection: string) =>
  await (await fetch(`${origin}/api/sandbox/${connection}`, { headers: { cookie } })).text()

test('who only looks sees the sandbox, and finds each way to steer it barred with the reason', async ({
  page,
  home,
  sandbox,
}) => {
  const reason = 'This needs the role operator on this connection; yours is viewer.'
  await sandbox.fault('appflow.registerConnector', { behaviour: 'throttle' })
  await signedIn(page, { [home.slice(1)]: 'viewer' })
  await page.goto(`${home}/sandbox`)
  await expect(strip(page)).toContainText('1 fault is on')
  for (const name of ['Advance 10 minutes', 'Advance 1 hour', 'Remove all', /^Remove appflow.registerConnector/])
    await expect(page.getByRole('button', { name })).toHaveAccessibleDescription(reason)
  await expect(page.getByRole('link', { name: 'Add fault' }).first()).toHaveAccessibleDescription(reason)
  await expectAccessible(page)
  await page.getByRole('tab', { name: 'Account' }).click()
  await expect(page.getByRole('link', { name: 'Export account' })).toBeEnabled()
  await expect(page.getByRole('button', { name: 'Import account' })).toHaveAccessibleDescription(reason)
  await expect(page.getByRole('link', { name: 'Reset account' })).toHaveAccessibleDescription(reason)
  const answer = await page.goto(`${home}/sandbox/reset`)
  expect(answer?.status()).toBe(403)
})

test('elsewhere there is no sandbox: neither in the navigation nor by its address', async ({ page }) => {
  await signedIn(page, { '*': 'admin' })
  await page.goto('/sandbox')
  const links = page.getByRole('navigation', { name: 'Services' }).getByRole('link', { name: 'Sandbox page' })
  await expect(links).toHaveCount(1)
  await page.goto('/console/people')
  await expect(page.getByRole('heading', { name: 'People', level: 1 })).toBeVisible()
  await expect(links).toHaveCount(0)
  await expect(strip(page)).toHaveCount(0)
  for (const at of ['', '/faults/create', '/reset']) {
    const answer = await page.goto(`/console/sandbox${at}`)
    expect(answer?.status(), at).toBe(404)
  }
  expect((await page.request.get('/api/read/console/sandbox.clock?args={}')).status()).toBe(404)
  expect((await page.request.get('/api/sandbox/console')).status()).toBe(404)
})

test('nobody steers an account on whose connection they have no role, whatever they send', async ({
  home,
  sandbox,
}) => {
  const mine = new Sandbox(String(randomInt(100_000_000_000, 999_999_999_999)))
  const { cookie } = await newPerson(port, { [`sandbox-${mine.account}`]: 'operator' }, adminCookie())
  const there = home.slice(1)
  await sandbox.advance(60)
  const file = await exported(adminCookie(), there)
  const advance = (connection: string, input: object) =>
    callAction(
      port,
      actionOf('sandbox.advanceClock'),
      { connection, operationId: operationId(), input: JSON.stringify(input) },
      { cookie },
    )
  expect((await advance(there, { seconds: 600 })).result?.failure?.code).toBe('NotFound')
  const smuggled = { seconds: 600, account: sandbox.account }
  expect((await advance(`sandbox-${mine.account}`, smuggled)).result?.failure?.code).toBe('Invalid')
  expect(await (await send(cookie, there, file)).json()).toMatchObject({ failure: { code: 'NotFound' } })
  // A file of another account, on a connection of one's own.
  expect(await (await send(cookie, `sandbox-${mine.account}`, file)).json()).toMatchObject({
    failure: { title: expect.stringContaining(`This file is of account ${sandbox.account}`) },
  })
  expect((await fetch(`${origin}/api/sandbox/${there}`, { headers: { cookie } })).status).toBe(404)
  expect(await exported(adminCookie(), there)).toBe(file)
})

test('a file is taken from an operator and from a page of the console only, and not past 4 MB', async ({
  home,
  sandbox,
}) => {
  const there = home.slice(1)
  await sandbox.advance(60)
  const file = await exported(adminCookie(), there)
  const person = (role: 'viewer' | 'operator') => newPerson(port, { [there]: role }, adminCookie())
  const [viewer, operator] = [await person('viewer'), await person('operator')]
  expect(await exported(viewer.cookie, there)).toBe(file)
  expect(await (await send(viewer.cookie, there, file)).json()).toMatchObject({ failure: { code: 'Forbidden' } })
  expect(await (await send('', there, file)).json()).toMatchObject({ failure: { code: 'NotSignedIn' } })
  const elsewhere = await send(operator.cookie, there, file, { origin: 'http://evil.example' })
  expect(elsewhere.status).toBe(403)
  expect((await send(operator.cookie, there, 'x'.repeat(4 * 1024 * 1024 + 1))).status).toBe(413)
  for (const text of ['{', '[]', '{"version":2}', 'x'.repeat(1_000_000)])
    expect(await (await send(operator.cookie, there, text)).json()).toMatchObject({
      failure: { title: 'This is not a file that the sandbox exported. Nothing was changed.' },
    })
  expect(await exported(adminCookie(), there)).toBe(file)
  await sandbox.advance(600)
  // Larger than any form: what surrounds it is of no matter to JSON.
  const padded = file + ' '.repeat(3 * 1024 * 1024)
  expect(await (await send(operator.cookie, there, padded)).json()).toMatchObject({ status: 'succeeded' })
  expect(await exported(adminCookie(), there)).toContain('"advancedSeconds"')
  expect(JSON.parse(await exported(adminCookie(), there)).changes).toEqual(
    expect.arrayContaining(JSON.parse(file).changes),
  )
})
