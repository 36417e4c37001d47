import { randomUUID } from 'node:crypto'
import { expect, expectAccessible, expectRowVisible, type Page, type Sandbox, test } from './console'
import { ask, endDatabases } from './database'
import { environmentOf } from './evs-form'
import { newPerson } from './people'
import { adminCookie } from './sign-in'
import { isSigned, WebhookReceiver } from './webhook-receiver'

let receiver: WebhookReceiver
test.beforeEach(async () => {
  receiver = await WebhookReceiver.start()
})
test.afterEach(async () => {
  await receiver.close()
})
test.afterAll(endDatabases)

const dataDir = process.env.E2E_DATA_DIR ?? ''
const newName = () => `Pager ${randomUUID().slice(0, 8)}`
const text = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name })
const submit = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })
const secretField = (page: Page) => page.getByLabel('Signing secret', { exact: true }).and(page.getByRole('textbox'))

async function fill(page: Page, home: string, name: string, { format = 'JSON', url = receiver.url } = {}) {
  await page.goto(`${home}/evs/notifications/create`)
  await text(page, /^Name/).fill(name)
  await text(page, /^Address/).fill(url)
  await page.getByRole('radio', { name: new RegExp(`^${format}`) }).check()
  // Of this account alone: other tests change checks as well.
  await page.getByRole('button', { name: /^Connection/ }).click()
  await page.getByRole('option', { name: /This connection/ }).click()
}

/** Makes a webhook for this account; gives its signing secret. */
async function create(page: Page, home: string, name: string, more: { format?: string } = {}): Promise<string> {
  await fill(page, home, name, more)
  await submit(page, 'Create webhook').click()
  return await secretField(page).inputValue()
}

async function sendTest(page: Page, name: string) {
  await page.getByRole('link', { name: `Test ${name}` }).click()
  await submit(page, 'Send test message').click()
  await expect(page.getByText(`A test message to ${name} is on its way.`, { exact: false })).toBeVisible()
}

/** Everything of the account is sampled as soon as the console looks, and not only when it is due. */
const sampleNow = ({ account }: Sandbox) =>
  ask(dataDir, 'update health_targets set due_at = now() where connection = $1', [`sandbox-${account}`])

/** What waits for a webhook is tried as soon as the console looks. */
const tryNow = (name: string) =>
  ask(
    dataDir,
    `update notification_deliveries set next_at = now()
      where state = 'waiting' and webhook_id in (select id from notification_webhooks where name = $1)`,
    [name],
  )

test('a webhook is made by keyboard, its secret is shown once, and a test tells that it works', async ({
  page,
  home,
}) => {
  const name = newName()
  await page.goto(home)
  await page.getByRole('navigation', { name: 'Services' }).getByRole('link', { name: 'Notifications' }).click()
  await page.getByRole('link', { name: 'Create webhook' }).first().press('Enter')
  await text(page, /^Name/).focus()
  await page.keyboard.type(name)
  await page.keyboard.press('Tab')
  await page.keyboard.type(receiver.url)
  await page.keyboard.press('Enter')
  const secret = await secretField(page).inputValue()
  expect(secret).toMatch(/^whsec_[\w+/]{43}=$/)
  await expect(page.getByRole('group', { name: 'Signing secret' })).toBeFocused()
  await expectRowVisible(page, name, 'On', new URL(receiver.url).origin, 'JSON', 'All connections')
  await expectAccessible(page)
  await page.reload()
  await expectRowVisible(page, name)
  await expect(secretField(page)).toHaveCount(0)
  await expect(page.locator('html')).not.toContainText('secret-part-of-the-path')

  await sendTest(page, name)
  await expectRowVisible(page, 'Test message', name, 'Delivered', 'Attempt 1 of 12', 'HTTP 200')
  expect(receiver.kinds()).toEqual(['test'])
  expect(receiver.messages.every((message) => isSigned(message, secret))).toBe(true)
  await expectAccessible(page)
  await page.getByRole('tab', { name: 'Webhooks' }).click()
  await expect(rowOf(page, name)).toContainText('Delivered')
})

test('an address that is none, in clear or private is refused on its field, and what was typed stays', async ({
  page,
  home,
}) => {
  const name = newName()
  await fill(page, home, name, { url: 'http://example.com/hook' })
  await submit(page, 'Create webhook').click()
  await expect(page.getByText(/^https:\/\/, so that nobody on the way can read/).first()).toBeVisible()
  await expect(text(page, /^Address/)).toBeFocused()
  await expectAccessible(page)
  await text(page, /^Address/).fill('https://ada:lovelace@example.com/hook')
  await submit(page, 'Create webhook').click()
  await expect(page.getByText(/^No user name or password in the address/).first()).toBeVisible()
  for (const [url, why] of [
    ['https://10.1.2.3/hook', 'Nothing is sent to 10.1.2.3: it is a private address.'],
    ['https://169.254.169.254/hook', "Nothing is sent to 169.254.169.254: it is the cloud's metadata service."],
  ] as const) {
    await text(page, /^Address/).fill(url)
    await submit(page, 'Create webhook').click()
    await expect(page.getByText(why).first()).toBeVisible()
  }
  await expect(text(page, /^Name/)).toHaveValue(name)
  await page.getByRole('link', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Leave' }).click()
  await expect(rowOf(page, name)).toHaveCount(0)
})

test('a check that fails is told with the way to it, and again when it passes', async ({ page, home, sandbox }) => {
  const secret = await create(page, home, newName())
  const environmentId = await environmentOf(sandbox, 'evs-prod-522')
  const check = 'SDDC_MANAGER_REACHABILITY'
  const become = async (result: 'FAILED' | 'PASSED' | 'UNKNOWN') => {
    await sandbox.setCheck({ environmentId, type: 'SDDC_MANAGER', check, result })
    await sampleNow(sandbox)
  }
  // An account in no list is sampled while somebody looks at its health.
  const board = async () => await (await page.request.get(`/api/read${home}/evs.health?args=%7B%7D`)).text()
  await expect.poll(board, { timeout: 30_000 }).toContain(check)
  await become('FAILED')
  await expect.poll(() => receiver.kinds(check), { timeout: 30_000 }).toEqual(['evs.check.failed'])
  await become('UNKNOWN')
  await expect.poll(board, { timeout: 30_000 }).toMatch(new RegExp(`"${check}","result":"UNKNOWN"`))
  await become('FAILED')
  await expect.poll(board, { timeout: 30_000 }).toMatch(new RegExp(`"${check}","result":"FAILED"`))
  await become('PASSED')
  await expect.poll(() => receiver.kinds(check), { timeout: 30_000 }).toEqual(['evs.check.failed', 'evs.check.passed'])
  expect(receiver.messages.every((message) => isSigned(message, secret))).toBe(true)
  await page.goto(`${home}/evs/notifications?tab=log`)
  await expectRowVisible(page, `${check} failed`, 'SDDC_MANAGER sddc', 'evs-prod-522', 'Delivered')
  await expectRowVisible(page, `${check} passed again`, 'Delivered')
  const about = receiver.messages.find(({ body }) => body.includes(`"check":"${check}"`))
  const { url } = JSON.parse(about?.body ?? '{"data":{}}').data
  await page.goto(url)
  await expect(page.getByRole('heading', { level: 1, name: check })).toBeVisible()
})

test('a receiver that is away is tried again with the same id, and what it said is text', async ({ page, home }) => {
  const name = newName()
  await create(page, home, name, { format: 'Slack' })
  receiver.answers(500, '<b>down</b>\u001b[31m')
  await sendTest(page, name)
  const row = rowOf(page, name)
  await expect(row).toContainText('Not delivered yetAttempt 1 of 12Next try within a minute')
  await expect(row).toContainText('It answered 500, which is no success.')
  await expect(row).toContainText('It said: <b>down</b>\\u{1b}[31m')
  await expectAccessible(page)
  await page.getByRole('tab', { name: 'Webhooks' }).click()
  await expect(rowOf(page, name)).toContainText('Not delivered yet')
  receiver.answers(200)
  await tryNow(name)
  await page.getByRole('tab', { name: 'Delivery log' }).click()
  await expect(row).toContainText('Delivered')
  await expect(row).toContainText('Attempt 2 of 12')
  expect(new Set(receiver.messages.map(({ headers, body }) => `${headers['webhook-id']} ${body}`)).size).toBe(1)
  expect(JSON.parse(receiver.messages[0]?.body ?? '').text).toMatch(/^:wave: \*Test message/)
})

test('a webhook is changed without its address, switched off, and deleted once its name is typed', async ({
  page,
  home,
}) => {
  const name = newName()
  const first = await create(page, home, name)
  await page.getByRole('link', { name: `Edit ${name}` }).click()
  await expect(text(page, /^Address/)).toHaveValue('')
  await text(page, /^Name/).fill(`${name} new`)
  await page.getByRole('checkbox', { name: 'Make a new signing secret' }).check()
  await expectAccessible(page)
  await submit(page, 'Save webhook').click()
  await expect(page.getByText(`Webhook ${name} new is changed.`)).toBeVisible()
  const second = await secretField(page).inputValue()
  expect(second).not.toBe(first)
  await page.getByRole('button', { name: 'I have stored it' }).click()
  await expect(secretField(page)).toHaveCount(0)
  await sendTest(page, `${name} new`)
  await expect.poll(() => receiver.messages.map((message) => isSigned(message, second))).toEqual([true])

  await page.goto(`${home}/evs/notifications`)
  await page.getByRole('link', { name: `Edit ${name} new` }).click()
  await page.getByRole('checkbox', { name: 'Send messages' }).uncheck()
  await submit(page, 'Save webhook').click()
  await expect(rowOf(page, name)).toContainText('Off')
  await page.getByRole('link', { name: `Test ${name} new` }).click()
  await submit(page, 'Send test message').click()
  await expect(page.getByText('This webhook is switched off: nothing is sent to it.')).toBeVisible()

  await page.goto(`${home}/evs/notifications`)
  await page.getByRole('link', { name: `Delete ${name} new` }).click()
  await submit(page, 'Delete webhook').click()
  await expect(page.getByText(`Type ${name} new to delete it.`).first()).toBeVisible()
  await expectAccessible(page)
  await text(page, /^Name of the webhook/).fill(`${name} new`)
  await submit(page, 'Delete webhook').click()
  await expect(page.getByText(`Webhook ${name} new is deleted.`)).toBeVisible()
  await expect(rowOf(page, name)).toHaveCount(0)
  await page.getByRole('tab', { name: 'Delivery log' }).click()
  await expect(rowOf(page, name)).toContainText('deleted')
  expect(receiver.messages).toHaveLength(1)
})

test('only admins of the console find it', async ({ browser, home, sandbox }) => {
  const port = Number(process.env.PORT)
  const { cookie } = await newPerson(port, { [`sandbox-${sandbox.account}`]: 'operator' }, adminCookie())
  const origin = `http://127.0.0.1:${port}`
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] }, baseURL: origin })
  const pairs = cookie.split('; ').map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)])
  await context.addCookies(pairs.map(([key = '', value = '']) => ({ name: key, value, url: origin })))
  const page = await context.newPage()
  await page.goto(`${home}/evs/environments`)
  const navigation = page.getByRole('navigation', { name: 'Services' })
  await expect(navigation.getByRole('link', { name: 'Environments' })).toBeVisible()
  await expect(navigation.getByRole('link', { name: 'Notifications' })).toHaveCount(0)
  for (const address of ['', '/create']) {
    expect((await page.goto(`${home}/evs/notifications${address}`))?.status()).toBe(403)
  }
  await context.close()
})

test('a list that cannot be read anew says so, keeps what was there, and is retried', async ({ page, home }) => {
  await page.goto(`${home}/evs/notifications`)
  await expect(page.getByRole('heading', { name: /^Webhooks/ })).toBeVisible()
  const failure = { code: 'Unclear', title: 'It could not be read.', next: '', message: '', at: '', retryable: true }
  await page.route('**/evs.webhooks*', (route) => route.fulfill({ body: `${JSON.stringify({ failure })}\n` }))
  await page.getByRole('button', { name: 'refresh' }).click()
  await expect(page.getByText('It could not be read.')).toBeVisible()
  await page.unroute('**/evs.webhooks*')
  await page.getByRole('button', { name: 'Retry' }).click()
  await expect(page.getByText('It could not be read.')).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no page of notifications has an accessibility violation or is wider than a phone, ${colorScheme}`, async ({
    page,
    home,
  }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 400, height: 800 })
    const name = newName()
    await create(page, home, name)
    const pages = ['Test', 'Edit', 'Delete'].map((what) => `${what} ${name}`)
    const fits = async () =>
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400)
    await expectAccessible(page)
    await fits()
    for (const link of pages) {
      await page.getByRole('link', { name: link }).click()
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
      await page.getByRole('button', { name: 'Info' }).first().click()
      await expectAccessible(page)
      await fits()
      await page.goto(`${home}/evs/notifications`)
    }
    await page.goto(`${home}/evs/notifications/create`)
    await expectAccessible(page)
    await fits()
    await page.goto(`${home}/evs/notifications?tab=log`)
    await expectAccessible(page)
    await fits()
  })
}
