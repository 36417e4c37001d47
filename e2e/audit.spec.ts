import { readFileSync } from 'node:fs'
import { actionOf, callAction } from './actions'
import { expect, expectAccessible, expectRowVisible, type Page, type Sandbox, test } from './console'
import { newPerson, operationId } from './people'
import { admin, adminCookie } from './sign-in'

const port = Number(process.env.PORT)

async function register(page: Page, home: string, sandbox: Sandbox, label: string) {
  await page.goto(`${home}/appflow/connectors/register`)
  await page.getByRole('textbox', { name: 'Label' }).fill(label)
  const arn = `arn:aws:lambda:us-east-1:${sandbox.account}:function:crm-connector`
  await page.getByRole('textbox', { name: 'Lambda function ARN' }).fill(arn)
  await page.getByRole('button', { name: 'Register connector' }).click()
  await expect(page.getByRole('link', { name: 'View record' })).toBeVisible()
}

const rows = (page: Page) => page.getByRole('table').getByRole('row')

test('a change is one line of the audit: who, what, on what, how it ended, by which request of AWS', async ({
  page,
  home,
  sandbox,
}) => {
  await register(page, home, sandbox, 'crm')
  await page.getByRole('navigation', { name: 'Services' }).getByRole('link', { name: 'Audit' }).click()
  await expect(page.getByRole('heading', { name: 'Audit', level: 1 })).toBeVisible()
  await expectRowVisible(
    page,
    `${admin.name} (admin)`,
    'Register connector',
    'crm',
    'Succeeded',
    /[0-9a-f]{8}-[0-9a-f]{4}/,
  )
  await expect(rows(page)).toHaveCount(2)
  await expect(page.getByRole('link', { name: 'crm', exact: true })).toHaveAttribute(
    'href',
    `${home}/appflow/connectors/crm`,
  )

  await page.getByRole('link', { name: 'Register connector' }).click()
  await expect(page.getByRole('heading', { name: 'Register connector', level: 1 })).toBeVisible()
  await expect(page.getByText('"label": "crm"')).toBeVisible()
  await expect(page.getByText('AWS made the change and answered.')).toBeVisible()
  await expect(
    page
      .getByRole('region', { name: 'Place in the chain' })
      .getByText(/^[0-9a-f]{64}$/)
      .first(),
  ).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Record of the change' }).click()
  await expect(page.getByRole('heading', { name: 'Record of a change' })).toBeVisible()
  await expect(page.getByText(`${admin.name} (admin)`)).toBeVisible()
  await page
    .getByRole('link', { name: /^Audit row/ })
    .first()
    .click()
  await expect(page.getByText('Recorded, before AWS was called.')).toBeVisible()
})

test('one resource is followed from its page, from its record and from the audit', async ({ page, home, sandbox }) => {
  await register(page, home, sandbox, 'crm')
  await register(page, home, sandbox, 'erp')
  const crmOnly = async () => {
    await expect(page.getByText('Filters (1 set)')).toBeVisible()
    await expect(rows(page)).toHaveCount(2)
    await expectRowVisible(page, 'Register connector', 'crm')
  }
  await page.goto(`${home}/appflow/connectors/crm`)
  await page.getByRole('link', { name: 'Follow this resource' }).click()
  await crmOnly()
  await page.getByRole('link', { name: 'Register connector' }).click()
  await page.getByRole('link', { name: 'Follow this resource' }).click()
  await crmOnly()
  await page.getByRole('link', { name: 'Register connector' }).click()
  await page.getByRole('link', { name: 'Record of the change' }).click()
  await page.getByRole('link', { name: 'Follow this resource' }).click()
  await crmOnly()
})

test('filters are kept in the address: they survive a reload, can be shared, and are cleared', async ({
  page,
  home,
  sandbox,
}) => {
  await register(page, home, sandbox, 'crm')
  await register(page, home, sandbox, 'erp')
  await page.goto(`${home}/audit`)
  await expect(rows(page)).toHaveCount(3)
  await page.getByText('Filters', { exact: true }).click()
  await page.getByLabel('Target').fill('ER')
  await page.getByRole('button', { name: 'Outcome' }).click()
  await page.getByRole('option', { name: 'Succeeded' }).click()
  await page.getByRole('button', { name: 'Apply filters' }).click()
  await expect(page).toHaveURL(/audit\?outcome=succeeded&target=ER$/)
  await expect(rows(page)).toHaveCount(2)
  await page.reload()
  await expect(page.getByText('Filters (2 set)')).toBeVisible()
  await expect(page.getByLabel('Target')).toHaveValue('ER')
  await expectRowVisible(page, 'erp')
  await page.goto(`${home}/audit?outcome=refused`)
  await expect(page.getByText('No entries')).toBeVisible()
  await page.getByRole('link', { name: 'Clear filters' }).click()
  await expect(rows(page)).toHaveCount(3)
})

test('the files hold what the filters leave, and are told apart from pages', async ({ page, home, sandbox }) => {
  await register(page, home, sandbox, 'crm')
  await register(page, home, sandbox, 'erp')
  await page.goto(`${home}/audit?target=crm`)
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export CSV' }).click(),
  ])
  expect(csv.suggestedFilename()).toBe('audit.csv')
  const text = readFileSync(await csv.path(), 'utf8')
  expect(text.split('\r\n')).toHaveLength(3)
  expect(text).toContain('"appflow.registerConnector"')
  const [json] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export JSON' }).click(),
  ])
  expect(json.suggestedFilename()).toBe('audit.json')
  expect(JSON.parse(readFileSync(await json.path(), 'utf8'))).toMatchObject([{ target: 'crm', person: admin.name }])
  const answer = await page.request.get(`/api/audit${home}?format=csv`)
  expect(answer.headers()).toMatchObject({
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': 'attachment; filename="audit.csv"',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  })
  for (const wrong of ['format=xls', 'format=csv&from=yesterday', ''])
    expect((await page.request.get(`/api/audit${home}?${wrong}`)).status()).toBe(400)
})

test('a viewer reads what was refused to them, and no sign-ins; others read nothing', async ({
  page,
  browser,
  home,
  sandbox,
}) => {
  const connection = home.slice(1)
  const viewer = await newPerson(port, { [connection]: 'viewer' }, adminCookie())
  const input = JSON.stringify({
    label: 'crm',
    description: '',
    provisioningType: 'LAMBDA',
    lambdaArn: `arn:aws:lambda:us-east-1:${sandbox.account}:function:crm-connector`,
  })
  const asked = { connection, operationId: operationId(), input }
  await callAction(port, actionOf('appflow.registerConnector'), asked, { cookie: viewer.cookie })
  const context = await browser.newContext({
    storageState: { cookies: [], origins: [] },
    extraHTTPHeaders: { cookie: viewer.cookie },
  })
  const theirs = await context.newPage()
  await theirs.goto(`${home}/audit`)
  await expectRowVisible(theirs, /Person .* \(viewer\)/, 'Register connector', 'Refused')
  await theirs.goto(`${home}/audit?connection=console`)
  await expect(theirs.getByText('Only admins of this console read')).toBeVisible()
  expect((await context.request.get(`/api/audit${home}?format=json&connection=*`)).status()).toBe(403)
  expect((await context.request.get('/api/audit/sandbox?format=json')).status()).toBe(404)
  await context.close()

  await page.goto(`${home}/audit?connection=console&person=${viewer.id}`)
  await expectRowVisible(page, 'Sign in', 'Signed in')
})

test('what the console cannot tell is settled by a person, and waits on the overview until then', async ({
  page,
  home,
  sandbox,
}) => {
  const definitions = '/greengrass/definition/connectors'
  const { Id } = await sandbox.greengrass<{ Id: string }>('POST', definitions, { Name: 'line-9' })
  await sandbox.fault('greengrass.listConnectorDefinitionVersions', { exception: { code: 'BadRequestException' } })
  await sandbox.fault('greengrass.createConnectorDefinitionVersion', { behaviour: 'resetAfterCommit', times: 1 })
  const asked = {
    connection: home.slice(1),
    operationId: operationId(),
    input: JSON.stringify({ definitionId: Id, baseVersionId: '', connectors: [] }),
  }
  await callAction(port, actionOf('greengrass.createConnectorDefinitionVersion'), asked)
  await sandbox.greengrass('POST', `${definitions}/${Id}/versions`, { Connectors: [] })
  await sandbox.clearFaults()

  await page.goto(home)
  const attention = page.getByRole('region', { name: 'Needs attention' })
  await expect(attention.getByText('A person has to look')).toBeVisible({ timeout: 30_000 })
  await attention.getByRole('link', { name: Id }).click()
  const form = page.getByRole('form', { name: 'Settle this change' })
  await form.getByRole('button', { name: 'Settle change' }).click()
  await expect(form.getByText('Choose what you found.')).toBeVisible()
  await expect(form.getByText('Say how you know.')).toBeVisible()
  await expectAccessible(page)
  await form.getByRole('radio', { name: 'AWS made the change' }).click()
  await form.getByLabel('Note').fill('Two versions are there; the first one is ours.')
  await form.getByRole('button', { name: 'Settle change' }).click()
  const settled = page.getByRole('region', { name: 'Settled by a person' })
  await expect(settled.getByText('Two versions are there; the first one is ours.')).toBeVisible()
  await expect(settled.getByText(admin.name)).toBeVisible()
  await expect(form).toBeHidden()
  await page.goto(home)
  await expect(attention.getByText('Nothing needs you.')).toBeVisible()
  await page.goto(`${home}/audit`)
  await expectRowVisible(page, 'Create connector definition version', 'Settled by a person')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the audit has no accessibility violation, ${colorScheme}`, async ({ page, home, sandbox }) => {
    await page.emulateMedia({ colorScheme })
    await register(page, home, sandbox, 'crm')
    await page.goto(`${home}/audit?target=crm`)
    await expectRowVisible(page, 'crm')
    await page.getByRole('button', { name: 'Info' }).first().click()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Register connector' }).click()
    await expect(page.getByRole('region', { name: 'What happened' })).toBeVisible()
    await expectAccessible(page)
  })
}
