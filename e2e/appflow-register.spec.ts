import { functionArn, makeConnector, outcome, point, preflight, setFunction } from './appflow-verbs'
import { expect, expectAccessible, type Page, type Sandbox, test } from './console'
import { expectAccessibleInBothThemes, tabTo } from './greengrass-verbs'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const register = 'appflow.registerConnector'
const label = (page: Page) => page.getByRole('textbox', { name: 'Label' })
const arn = (page: Page) => page.getByRole('textbox', { name: 'Lambda function ARN' })
const submit = (page: Page) => page.getByRole('button', { name: 'Register connector' })
const choose = (page: Page) => page.getByRole('button', { name: 'Choose a function' })

async function open(page: Page, home: string, sandbox: Sandbox, name?: string) {
  await page.goto(`${home}/appflow/connectors/register`)
  await label(page).fill('crm')
  if (name) await arn(page).fill(functionArn(sandbox, name))
}

test('a function is found by its name among all of the account, chosen, looked at, and becomes a connector', async ({
  page,
  home,
  sandbox,
}) => {
  // ListFunctions gives at most 50 a page.
  await Promise.all(
    Array.from({ length: 60 }, (_, n) => setFunction(sandbox, `zz-function-${n}`, { policy: 'good', timeout: 30 })),
  )
  await open(page, home, sandbox)
  await expect(page.getByText('it is looked at here, before anything is sent')).toBeVisible()
  await choose(page).click()
  const dialog = page.getByRole('dialog', { name: 'Choose a Lambda function' })
  await expect(dialog.getByText('76 of 76 functions, the first 50 shown')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('searchbox', { name: 'Find a function' }).fill('function-59')
  await expect(dialog.getByText('1 of 76 functions')).toBeVisible()
  await dialog.getByRole('button', { name: 'Choose zz-function-59' }).click()
  await expect(arn(page)).toHaveValue(functionArn(sandbox, 'zz-function-59'))
  await expect(preflight(page).getByRole('listitem')).toHaveText([
    /^Pass.*Function exists and is Active/,
    /^Pass.*Account and Region/,
    /^Pass.*AppFlow may invoke it/,
    /^Pass.*Timeout/,
    /^Pass.*Memory/,
    /^Pass.*Label is free/,
  ])
  await expect(page.getByText('Nothing stands in the way.')).toBeVisible()
  await expectAccessibleInBothThemes(page)
  await submit(page).click()
  await expect(page.getByText('Connector crm is registered.')).toBeVisible()
  expect(await sandbox.accepted(register)).toHaveLength(1)
})

test('functions that may not be listed are said to be so, and one can be named by its ARN all the same', async ({
  page,
  home,
  sandbox,
}) => {
  await sandbox.fault('lambda.listFunctions', { exception: { code: 'InvalidParameterValueException' } })
  await open(page, home, sandbox)
  await choose(page).click()
  const dialog = page.getByRole('dialog', { name: 'Choose a Lambda function' })
  await expect(dialog.getByText('A function can be named all the same: close this, and type its ARN.')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await arn(page).fill(functionArn(sandbox))
  await submit(page).click()
  await expect(page.getByText('Connector crm is registered.')).toBeVisible()
})

test('each point tells what stands in the way, and what could not be looked at is never a pass', async ({
  page,
  home,
  sandbox,
}) => {
  await makeConnector(sandbox, 'crm')
  await open(page, home, sandbox, 'billing-connector-crashes')
  await expect(point(page, 'Timeout')).toContainText('Warning')
  await expect(point(page, 'Memory')).toContainText('Warning')
  await expect(point(page, 'Label is free')).toContainText('Fail')
  await expect(point(page, 'Label is free')).toContainText('Choose another label, or update that registration.')
  await label(page).fill('crm-2')
  await expect(point(page, 'Label is free')).toContainText('Pass')
  await arn(page).fill(functionArn(sandbox, 'survey-connector-pending'))
  await expect(point(page, 'Function exists and is Active')).toContainText('The function is Pending.')
  await arn(page).fill(functionArn(sandbox, 'no-such-function'))
  await expect(point(page, 'Function exists and is Active')).toContainText('Fail')
  await expect(point(page, 'AppFlow may invoke it')).toContainText('Could not tell')
  await arn(page).fill('arn:aws:lambda:eu-west-1:444455556666:function:f')
  await expect(point(page, 'Account and Region')).toContainText('Warning')
  await expect(point(page, 'Function exists and is Active')).toContainText('Could not tell')
  await sandbox.fault('lambda.getPolicy', { exception: { code: 'InvalidParameterValueException' } })
  await arn(page).fill(functionArn(sandbox))
  await expect(point(page, 'AppFlow may invoke it')).toContainText('Could not tell')
  await expect(page.getByText('Nothing is known to fail, but not all could be told.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy command' })).toBeVisible()
  await expectAccessibleInBothThemes(page)
})

test('a missing permission has a command to copy, and is added as a change of its own after a question', async ({
  page,
  home,
  sandbox,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const name = 'ticketing-connector-no-permission'
  await open(page, home, sandbox, name)
  await expect(point(page, 'AppFlow may invoke it')).toContainText('Fail')
  await page.getByRole('button', { name: 'Copy command' }).click()
  await expect(page.getByText('Copied')).toBeVisible()
  const command = await page.evaluate(() => navigator.clipboard.readText())
  expect(command).toMatch(/^aws lambda add-permission --function-name 'arn:aws:lambda/)
  expect(command).toContain(`--source-account '${sandbox.account}'`)
  await page.getByRole('button', { name: 'Add permission' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add permission' })
  await expect(dialog).toContainText(functionArn(sandbox, name))
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  expect(await sandbox.accepted('lambda.addPermission')).toHaveLength(0)
  await page.getByRole('button', { name: 'Add permission' }).click()
  await dialog.getByRole('button', { name: 'Add permission' }).click()
  await expect(page.getByText('The policy of the function lets AppFlow invoke it.')).toBeVisible()
  await expect(point(page, 'AppFlow may invoke it')).toContainText('Pass')
  await expect(label(page)).toHaveValue('crm')
  expect(await sandbox.accepted('lambda.addPermission')).toHaveLength(1)
  await submit(page).click()
  await expect(page.getByText('Connector crm is registered.')).toBeVisible()
  await page.goto(`${home}/audit`)
  await expect(page.getByRole('row', { name: /Add permission/ }).first()).toBeVisible()
})

test('a permission that Lambda refuses is told with its reason, and one whose answer was lost is looked for', async ({
  page,
  home,
  sandbox,
}) => {
  const add = async () => {
    await page.getByRole('button', { name: 'Add permission' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Add permission' }).click()
  }
  await open(page, home, sandbox, 'ticketing-connector-no-permission')
  await sandbox.fault('lambda.addPermission', { exception: { code: 'PolicyLengthExceededException' }, times: 1 })
  await add()
  await expect(outcome(page)).toContainText("The function's resource policy would exceed 20 KB.")
  await expectAccessible(page)
  await sandbox.fault('lambda.addPermission', { behaviour: 'resetAfterCommit', times: 1 })
  await add()
  await expect(page.getByText('The policy of the function lets AppFlow invoke it.')).toBeVisible({ timeout: 30_000 })
  await expect(point(page, 'AppFlow may invoke it')).toContainText('Pass')
  expect(await sandbox.accepted('lambda.addPermission')).toHaveLength(1)
})

for (const [name, words, shown] of [
  ['crm-connector', 'The function describes a connector.', '"connectorName":"crm-connector"'],
  ['billing-connector-crashes', 'The function ended with an error.', 'Exception while processing the request'],
  ['orders-connector-times-out', 'The function ended with an error.', 'Task timed out'],
  ['stock-connector-out-of-memory', 'The function ended with an error.', 'ran out of memory'],
  ['hello-world', 'The function answered something else than a description.', 'Hello from Lambda!'],
  ['payroll-connector-rejected', 'The connector answered that it failed.', 'rejected the credentials'],
  ['ledger-connector-failed', 'Lambda did not run the function.', 'ResourceNotReadyException'],
] as const) {
  test(`a test call of ${name} shows what came of it, as text, and can be made again`, async ({
    page,
    home,
    sandbox,
  }) => {
    await open(page, home, sandbox, name)
    const answer = page.getByRole('group', { name: 'Answer of the test call' })
    const call = page.getByRole('button', { name: 'Test call', exact: true })
    await call.click()
    await expect(answer).toContainText(words)
    await expect(answer).toContainText(shown)
    await expect(call).toBeEnabled()
    await expectAccessible(page)
    // Mended meanwhile.
    await setFunction(sandbox, name, { handler: 'ok', state: 'Active' })
    await call.click()
    await expect(answer).toContainText('The function describes a connector.')
    await expect(answer).toContainText(`"connectorName":"${name}"`)
    await expect(label(page)).toHaveValue('crm')
  })
}

test('a submit over what fails asks once, and what AppFlow says then stands beside what was typed', async ({
  page,
  home,
  sandbox,
}) => {
  await open(page, home, sandbox, 'warehouse-connector-other-service')
  // Before the pre-flight can have come.
  await submit(page).click()
  const dialog = page.getByRole('dialog', { name: 'Submit what is expected to fail?' })
  await expect(dialog).toContainText('AppFlow may invoke it')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(outcome(page)).toBeHidden()
  await submit(page).click()
  await dialog.getByRole('button', { name: 'Submit anyway' }).click()
  await expect(outcome(page)).toContainText('AppFlow, or this connection, lacks a permission.')
  await submit(page).click()
  await expect(dialog).toBeHidden()
  await expect(outcome(page)).toContainText('AppFlow, or this connection, lacks a permission.')
  expect(await sandbox.accepted(register)).toHaveLength(0)
})

test('a function is chosen and a permission added with the keyboard alone, on a narrow screen', async ({
  page,
  home,
  sandbox,
}) => {
  await page.setViewportSize({ width: 400, height: 800 })
  await open(page, home, sandbox)
  await tabTo(page, choose(page))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Choose a Lambda function' })
  await expect(dialog.getByText('16 of 16 functions')).toBeVisible()
  await tabTo(page, dialog.getByRole('searchbox', { name: 'Find a function' }))
  await page.keyboard.type('ticketing')
  await expect(dialog.getByText('1 of 16 functions')).toBeVisible()
  await tabTo(page, dialog.getByRole('button', { name: 'Choose ticketing-connector-no-permission' }))
  await page.keyboard.press('Enter')
  await expect(point(page, 'AppFlow may invoke it')).toContainText('Fail')
  await tabTo(page, page.getByRole('button', { name: 'Add permission' }))
  await page.keyboard.press('Enter')
  const asked = page.getByRole('dialog', { name: 'Add permission' })
  await tabTo(page, asked.getByRole('button', { name: 'Add permission' }))
  await page.keyboard.press('Enter')
  await expect(point(page, 'AppFlow may invoke it')).toContainText('Pass')
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(400)
  await expectAccessible(page)
})
