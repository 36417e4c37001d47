import { expect, expectAccessible, expectRowVisible, type Page, test } from './console'
import { card, fill, openForm, send } from './evs-form'
import { addFault, openTab, strip } from './sandbox-verbs'

const field = {
  advanceHour: (page: Page) => page.getByRole('button', { name: 'Advance 1 hour' }),
  advance: (page: Page) => page.getByRole('button', { name: 'Advance', exact: true }),
  minutes: (page: Page) => page.getByRole('textbox', { name: 'Other number of minutes' }),
  removeAll: (page: Page) => page.getByRole('button', { name: 'Remove all' }),
}

test('an hour forward settles a connector that is being created', async ({ page, home, sandbox }) => {
  const id = await openForm(page, sandbox, home)
  await fill(page)
  await send(page)
  const connector = card(page, 'vCenter · vc01.vcf9.evs.example.com')
  await expect(connector.getByText('Creating', { exact: true })).toBeVisible()
  await page.getByRole('navigation', { name: 'Services' }).getByRole('link', { name: 'Sandbox page' }).click()
  await expect(page.getByText('the same', { exact: true })).toBeVisible()
  await field.advanceHour(page).click()
  await expect(page.getByText('1 hour ahead')).toBeVisible()
  await expect(page.getByText('The clock of the account went forward.')).toBeVisible()
  await expectAccessible(page)
  await page.goto(`${home}/evs/environments/${id}`)
  await expect(connector.getByText('Active', { exact: true })).toBeVisible()
  await expect(connector.getByText('Creating', { exact: true })).toHaveCount(0)
})

test('the clock goes forward by what is typed, twice in a row and by keyboard alone', async ({ page, home }) => {
  await page.goto(`${home}/sandbox`)
  await field.minutes(page).fill('0')
  await field.minutes(page).press('Enter')
  await expect(page.getByText('A whole number of minutes from 1 to 5,256,000 (ten years).')).toBeVisible()
  await field.minutes(page).fill('90')
  await field.minutes(page).press('Enter')
  await expect(page.getByText('1 hour 30 minutes ahead')).toBeVisible()
  await expect(field.minutes(page)).toHaveValue('')
  await page.getByRole('button', { name: 'Advance 10 minutes' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 hour 40 minutes ahead')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Advance 10 minutes' })).toBeFocused()
  await expect(page.getByRole('button', { name: 'Advance 10 minutes' })).not.toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 hour 50 minutes ahead')).toBeVisible()
})

test('a fault shows in the register form and on every page until it is removed', async ({ page, home, sandbox }) => {
  await page.goto(`${home}/sandbox`)
  await expect(strip(page)).toBeEmpty()
  await addFault(page, 'appflow.registerConnector', /^ConflictException/)
  await page.getByRole('textbox', { name: 'Message' }).fill('The label is somebody else’s.')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Add fault' }).click()
  await expectRowVisible(page, 'appflow.registerConnector', 'answers ConflictException', 'always')
  await expect(strip(page)).toContainText('1 fault is on: appflow.registerConnector answers ConflictException always')
  // What counts down is not read out again and again.
  await expect(strip(page).getByRole('status')).toHaveText('1 fault is on')
  await expectAccessible(page)
  await page.goto(`${home}/appflow/connectors/register`)
  await expect(strip(page).getByRole('link', { name: 'Sandbox page' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Label' }).fill('crm')
  await page
    .getByRole('textbox', { name: 'Lambda function ARN' })
    .fill(`arn:aws:lambda:us-east-1:${sandbox.account}:function:crm-connector`)
  await page.getByRole('button', { name: 'Register connector' }).click()
  await expect(page.getByText('The label is somebody else’s.').first()).toBeVisible()
  expect(await sandbox.accepted('appflow.registerConnector')).toHaveLength(0)
  // From elsewhere, while this page stays open.
  await sandbox.clearFaults()
  await expect(strip(page)).toBeEmpty({ timeout: 15_000 })
})

test('faults are removed one by one or all at once, and the strip names the first two', async ({ page, home }) => {
  await page.goto(`${home}/sandbox`)
  await expect(page.getByText('No faults')).toBeVisible()
  await expect(field.removeAll(page)).toHaveAccessibleDescription('No fault is on.')
  await addFault(page, 'evs.*', /^Turn everyone away/)
  await page.getByRole('button', { name: 'Add fault' }).click()
  await addFault(page, 'appflow.listConnectors', /^Throttle/)
  await page.getByRole('radio', { name: 'A number of times' }).check()
  await page.getByRole('button', { name: 'Add fault' }).click()
  await expect(page.getByText('A whole number from 1 to 1,000,000.').first()).toBeVisible()
  await page.getByRole('textbox', { name: 'Times' }).fill('500')
  await page.getByRole('button', { name: 'Add fault' }).click()
  await addFault(page, 'greengrass.listGroups', /^Answer late/)
  await page.getByRole('radio', { name: 'A part of the calls' }).check()
  await page.getByRole('textbox', { name: 'Percent' }).fill('30')
  await page.getByRole('textbox', { name: 'Delay in milliseconds' }).fill('1500')
  await page.getByRole('button', { name: 'Add fault' }).click()
  await expectRowVisible(page, 'greengrass.listGroups', 'is late', '30 % of the time', '1.5 s')
  await expectRowVisible(page, 'appflow.listConnectors', 'throttles', '500 times more')
  await expect(strip(page)).toHaveText(
    '3 faults are on: every operation of evs turns everyone away always · appflow.listConnectors throttles, 500 times more · and 1 more',
  )
  await page.getByRole('button', { name: 'Remove every operation of evs turns everyone away always' }).click()
  await expect(strip(page)).toContainText('2 faults are on')
  await field.removeAll(page).click()
  await expect(page.getByText('No faults')).toBeVisible()
  await expect(strip(page)).toBeEmpty()
})

test('while all of AWS fails, the sandbox can still be steered', async ({ page, home, sandbox }) => {
  await sandbox.fault('*', { behaviour: 'refused' })
  await openTab(page, home, 'EVS')
  await expect(page.getByText('VCENTER_VM_EVENT').or(page.getByText('SDDC_MANAGER_KEY_REUSE'))).toBeVisible()
  await page.getByRole('tab', { name: 'Clock and faults' }).click()
  await field.removeAll(page).click()
  await expect(strip(page)).toBeEmpty()
})

test('an export puts back what a reset took', async ({ page, home, sandbox }, info) => {
  await sandbox.greengrass('POST', '/greengrass/definition/connectors', { Name: 'line-7' })
  await openTab(page, home, 'Account')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export account' }).click(),
  ])
  expect(download.suggestedFilename()).toBe(`sandbox-${sandbox.account}.json`)
  const file = info.outputPath('export.json')
  await download.saveAs(file)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Reset account' }).click()
  await page.getByRole('textbox', { name: 'Type the number of the account' }).fill('1')
  await page.getByRole('button', { name: 'Reset account' }).click()
  await expect(page.getByText(`Type ${sandbox.account}.`).first()).toBeVisible()
  await page.getByRole('textbox', { name: 'Type the number of the account' }).fill(sandbox.account)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Reset account' }).click()
  await expect(page.getByText(`Account ${sandbox.account} is as new.`)).toBeVisible()
  await page.goto(`${home}/greengrass/connectors`)
  await expect(page.getByText('No connector definitions')).toBeVisible()
  await openTab(page, home, 'Account')
  await expect(page.getByRole('button', { name: 'Import account' })).toHaveAccessibleDescription('Choose a file.')
  await page.getByLabel('File').setInputFiles(file)
  await page.getByRole('button', { name: 'Import account' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import account' })
  await expect(dialog.getByText('export.json')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Import account' }).click()
  await expect(page.getByText(`Account ${sandbox.account} is as the file has it.`)).toBeVisible()
  await page.goto(`${home}/greengrass/connectors`)
  await expect(page.getByRole('link', { name: 'line-7' })).toBeVisible()
})

test('what other clients wrote is listed with what the console did, newest first', async ({ page, home, sandbox }) => {
  await sandbox.greengrass('POST', '/greengrass/definition/connectors', { Name: 'line-7' })
  await openTab(page, home, 'Accepted writes')
  await expectRowVisible(page, 'greengrass.createConnectorDefinition', 'us-east-1')
  await expectAccessible(page)
})

test('the AWS CLI and boto3 are given lines to copy, with the account as the access key', async ({
  page,
  context,
  home,
  sandbox,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openTab(page, home, 'Other clients')
  await page.getByRole('button', { name: 'Copy AWS CLI lines' }).click()
  await expect(page.getByText('Copied')).toBeVisible()
  const lines = await page.evaluate(() => navigator.clipboard.readText())
  expect(lines).toContain(`export AWS_ACCESS_KEY_ID=${sandbox.account}`)
  expect(lines).toContain(`aws --endpoint-url http://127.0.0.1:${process.env.SANDBOX_PORT} evs list-environments`)
  await expect(page.getByRole('region', { name: 'boto3' })).toContainText(`aws_access_key_id="${sandbox.account}"`)
  await expectAccessible(page)
})

test('each change is on record with who made it and what it was', async ({ page, home }) => {
  await page.goto(`${home}/sandbox`)
  await field.advanceHour(page).click()
  await page.getByRole('link', { name: 'View record' }).click()
  await expect(page.getByText('The clock, forward by 3600 s').first()).toBeVisible()
  await expect(page.getByText('The sandbox did it.')).toBeVisible()
  await page.goto(`${home}/audit`)
  await expectRowVisible(page, 'Advance clock', 'The clock, forward by 3600 s', 'Ada Admin')
})

test('a narrow dark screen shows every part without scrolling sideways', async ({ page, home, sandbox }) => {
  await page.setViewportSize({ width: 400, height: 850 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await sandbox.fault('appflow.registerConnector', { behaviour: 'throttle' })
  for (const tab of ['', '?tab=evs', '?tab=services', '?tab=writes', '?tab=account', '?tab=clients']) {
    await page.goto(`${home}/sandbox${tab}`)
    await expect(page.getByRole('tabpanel').getByRole('heading').first()).toBeVisible()
    await expect(strip(page)).toContainText('1 fault is on')
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
    expect(widths[0], tab).toBeLessThanOrEqual(widths[1] ?? 0)
    await expectAccessible(page)
  }
  await page.getByRole('button', { name: 'Info', exact: true }).click()
  await expect(page.getByRole('complementary', { name: 'Help' })).toContainText('The clock goes forward only')
  await expectAccessible(page)
})

test('what the sandbox does not tell is said with a way to ask again', async ({ page, home }) => {
  await page.goto(`${home}/appflow/connectors`)
  const away = { code: 'Unreachable', title: 'AWS could not be reached.', next: 'Retry.', message: '', retryable: true }
  await page.route('**/api/read/*/sandbox.*', (route) =>
    route.fulfill({
      contentType: 'application/x-ndjson',
      body: `${JSON.stringify({ failure: { ...away, at: new Date().toISOString() } })}\n`,
    }),
  )
  await openTab(page, home, 'EVS')
  await expect(page.getByText('AWS could not be reached.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Set result' })).toHaveCount(0)
  await page.unroute('**/api/read/*/sandbox.*')
  await page.getByRole('button', { name: 'Retry' }).click()
  await expect(page.getByRole('list', { name: 'Checks now' })).toBeVisible()
})
