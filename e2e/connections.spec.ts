import { randomUUID } from 'node:crypto'
import { expect, expectAccessible, expectRowVisible, type Page, type Sandbox, test } from './console'

const newName = () => `Plant ${randomUUID().slice(0, 8)}`
const idOf = (name: string) => name.toLowerCase().replace(' ', '-')
/** Put together here, so that no text of the project names an account that might be real. */
const roleArn = (account: string) => ['arn:aws:iam:', account, 'role/connectors'].join(':')

const text = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name })
const submit = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function chooseRegion(page: Page, search: string, option: RegExp) {
  await page.getByRole('button', { name: /^Region/ }).click()
  await page.getByRole('combobox', { name: 'Find in Region' }).fill(search)
  await page.getByRole('option', { name: option }).click()
}

/** Fills in the form for a sandbox account; what signs in is the sandbox's own, unless a role is named. */
async function fill(page: Page, sandbox: Sandbox, name: string, role?: string) {
  await page.goto('/sandbox/connections/create')
  await page.getByRole('radio', { name: /^Sandbox account/ }).check()
  await text(page, /^Name/).fill(name)
  await text(page, /^Account/).fill(sandbox.account)
  await chooseRegion(page, 'eu-west-1', /Europe \(Ireland\)/)
  if (role) await text(page, /^Role ARN/).fill(role)
  else await page.getByRole('radio', { name: /^The sandbox's own/ }).check()
}

async function create(page: Page, sandbox: Sandbox, name: string, role?: string) {
  await fill(page, sandbox, name, role)
  await submit(page, 'Create connection').click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
}

test('a connection is made with an id from its name, is listed, and can be worked on at once', async ({
  page,
  sandbox,
}) => {
  const name = newName()
  await fill(page, sandbox, name)
  await expect(text(page, /^Id/)).toHaveValue(idOf(name))
  await expectAccessible(page)
  // What nobody has decided yet is the harmless one.
  const readOnly = page.getByRole('checkbox', { name: /^Read-only/ })
  await expect(readOnly).toBeChecked()
  await readOnly.uncheck()
  await submit(page, 'Create connection').click()
  await expect(page.getByText(`Connection ${name} is there.`)).toBeVisible()
  const settings = page.getByRole('region', { name: 'Settings' })
  await expect(settings.getByText(sandbox.account)).toBeVisible()
  await page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link', { name: 'Connections' }).click()
  await expectRowVisible(page, name, idOf(name), 'Sandbox', sandbox.account, 'eu-west-1', "The sandbox's own")
  await expectAccessible(page)
  await page.goto(`/${idOf(name)}/appflow/connectors`)
  await expect(page.getByText('No connectors')).toBeVisible()
  await expect(page.getByRole('banner').getByText('eu-west-1').first()).toBeVisible()
})

test('what is wrong is said on its field, and what was typed stays', async ({ page, sandbox }) => {
  const name = newName()
  await fill(page, sandbox, name)
  await text(page, /^Id/).fill('sandbox')
  await submit(page, 'Create connection').click()
  await expect(page.getByText('The console uses this id itself.').first()).toBeVisible()
  await expect(text(page, /^Id/)).toBeFocused()
  await text(page, /^Id/).fill(idOf(name))
  await submit(page, 'Create connection').click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
  await fill(page, sandbox, name)
  await submit(page, 'Create connection').click()
  await expect(page.getByText('This id is taken, or was once: ids are not used again.').first()).toBeVisible()
  await expect(text(page, /^Name/)).toHaveValue(name)
})

test('a role that does not trust the console is refused with AWS’s words; with the trust policy it works', async ({
  page,
  sandbox,
}) => {
  const name = newName()
  const arn = roleArn(sandbox.account)
  await sandbox.demand(arn, { externalId: 'of-somebody-else' })
  await fill(page, sandbox, name, arn)
  const trust = page.getByRole('region', { name: 'Trust policy of the role' })
  const { Statement } = JSON.parse((await trust.textContent()) ?? '')
  const externalId: string = Statement[0].Condition.StringEquals['sts:ExternalId']
  expect(externalId).toMatch(/^[\w-]{64}$/)
  expect(Statement[0].Principal.AWS).toContain(sandbox.account)
  await expectAccessible(page)
  await submit(page, 'Create connection').click()
  await expect(page.getByText(/is not authorized to perform: sts:AssumeRole/).first()).toBeVisible()
  await expect(text(page, /^Role ARN/)).toHaveValue(arn)
  await sandbox.demand(arn, { externalId })
  await submit(page, 'Create connection').click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Trust policy of the role' })).toContainText(externalId)
  await submit(page, 'Test connection').click()
  const tested = page.getByRole('table', { name: 'What answered' })
  await expect(tested.getByRole('row', { name: /Trust policy/ })).toContainText('Works')
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Edit connection' }).click()
  await submit(page, 'Renew external id').click()
  await expect(page.getByText('The trust policy above has a new external id.')).toBeVisible()
  const renewed = JSON.parse((await trust.textContent()) ?? '').Statement[0].Condition.StringEquals['sts:ExternalId']
  expect(renewed).not.toBe(externalId)
  await submit(page, 'Save connection').click()
  await expect(page.getByText(/is not authorized to perform: sts:AssumeRole/).first()).toBeVisible()
  await sandbox.demand(arn, { externalId: renewed })
  await submit(page, 'Save connection').click()
  await expect(page.getByText(`Connection ${name} is changed.`)).toBeVisible()
})

test('the test says of each service whether it works, and of Greengrass what its end leaves', async ({
  page,
  sandbox,
}) => {
  await create(page, sandbox, newName())
  await sandbox.fault('greengrass.*', { behaviour: 'refused' })
  const message = 'User: arn:aws:sts::123456789012:assumed-role/r/s is not authorized to perform: evs:ListEnvironments'
  await sandbox.fault('evs.*', { exception: { code: 'AccessDeniedException', message } })
  await submit(page, 'Test connection').click()
  const tested = page.getByRole('table', { name: 'What answered' })
  await expect(tested.getByRole('row', { name: /Sign-in/ })).toContainText('Works')
  await expect(tested.getByRole('row', { name: /^Greengrass/ })).toContainText('7 October 2026')
  await expect(tested.getByRole('row', { name: /^AppFlow/ })).toContainText('Works')
  await expect(tested.getByRole('row', { name: /^EVS/ })).toContainText('IAM does not allow evs:ListEnvironments.')
  await expectAccessible(page)
})

test('the policies that a connection needs can be copied', async ({ page, sandbox, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await create(page, sandbox, newName())
  const policy = page.getByRole('region', { name: 'Policy to change' })
  await expect(policy).toContainText('appflow:RegisterConnector')
  await page.getByRole('button', { name: 'Copy policy to change' }).click()
  await expect(page.getByText('Copied', { exact: true })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await policy.textContent())
  await expect(page.getByRole('region', { name: 'Policy to read' })).toContainText(
    'secretsmanager:ResourceTag/EvsAccess',
  )
})

test('switched to read-only, nobody can submit a change there; switched back from any page, they can', async ({
  page,
  sandbox,
}) => {
  const name = newName()
  await create(page, sandbox, name)
  await page.goto(`/${idOf(name)}/appflow/connectors/register`)
  await expect(page.getByText('This connection is switched to read-only.').first()).toBeVisible()
  await expect(submit(page, 'Register connector')).toBeDisabled()
  // From the read-only connection's own pages too: they are the console's, and change no AWS account.
  await page.goto(`/${idOf(name)}/connections/${idOf(name)}/edit`)
  await page.getByRole('checkbox', { name: /^Read-only/ }).uncheck()
  await submit(page, 'Save connection').click()
  await expect(page.getByText(`Connection ${name} is changed.`)).toBeVisible()
  await page.goto(`/${idOf(name)}/appflow/connectors/register`)
  await expect(submit(page, 'Register connector')).toBeEnabled()
})

test('a connection is removed once its name is typed, and what is open on it is named first', async ({
  page,
  sandbox,
}) => {
  const name = newName()
  await fill(page, sandbox, name)
  await page.getByRole('checkbox', { name: /^Read-only/ }).uncheck()
  await submit(page, 'Create connection').click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
  await sandbox.fault('appflow.*', { behaviour: 'resetBeforeCommit' })
  await page.goto(`/${idOf(name)}/appflow/connectors/register`)
  await text(page, 'Label').fill('crm')
  await text(page, 'Lambda function ARN').fill(
    ['arn:aws:lambda:eu-west-1', sandbox.account, 'function:crm-connector'].join(':'),
  )
  await submit(page, 'Register connector').click()
  await expect(page.getByRole('group', { name: 'What became of it' })).toBeVisible()

  await page.goto(`/sandbox/connections/${idOf(name)}`)
  await page.getByRole('link', { name: 'Remove connection' }).click()
  await expect(page.getByText('The end of one change is still open')).toBeVisible()
  await expect(page.getByRole('link', { name: 'appflow.registerConnector · crm' })).toBeVisible()
  await expectAccessible(page)
  await text(page, 'Name of the connection').fill('something else')
  await submit(page, 'Remove connection').click()
  await expect(page.getByText(`Type the name as it is: ${name}`).first()).toBeVisible()
  await text(page, 'Name of the connection').fill(name)
  await submit(page, 'Remove connection').click()
  await expect(page.getByText(`Connection ${name} is removed.`)).toBeVisible()
  await expect(page.getByRole('row', { name })).toHaveCount(0)
})

test('what comes from the environment is shown, and cannot be changed', async ({ page }) => {
  await page.goto('/sandbox/connections/sandbox')
  await expect(page.getByText('It comes from how the console was started, and cannot be changed here.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Edit connection' })).toHaveCount(0)
})

test('a Region where something cannot work says so', async ({ page }) => {
  await page.goto('/sandbox/connections/create')
  await chooseRegion(page, 'us-gov-west', /GovCloud/)
  await expect(page.getByText(/^GovCloud: EVS is not offered/).first()).toBeVisible()
  await page.getByRole('radio', { name: /^Default credentials/ }).check()
  await expect(
    page.getByText(/only the console's own check stands between a viewer and a change/).first(),
  ).toBeVisible()
})
