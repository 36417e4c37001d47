import { expect, expectAccessible, test } from './console'

const pages = [
  ['', 'Overview'],
  ['/account', 'Your account'],
  ['/audit', 'Audit'],
  ['/people', 'People'],
  ['/people/create', 'Create person'],
  ['/connections', 'Connections'],
  ['/connections/create', 'Create connection'],
] as const

for (const [path, title] of pages) {
  test(`${title}: its help opens and closes, and a narrow screen needs no scrolling sideways`, async ({
    page,
    home,
  }) => {
    await page.setViewportSize({ width: 400, height: 850 })
    await page.goto(home + path)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await page.getByRole('button', { name: 'Info', exact: true }).click()
    const help = page.getByRole('complementary', { name: 'Help' })
    await expect(help.getByRole('heading', { level: 2 })).toBeVisible()
    await expectAccessible(page)
    await help.getByRole('button', { name: 'Close help' }).click()
    await expect(help).toBeHidden()
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0)
  })
}

test('the account page tells roles by the names of connections, and which browser is signed in', async ({ page }) => {
  await page.goto('/sandbox/account')
  await expect(page.getByText('Admin on all connections')).toBeVisible()
  await expect(page.getByRole('row', { name: /^Chrome on Linux \(this one\)/ }).first()).toBeVisible()
})

test('an audit that cannot be read anew does not speak of AWS: it is the console’s own', async ({ page, home }) => {
  await page.goto(`${home}/audit`)
  await expect(page.getByText('No entries')).toBeVisible()
  await page.route('**/api/read/*/audit.entries**', (route) =>
    route.fulfill({
      status: 200,
      contentType: 'application/x-ndjson',
      body: `${JSON.stringify({
        failure: {
          code: 'TimedOut',
          title: 'The database is away.',
          next: 'Retry.',
          message: '',
          at: new Date().toISOString(),
          retryable: false,
        },
      })}\n`,
    }),
  )
  await page.getByRole('button', { name: 'refresh' }).click()
  await expect(page.getByText('The database is away.')).toBeVisible()
  await expect(page.getByText('could not be renewed')).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('AWS last answered')
})

test('an address of a connection that somebody may not see is not found, in the browser’s title as well', async ({
  page,
}) => {
  const answer = await page.request.get('/moon/people')
  expect(answer.status()).toBe(404)
  expect(await answer.text()).toContain('<title>Not found · Connector Console</title>')
})
