import { expect, expectAccessible, expectRowVisible, type Page, type Sandbox, test } from './console'

const register = 'appflow.registerConnector'
const arnOf = ({ account }: Sandbox, name = 'crm-connector') => `arn:aws:lambda:us-east-1:${account}:function:${name}`

const field = {
  label: (page: Page) => page.getByRole('textbox', { name: 'Label' }),
  description: (page: Page) => page.getByRole('textbox', { name: 'Description' }),
  arn: (page: Page) => page.getByRole('textbox', { name: 'Lambda function ARN' }),
  submit: (page: Page) => page.getByRole('button', { name: 'Register connector' }),
}

async function openForm(page: Page, home: string) {
  await page.goto(`${home}/appflow/connectors/register`)
  await expect(page.getByRole('heading', { name: 'Register connector', level: 1 })).toBeVisible()
}

async function fill(page: Page, sandbox: Sandbox, label = 'crm', description = 'Customers of the CRM') {
  await field.label(page).fill(label)
  await field.description(page).fill(description)
  await field.arn(page).fill(arnOf(sandbox))
}

const registerMany = (sandbox: Sandbox, count: number) =>
  Promise.all(
    Array.from({ length: count }, (_, at) =>
      sandbox.appflow('/register-connector', {
        connectorLabel: `crm-${String(at + 1).padStart(3, '0')}`,
        connectorProvisioningType: 'LAMBDA',
        connectorProvisioningConfig: { lambda: { lambdaArn: arnOf(sandbox) } },
      }),
    ),
  )

const preflight = (page: Page) => page.getByRole('list', { name: 'Pre-flight' })
/** Submits over what the pre-flight says will fail. */
const submitAnyway = async (page: Page) => {
  await field.submit(page).click()
  await page.getByRole('button', { name: 'Submit anyway' }).click()
}

const outcome = (page: Page) => page.getByRole('group', { name: 'What became of it' })

test('a registered connector is shown with its ARN and all that AppFlow describes of it, and is in the list', async ({
  page,
  home,
  sandbox,
}) => {
  await page.goto(`${home}/appflow/connectors`)
  await expect(page.getByText('No connectors')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Register connector' }).first().click()
  await fill(page, sandbox)
  await field.submit(page).click()
  await expect(page.getByRole('heading', { name: 'crm', level: 1 })).toBeVisible()
  await expect(page.getByText('Connector crm is registered.')).toBeVisible()
  const arn = `arn:aws:appflow:us-east-1:${sandbox.account}:connector/crm`
  await expect(page.getByRole('button', { name: `Copy ${arn}` })).toBeVisible()
  await expect(page.getByRole('button', { name: `Copy ${arnOf(sandbox)}` })).toBeVisible()
  const registration = page.getByRole('region', { name: 'Registration' })
  await expect(registration.getByText('LAMBDA', { exact: true })).toBeVisible()
  await expect(registration.getByText('Customers of the CRM')).toBeVisible()
  for (const title of ['What it can do', 'Authentication and runtime settings'])
    await expect(page.getByRole('region', { name: title })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'AppFlow connectors' }).click()
  await expectRowVisible(page, 'crm', 'less than a minute ago')
  expect(await sandbox.accepted(register)).toHaveLength(1)
})

const refusals = [
  ['ValidationException', 'AppFlow found a parameter missing or invalid.'],
  ['ConnectorServerException', 'AppFlow called the Lambda function and got no valid connector description from it.'],
  ['ConnectorAuthenticationException', "Authentication with the connector's endpoint failed."],
  ['ServiceQuotaExceededException', 'A quota of AppFlow would be exceeded.'],
  ['AccessDeniedException', 'AppFlow, or this connection, lacks a permission.'],
  ['ResourceNotFoundException', 'AppFlow does not find it.'],
  ['ConflictException', 'The label is taken, or the request collides with another.'],
  ['ThrottlingException', 'AppFlow is limiting how often it may be called.'],
] as const

test('each exception is told in plain words with AWS’s text and request id, and nothing typed is lost', async ({
  page,
  home,
  sandbox,
}) => {
  await openForm(page, home)
  await fill(page, sandbox)
  for (const [code, words] of refusals) {
    await sandbox.fault(register, { exception: { code, message: `${code} as AWS words it` } })
    await field.submit(page).click()
    await expect(outcome(page)).toContainText(words)
    await outcome(page).getByText('Technical details').click()
    await expect(outcome(page).getByText(`${code} as AWS words it`)).toBeVisible()
    await expect(outcome(page).getByText('Request id')).toBeVisible()
    await expect(field.label(page)).toHaveValue('crm')
    await expect(field.description(page)).toHaveValue('Customers of the CRM')
    await expect(field.arn(page)).toHaveValue(arnOf(sandbox))
    await sandbox.clearFaults()
  }
  await expectAccessible(page)
  await field.submit(page).click()
  await expect(page.getByText('Connector crm is registered.')).toBeVisible()
  expect(await sandbox.accepted(register)).toHaveLength(1)
})

test('an internal error leaves open whether it was done: the page looks, says that nothing was, and can be sent again', async ({
  page,
  home,
  sandbox,
}) => {
  await openForm(page, home)
  await fill(page, sandbox)
  await sandbox.fault(register, { exception: { code: 'InternalServerException', message: 'oh no' }, times: 1 })
  await field.submit(page).click()
  await expect(outcome(page)).toContainText('AWS had a fault of its own; looking at what AWS has')
  await expect(outcome(page)).toContainText(/InternalServerException: oh no [0-9a-f-]{36}/)
  await expect(outcome(page)).toContainText('AppFlow had a fault of its own. Nothing was created.', { timeout: 45_000 })
  await expect(field.arn(page)).toHaveValue(arnOf(sandbox))
  await field.submit(page).click()
  await expect(page.getByText('Connector crm is registered.')).toBeVisible()
  expect(await sandbox.accepted(register)).toHaveLength(1)
})

test('each way in which a function fails a registration lands where it can be mended', async ({
  page,
  home,
  sandbox,
}) => {
  await openForm(page, home)
  await fill(page, sandbox)
  for (const [name, words, submit] of [
    ['ticketing-connector-no-permission', 'AppFlow, or this connection, lacks a permission.', submitAnyway],
    ['billing-connector-crashes', 'got no valid connector description from it.', () => field.submit(page).click()],
    ['no-such-function', 'AppFlow does not find it.', submitAnyway],
  ] as const) {
    await field.arn(page).fill(arnOf(sandbox, name))
    await submit(page)
    await expect(outcome(page)).toContainText(words)
  }
  await expect(field.arn(page)).toBeFocused()
  expect(await sandbox.accepted(register)).toHaveLength(0)
})

test('what AppFlow would not accept is marked before anything is sent, and a label that is taken is marked after', async ({
  page,
  home,
  sandbox,
}) => {
  await registerMany(sandbox, 1)
  await openForm(page, home)
  await field.submit(page).click()
  await expect(page.getByText('2 fields need your attention')).toBeVisible()
  await expect(field.label(page)).toBeFocused()
  await field.label(page).fill('-crm')
  await field.description(page).fill('with, comma')
  await field.arn(page).fill(`arn:aws:sns:us-east-1:${sandbox.account}:topic`)
  await expect(page.getByText('3 fields need your attention')).toBeVisible()
  await expect(field.arn(page)).toHaveAccessibleDescription(/A Lambda function ARN/)
  await expectAccessible(page)
  await field.arn(page).fill('arn:aws:lambda:eu-west-1:444455556666:function:f')
  await expect(page.getByText('This ARN is in Region eu-west-1', { exact: false })).toBeVisible()
  await fill(page, sandbox, 'crm-001', '')
  expect(await sandbox.accepted(register)).toHaveLength(1)
  await submitAnyway(page)
  await expect(field.label(page)).toBeFocused()
  await expect(field.label(page)).toHaveAccessibleDescription(/already registered/)
  await expect(field.label(page)).toHaveValue('crm-001')
})

test('two clicks at once register one connector', async ({ page, home, sandbox }) => {
  await sandbox.fault(register, { latencyMs: 500 })
  await openForm(page, home)
  await fill(page, sandbox)
  await field.submit(page).dblclick()
  await expect(page.getByText('Connector crm is registered.')).toBeVisible()
  expect(await sandbox.accepted(register)).toHaveLength(1)
})

test('when the answer is lost after AppFlow did it, the page looks until it knows, and one connector exists', async ({
  page,
  home,
  sandbox,
}) => {
  await openForm(page, home)
  await fill(page, sandbox)
  // The pre-flight describes the label as well.
  await expect(preflight(page)).toBeVisible()
  await sandbox.fault('appflow.describeConnector', { latencyMs: 700, times: 2 })
  await sandbox.fault(register, { behaviour: 'resetAfterCommit', times: 1 })
  await field.submit(page).click()
  await expect(page.getByText('We lost AWS’s answer; looking at what AWS has')).toBeVisible()
  await expect(page.getByText('Connector crm is registered.')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('heading', { name: 'crm', level: 1 })).toBeVisible()
  expect(await sandbox.accepted(register)).toHaveLength(1)
})

test('the form can be filled and sent with the keyboard alone', async ({ page, home, sandbox }) => {
  await openForm(page, home)
  await field.label(page).focus()
  await page.keyboard.type('crm')
  await page.keyboard.press('Tab')
  await page.keyboard.type('By keyboard')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('radio', { name: 'LAMBDA' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.type(arnOf(sandbox))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Connector crm is registered.')).toBeVisible()
  expect(await sandbox.accepted(register)).toHaveLength(1)
})

test('the list goes past AppFlow’s first 20 and past its page of 100, and finds any of them', async ({
  page,
  home,
  sandbox,
}) => {
  await registerMany(sandbox, 120)
  await page.goto(`${home}/appflow/connectors`)
  await expect(page.getByText('(120)')).toBeVisible()
  await page.getByRole('button', { name: 'Page 6' }).click()
  await expectRowVisible(page, 'crm-120')
  await page.getByRole('searchbox', { name: 'Find connectors' }).fill('crm-077')
  await expectRowVisible(page, 'crm-077')
  await expect(page.getByText('1 match', { exact: true }).first()).toBeVisible()
  await expect(page).toHaveURL(/q=crm-077/)
  await page.getByRole('searchbox', { name: 'Find connectors' }).fill('nothing like it')
  await expect(page.getByText('No matches')).toBeVisible()
})

test('a list that fails says why and is retried, and one whose tokens never end says that it is not whole', async ({
  page,
  home,
  sandbox,
}) => {
  await registerMany(sandbox, 2)
  await sandbox.fault('appflow.listConnectors', { exception: { code: 'InternalServerException' } })
  await page.goto(`${home}/appflow/connectors`)
  await expect(page.getByText('AppFlow had a fault of its own.')).toBeVisible()
  await sandbox.clearFaults()
  await page.getByRole('button', { name: 'Retry' }).click()
  await expectRowVisible(page, 'crm-002')
  await sandbox.fault('appflow.listConnectors', { behaviour: 'cyclicTokens' })
  // Reads of the same thing share an answer for a moment.
  await expect(async () => {
    await page.getByRole('button', { name: 'refresh' }).click()
    await expect(page.getByText('Not all connectors are shown')).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await expect(page.getByRole('row', { name: /crm-002/ })).toHaveCount(1)
  await page.goto(`${home}/appflow/connectors/no-such-label`)
  await expect(page.getByText('AppFlow does not find it.')).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no page of AppFlow has an accessibility violation, ${colorScheme}`, async ({ page, sandbox, home }) => {
    await page.emulateMedia({ colorScheme })
    await registerMany(sandbox, 25)
    await page.goto(`${home}/appflow/connectors`)
    await expect(page.getByText('(25)')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'crm-001' }).click()
    await expect(page.getByRole('region', { name: 'Registration' })).toBeVisible()
    await expectAccessible(page)
    await openForm(page, home)
    await field.submit(page).click()
    await expect(page.getByText('2 fields need your attention')).toBeVisible()
    await page.getByRole('button', { name: 'Info' }).first().click()
    await expectAccessible(page)
  })
}
