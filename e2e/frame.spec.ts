import { expect, expectAccessible, type Page, type Sandbox } from './console'
import { signOut } from './people'
import { passwordField } from './sign-in'
import { readOnlyConnection, signedIn, test } from './visitors'

const port = Number(process.env.PORT)
const arnOf = ({ account }: Sandbox) => `arn:aws:lambda:us-east-1:${account}:function:crm-connector`
const accepted = 'appflow.registerConnector'
const needsOperator = 'This needs the role operator on this connection; yours is viewer.'

// Everybody here signs in for themselves.
test.use({ storageState: { cookies: [], origins: [] } })

const registered = (sandbox: Sandbox) =>
  sandbox.appflow('/register-connector', {
    connectorLabel: 'crm',
    connectorProvisioningType: 'LAMBDA',
    connectorProvisioningConfig: { lambda: { lambdaArn: arnOf(sandbox) } },
  })

const definition = (sandbox: Sandbox) =>
  sandbox.greengrass<{ Id: string }>('POST', '/greengrass/definition/connectors', { Name: 'line-1' })

const field = {
  label: (page: Page) => page.getByRole('textbox', { name: 'Label' }),
  arn: (page: Page) => page.getByRole('textbox', { name: 'Lambda function ARN' }),
  submit: (page: Page) => page.getByRole('button', { name: 'Register connector' }),
}

async function fill(page: Page, sandbox: Sandbox) {
  await field.label(page).fill('crm')
  await field.arn(page).fill(arnOf(sandbox))
}

test('who only looks finds every way to a change barred, with the reason', async ({ page, home, sandbox }) => {
  const { Id } = await definition(sandbox)
  await registered(sandbox)
  await signedIn(page, { [home.slice(1)]: 'viewer' })
  for (const [at, text] of [
    ['', 'Create connector definition'],
    ['', 'Register connector'],
    ['/appflow/connectors', 'Register connector'],
    ['/greengrass/connectors', 'Create connector definition'],
    [`/greengrass/connectors/${Id}`, 'Create version'],
  ] as const) {
    await page.goto(home + at)
    const way = page.getByRole('link', { name: text, exact: true })
    await expect(way).toHaveAttribute('aria-disabled', 'true')
    await expect(way).toHaveAccessibleDescription(needsOperator)
    // Before the tooltip is open: Cloudscape puts it beside the page's landmarks.
    await expectAccessible(page)
    await way.focus()
    await expect(way).toBeFocused()
    await expect(page.getByText(needsOperator).filter({ visible: true }).first()).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(`${home}${at}$`))
  }
})

test('a page that one may not open says so within its frame', async ({ page, home }) => {
  await signedIn(page, { [home.slice(1)]: 'viewer' })
  const answer = await page.goto(`${home}/appflow/connectors/register`)
  expect(answer?.status()).toBe(403)
  await expect(page.getByRole('heading', { name: 'You may not open this page' })).toBeVisible()
  await expect(page.getByText('which is viewer on', { exact: false })).toBeVisible()
  await expect(page.getByRole('banner').getByText('Sandbox', { exact: true })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Connectors', exact: true }).click()
  await expect(page.getByText('No connectors')).toBeVisible()
})

test('who only looks is told as well that nobody changes anything on a read-only connection', async ({
  page,
  sandbox,
}) => {
  const { id } = await readOnlyConnection(sandbox)
  await signedIn(page, { [id]: 'viewer' })
  await page.goto(`/${id}/appflow/connectors`)
  await expect(page.getByRole('banner').getByText('Read-only', { exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Register connector' }).first()).toHaveAccessibleDescription(
    'This connection is switched to read-only.',
  )
})

test('on a connection that is read-only the forms can be read, and are not sent', async ({ page, sandbox }) => {
  const { id, name } = await readOnlyConnection(sandbox)
  await signedIn(page, { '*': 'admin' })
  await page.goto(`/${id}/appflow/connectors/register`)
  await expect(page.getByRole('banner').getByText('Read-only', { exact: true })).toBeVisible()
  await expect(page).toHaveTitle(
    `Register connector · Sandbox ${name} ${sandbox.account} us-east-1 · Connector Console`,
  )
  await expect(page.getByText('You can read this form, but not submit it.')).toBeVisible()
  await fill(page, sandbox)
  await expect(field.submit(page)).toHaveAccessibleDescription('This connection is switched to read-only.')
  await expectAccessible(page)
  await field.label(page).press('Enter')
  await field.submit(page).click({ force: true })
  await page.getByRole('link', { name: 'Cancel' }).click()
  const dialog = page.getByRole('dialog', { name: 'Leave page' })
  await expect(dialog.getByText(name)).toBeVisible()
  await expect(dialog.getByText('Read-only')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Leave' }).click()
  await expect(page.getByRole('link', { name: 'Register connector' }).first()).toHaveAttribute('aria-disabled', 'true')
  expect(await sandbox.accepted(accepted)).toHaveLength(0)
  // What concerns the console itself changes no account.
  await page.goto(`/${id}/people`)
  await expect(page.getByRole('link', { name: 'Create person' }).first()).not.toHaveAttribute('aria-disabled', 'true')
})

test('a form whose session has ended keeps what was typed, and the same submit works after signing in beside it', async ({
  page,
  home,
  sandbox,
}) => {
  const person = await signedIn(page, { [home.slice(1)]: 'operator' })
  await page.goto(`${home}/appflow/connectors/register`)
  await fill(page, sandbox)
  await signOut(port, person.cookie)
  await field.submit(page).click()
  await expect(page.getByText('Your session has ended.')).toBeVisible()
  await expectAccessible(page)
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Sign in again' }).click(),
  ])
  await tab.getByLabel('E-mail').fill(person.email)
  await passwordField(tab).fill(person.password)
  await tab.getByRole('button', { name: 'Sign in' }).click()
  await expect(tab.getByRole('heading', { name: 'Register connector', level: 1 })).toBeVisible()
  await expect(field.label(page)).toHaveValue('crm')
  await field.submit(page).click()
  await expect(page.getByText('Connector crm is registered.')).toBeVisible()
  expect(await sandbox.accepted(accepted)).toHaveLength(1)
})

test('a list and the overview say that the session has ended, and lead back to where one was', async ({
  page,
  home,
  sandbox,
}) => {
  await registered(sandbox)
  const person = await signedIn(page, { [home.slice(1)]: 'operator' })
  await page.goto(home)
  await expect(page.getByRole('link', { name: /1 connector/ })).toBeVisible()
  await page.getByRole('link', { name: 'Connectors', exact: true }).click()
  await expect(page.getByRole('link', { name: 'crm', exact: true })).toBeVisible()
  await signOut(port, person.cookie)
  await page.getByRole('button', { name: 'refresh' }).click()
  await expect(page.getByText('Your session has ended.').first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Sign in again' }).click()
  await page.getByLabel('E-mail').fill(person.email)
  await passwordField(page).fill(person.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(`${home}/appflow/connectors`)
  await expect(page.getByRole('link', { name: 'crm', exact: true })).toBeVisible()
})

test('another connection opens on the same page, or on the list where the page is of one account only', async ({
  page,
  home,
  sandbox,
}) => {
  const { Id } = await definition(sandbox)
  await signedIn(page, { '*': 'operator' })
  const other = page.getByRole('combobox', { name: 'Connection', exact: true })
  await page.goto(`${home}/appflow/connectors/register`)
  await other.selectOption({ label: 'Sandbox · 111122223333 · us-east-1' })
  await expect(page).toHaveURL('/sandbox/appflow/connectors/register')
  await page.goto(`${home}/greengrass/connectors/${Id}`)
  await expect(page.getByRole('heading', { name: 'line-1' })).toBeVisible()
  await other.selectOption({ label: 'Sandbox · 111122223333 · us-east-1' })
  await expect(page).toHaveURL('/sandbox/greengrass/connectors')
})

test('the navigation ends with what is the console’s own, as far as one may open it', async ({ page, home }) => {
  const links = page.getByRole('region', { name: 'Console' }).getByRole('link')
  await signedIn(page, { [home.slice(1)]: 'operator' })
  await page.goto(home)
  await expect(links).toHaveText(['Audit'])
  await page.context().clearCookies()
  await signedIn(page, { '*': 'admin' })
  await page.goto(home)
  await expect(links).toHaveText(['Audit', 'Connections', 'People'])
  await page.goto('/console/people')
  await expect(page.getByRole('banner').getByText('Console', { exact: true }).first()).toBeVisible()
  await expect(links).toHaveText(['Audit', 'Connections', 'People'])
  await expect(page.getByRole('region', { name: 'AppFlow' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Overview' })).toHaveCount(0)
  await expectAccessible(page)
})
