import { expect, expectAccessible, expectRowVisible, test } from './console'
import { endDatabases } from './database'
import { cell, due, line, neglect, openBoard, pass, turn } from './evs-health-verbs'
import { newPerson } from './people'
import { adminCookie } from './sign-in'

test.afterAll(endDatabases)
// Samples are made every five seconds where they are due, and the board looks as often.
const soon = { timeout: 25_000 }
const failing = 'SDDC_MANAGER_HOST_COUNT'
/** Ten minutes pass in what is kept, and as much as the test itself takes. */
const lasted = /1\d min(?!utes)/

test('a check that fails appears without a reload, is explained, goes back, and leaves an incident with its duration', async ({
  page,
  home,
  sandbox,
}) => {
  test.setTimeout(120_000)
  const environmentId = await openBoard(page, sandbox, home)
  await expect(line(page, 'evs-vcf9')).toContainText('Unknown')
  await turn(sandbox, environmentId, failing, 'FAILED')
  await expect(cell(page, 'Failed', failing)).toBeVisible(soon)
  const rows = page.getByRole('row')
  await expect(rows.nth(1)).toContainText('evs-prod-522')
  await expect(rows.nth(2)).toContainText('sddc.prod.evs.example.com')
  await page.getByRole('button', { name: 'Failing (2)' }).click()
  await expect(rows).toHaveCount(3)
  await expect(page).toHaveURL(/show=failing/)
  await page.reload()
  await expect(rows).toHaveCount(3)

  await page.goto(home)
  const attention = page.getByRole('region', { name: 'Needs attention' })
  await attention.getByRole('link', { name: `EVS check ${failing} of SDDC Manager sddc.prod` }).click()
  await expect(page.getByRole('heading', { level: 1, name: failing })).toBeVisible()
  const now = page.getByRole('region', { name: 'Now' })
  await expect(now).toContainText('SDDC Manager reports enough hosts.')
  await expect(now.getByText('Failed')).toBeVisible()
  await expect(page.getByRole('region', { name: 'What to do' })).toContainText('Add hosts until')
  await expectRowVisible(page, 'Not ended', 'so far')

  await sandbox.setCheck({ environmentId, type: 'SDDC_MANAGER', check: failing, result: 'PASSED' })
  await pass(sandbox, 600)
  await expect(now.getByText('Passed')).toBeVisible(soon)
  await expect(page.getByRole('region', { name: 'What to do' })).toHaveCount(0)
  await expectRowVisible(page, lasted, 'Recovered')
  await expect(
    page.getByRole('img', { name: /^Timeline of the last 24 hours: .*failed 1\d min.*1 incident\.$/ }),
  ).toBeVisible()
  await page.getByText('Timeline as a table').click()
  await expectRowVisible(page, lasted, 'Failed')
  await expectRowVisible(page, 'Not sampled')
  await expectRowVisible(page, '24 hours', /\d%/, lasted)

  await page.goto(`${home}/evs/health/incidents`)
  await expectRowVisible(page, failing, 'SDDC Manager sddc.prod.evs.example.com', 'evs-prod-522', lasted, 'Recovered')
  await page.getByRole('tab', { name: 'Availability' }).click()
  await expect(page.getByRole('row').nth(1)).toContainText(lasted)
  await expectRowVisible(page, failing, '%', lasted)
})

test('a check, a result and a state that AWS added since are shown as they come', async ({ page, home, sandbox }) => {
  const environmentId = await openBoard(page, sandbox, home)
  await sandbox.setState({ environmentId, state: 'MIGRATING' })
  const check = {
    environmentId,
    type: 'SDDC_MANAGER',
    check: 'NSX_<b>HEALTH</b>',
    result: 'DEGRADED',
    extra: true,
  } as const
  await sandbox.setCheck(check)
  await due(sandbox)
  await expect(page.getByRole('columnheader', { name: 'NSX_<b>HEALTH</b>' })).toBeVisible(soon)
  await expect(line(page, 'evs-prod-522').first()).toContainText('MIGRATING')
  await page.getByRole('link', { name: /^DEGRADED/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'NSX_<b>HEALTH</b>' })).toBeVisible()
  await expect(page.getByText('A check that this console has no words for yet.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Now' }).getByText('DEGRADED')).toBeVisible()
  await expect(page.getByRole('region', { name: 'History' }).getByText('no figure').first()).toBeVisible()
})

test('what is old, or was never told, looks neither healthy nor failed', async ({ page, home, sandbox }) => {
  const environmentId = await openBoard(page, sandbox, home)
  await turn(sandbox, environmentId, failing, 'FAILED')
  await expect(cell(page, 'Failed', failing)).toBeVisible(soon)
  await neglect(sandbox, 840)
  await expect(cell(page, 'Not known', failing)).toBeVisible(soon)
  await expect(line(page, 'evs-prod-522').first()).toContainText('last asked 14 min ago')
  const table = page.getByRole('table')
  for (const word of ['Passed', 'Passing', 'Failed', 'Failing'])
    await expect(table.getByText(word, { exact: true })).toHaveCount(0)
  await expect(table.getByText('was failed').first()).toBeVisible()
  await expectAccessible(page)
  await cell(page, 'Not known', failing).click()
  const now = page.getByRole('region', { name: 'Now' })
  await expect(now.getByText('Not known')).toBeVisible()
  await expect(now).toContainText('last asked 14 min ago')
  await page.goto(home)
  const attention = page.getByRole('region', { name: 'Needs attention' })
  await expect(attention.getByRole('link', { name: /^EVS health of 3 environments is not known/ })).toBeVisible()
})

test('a connection that AWS refuses says so, and why; what was known keeps its age', async ({
  page,
  home,
  sandbox,
}) => {
  const refused = {
    exception: { code: 'AccessDeniedException', message: 'not authorized to perform: evs:ListEnvironments' },
  }
  await sandbox.fault('evs.listEnvironments', refused)
  await page.goto(`${home}/evs/health`)
  await expect(page.getByText('Not every list of environments is up to date')).toBeVisible(soon)
  await expect(page.getByText('This connection lacks a permission in EVS.', { exact: false })).toBeVisible()
  await expect(page.getByText('The list was never read', { exact: false })).toBeVisible()
  await expectAccessible(page)
  await sandbox.clearFaults()
  await due(sandbox)
  await expect(cell(page, 'Passed', 'SDDC_MANAGER_REACHABILITY')).toBeVisible(soon)
  await expect(page.getByText('Not every list of environments is up to date')).toHaveCount(0)
  await sandbox.fault('evs.getEnvironment', refused)
  await due(sandbox)
  await expect(line(page, 'evs-prod-522').first()).toContainText('AWS gave no answer: This connection lacks', soon)
  await expect(line(page, 'evs-prod-522').first()).toContainText('last answer')
  await cell(page, 'Passed', 'SDDC_MANAGER_REACHABILITY').click()
  await expect(
    page.getByRole('alert').or(page.getByText('This connection lacks a permission in EVS.')).first(),
  ).toBeVisible()
})

test('a check that was never sampled says so, and an address that names none leads to the board', async ({
  page,
  home,
}) => {
  await page.goto(`${home}/evs/health/check?environment=env-aaaaaaaaa1&connector=&check=REACHABILITY`)
  await expect(page.getByText('The console has no history of this check.')).toBeVisible()
  await expect(page.getByText('AWS did not list this check when it was last asked.', { exact: false })).toBeVisible()
  await page.goto(`${home}/evs/health/check`)
  await page.getByRole('main').getByRole('link', { name: 'board' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'EVS health' })).toBeVisible()
})

test('the board of all connections names each one and leads to it', async ({ page, home, sandbox }) => {
  await openBoard(page, sandbox, home)
  await page.getByRole('link', { name: 'All connections' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'EVS health of all connections' })).toBeVisible()
  const mine = line(page, `Sandbox ${sandbox.account}`).filter({ hasText: 'sddc.prod.evs.example.com' })
  await page.getByRole('searchbox').fill(`sandbox-${sandbox.account}`)
  await expect(mine).toBeVisible()
  await expect(mine.getByRole('link', { name: /^Passed/ }).first()).toBeVisible()
  await page.getByRole('searchbox').fill('')
  await expect(page.getByRole('table').getByRole('link', { name: 'Sandbox', exact: true }).first()).toBeVisible(soon)
  await expectAccessible(page)
})

test('a viewer sees the board and its checks, but neither the settings nor other connections', async ({
  browser,
  page,
  home,
  sandbox,
}) => {
  await openBoard(page, sandbox, home)
  const viewer = await newPerson(Number(process.env.PORT), { [`sandbox-${sandbox.account}`]: 'viewer' }, adminCookie())
  const context = await browser.newContext({
    storageState: { cookies: [], origins: [] },
    extraHTTPHeaders: { cookie: viewer.cookie },
  })
  const theirs = await context.newPage()
  await theirs.goto(`${home}/evs/health/all-connections`)
  await expect(line(theirs, 'sddc.prod.evs.example.com')).toBeVisible()
  await expect(theirs.getByRole('table').getByRole('link', { name: 'Sandbox', exact: true })).toHaveCount(0)
  await theirs.goto(`${home}/evs/health`)
  const settings = theirs.getByRole('link', { name: 'Settings' }).or(theirs.getByRole('button', { name: 'Settings' }))
  await expect(settings).toHaveAttribute('aria-disabled', 'true')
  await cell(theirs, 'Passed', failing).click()
  await expect(theirs.getByRole('region', { name: 'History' })).toContainText('Passed')
  expect((await context.request.get(`${home}/evs/health/settings`)).status()).toBe(403)
  await context.close()
})

test('the board, a check and its table are reached with the keyboard alone', async ({ page, home, sandbox }) => {
  await openBoard(page, sandbox, home)
  await page.getByRole('searchbox').focus()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: /^Failing/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Failing/ })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: /^All/ })).toHaveAttribute('aria-pressed', 'true')
  await cell(page, 'Passed', failing).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: failing })).toBeVisible()
  await page.getByRole('button', { name: '24 hours' }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('img', { name: /^Timeline of the last 7 days/ })).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByText('Timeline as a table')).toBeFocused()
  await page.keyboard.press('Enter')
  await expectRowVisible(page, 'Not sampled', /[67] d/)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no page of health has an accessibility violation or scrolls sideways at 400 px, ${colorScheme}`, async ({
    page,
    home,
    sandbox,
  }) => {
    await page.emulateMedia({ colorScheme })
    const environmentId = await openBoard(page, sandbox, home)
    await turn(sandbox, environmentId, failing, 'FAILED')
    await expect(cell(page, 'Failed', failing)).toBeVisible(soon)
    await page.setViewportSize({ width: 400, height: 850 })
    const fits = async () => {
      await expectAccessible(page)
      const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
      expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0)
    }
    await page.getByRole('button', { name: 'Info', exact: true }).click()
    await fits()
    await page.getByRole('button', { name: 'Close help' }).click()
    await cell(page, 'Failed', failing).click()
    await page.getByText('Timeline as a table').click()
    await expectRowVisible(page, 'Not ended')
    await fits()
    await page.goto(`${home}/evs/health/incidents`)
    await expectRowVisible(page, failing, 'Not ended')
    await fits()
    await page.getByRole('tab', { name: 'Availability' }).click()
    await expectRowVisible(page, failing, '%')
    await fits()
    await page.goto(`${home}/evs/health/settings`)
    await expect(page.getByRole('checkbox', { name: 'Ask AWS for the health of EVS' })).toBeChecked()
    await fits()
    await page.goto(`${home}/evs/health/all-connections`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await fits()
  })
}
