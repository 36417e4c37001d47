import { expect, expectRowVisible, type Page, test } from './console'
import { action, ask, change, everyPage, openPages, origin } from './hardened'

/** What the browser reports against the pages' policies from now on. */
async function reports(page: Page): Promise<string[]> {
  const seen: string[] = []
  await page.exposeFunction('reportViolation', (violation: string) => seen.push(violation))
  await page.addInitScript(() => {
    const report = 'reportViolation' in window ? (window.reportViolation as (violation: string) => void) : undefined
    document.addEventListener('securitypolicyviolation', (event) =>
      report?.(`${event.effectiveDirective} ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`),
    )
  })
  return seen
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no page breaks its own policy, ${colorScheme}`, async ({ page, sandbox, home }) => {
    await page.emulateMedia({ colorScheme })
    const seen = await reports(page)
    for (const path of [...(await everyPage(sandbox, home)), '/moon', `${home}/nothing`]) {
      const url = new URL(path, origin).href
      // What is not found is a complaint of the browser's console by itself.
      if (/moon|nothing/.test(path)) expect((await ask(path)).status).toBe(404)
      else {
        await page.goto(url)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expect(page.getByRole('button', { name: 'Dark theme', pressed: colorScheme === 'dark' })).toBeVisible()
      }
    }
    expect(seen).toEqual([])
  })
}

test('forms, tables, the help panel, the theme and moving between pages need nothing that the policy forbids', async ({
  page,
  sandbox,
  home,
}) => {
  const seen = await reports(page)
  await everyPage(sandbox, home)
  await page.goto(`${home}/greengrass/connectors`)
  await expectRowVisible(page, 'line-1')
  await page.getByRole('searchbox', { name: 'Find connector definitions' }).fill('line')
  await expect(page.getByText('1 match').first()).toBeVisible()
  await expect(page).toHaveURL(/q=line/)
  await page.getByRole('button', { name: /^Info/ }).click()
  await expect(page.getByRole('complementary', { name: 'Help' })).toBeVisible()
  await page.getByRole('button', { name: 'Dark theme' }).click()
  await page.getByRole('link', { name: 'line-1' }).click()
  await expect(page.getByRole('heading', { name: 'line-1', level: 1 })).toBeVisible()
  await page.getByRole('region', { name: 'AppFlow' }).getByRole('link', { name: 'Connectors' }).click()
  await expectRowVisible(page, 'crm')
  await page.getByRole('link', { name: 'Register connector' }).first().click()
  await page.getByRole('textbox', { name: 'Label' }).fill('no spaces here')
  await page.getByRole('button', { name: 'Register connector' }).click()
  await expect(page.getByRole('textbox', { name: 'Label' })).toBeFocused()
  await page.getByRole('textbox', { name: 'Label' }).fill('crm-2')
  const lambda = `arn:aws:lambda:us-east-1:${sandbox.account}:function:crm-connector`
  await page.getByRole('textbox', { name: 'Lambda function ARN' }).fill(lambda)
  await page.getByRole('button', { name: 'Register connector' }).click()
  await expect(page.getByText('Connector crm-2 is registered.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'crm-2', level: 1 })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'crm-2', level: 1 })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Dark theme', pressed: true })).toBeVisible()
  expect(seen).toEqual([])
})

test('pages for who is not signed in break no policy', async ({ browser }) => {
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } })
  const page = await context.newPage()
  const seen = await reports(page)
  for (const path of openPages) {
    await page.goto(origin + path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  expect(seen).toEqual([])
  await context.close()
})

test('the page for what is not found breaks no policy, and leads home', async ({ browser }) => {
  const page = await browser.newPage()
  const seen = await reports(page)
  for (const path of ['/moon', '/sandbox/nothing']) {
    await page.goto(origin + path)
    await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible()
    await page.getByRole('link', { name: 'Go to the overview' }).click()
    await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
  }
  expect(seen).toEqual([])
  await page.close()
})

test('what is slipped into a page does not run, and is reported', async ({ browser, home }) => {
  const page = await browser.newPage()
  const seen = await reports(page)
  await page.route(origin + home, async (route) => {
    const response = await route.fetch()
    const slippedIn = [
      '<script>window.slippedIn = "script"</script>',
      '<img src="data:," alt="" onerror="window.slippedIn = \'handler\'">',
      '<style>body { display: none }</style>',
      '<base href="http://evil.example/">',
    ]
    await route.fulfill({ response, body: (await response.text()).replace('<body>', `<body>${slippedIn.join('')}`) })
  })
  await page.goto(origin + home)
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
  const directives = () => [...new Set(seen.map((violation) => violation.split(' ')[0]))].sort()
  await expect.poll(directives).toEqual(['base-uri', 'script-src-attr', 'script-src-elem', 'style-src-elem'])
  expect(await page.evaluate(() => 'slippedIn' in window)).toBe(false)
  await page.close()
})

test('another page can neither frame the console nor make it do something', async ({ browser, sandbox, home }) => {
  const page = await browser.newPage()
  const path = origin + home + action().path
  const { body = '' } = change(sandbox)
  const field = `<input name='{"a":"' value='"}'><textarea name="b">${body}</textarea>`
  const html = `<iframe src="${origin + home}"></iframe>
    <form method="post" action="${path}" enctype="text/plain">${field}<button>Win a prize</button></form>`
  await page.route('http://evil.example/', (route) => route.fulfill({ contentType: 'text/html', body: html }))
  await page.goto('http://evil.example/')
  const [frame] = page.frames().slice(1)
  await expect.poll(() => frame?.url()).toMatch(/^chrome-error:/)
  const posted = page.waitForResponse(path)
  await page.getByRole('button', { name: 'Win a prize' }).click()
  expect((await posted).status()).toBe(403)
  const sent = page.evaluate(
    ([address, text]) =>
      fetch(address ?? '', { method: 'POST', body: text, credentials: 'include' }).then(() => 'read'),
    [path, body],
  )
  await expect(sent).rejects.toThrow('Failed to fetch')
  expect(await sandbox.accepted('appflow.registerConnector')).toEqual([])
  await page.close()
})

for (const theme of ['light', 'dark'] as const) {
  test(`the ${theme} theme that was chosen is there before any of the page’s files`, async ({ browser, home }) => {
    const context = await browser.newContext({ colorScheme: theme === 'dark' ? 'light' : 'dark' })
    const page = await context.newPage()
    await page.addInitScript((chosen) => localStorage.setItem('theme', chosen), theme)
    await page.route('**/_next/static/**/*.js', (route) => route.abort())
    await page.goto(origin + home, { waitUntil: 'domcontentloaded' })
    const shade = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const [red = 0] = shade.match(/\d+/g)?.map(Number) ?? []
    expect(red < 128, shade).toBe(theme === 'dark')
    await context.close()
  })
}
