import { expect, expectAccessible, expectRowVisible, test } from './console'
import { environmentOf } from './evs-form'
import { choose, openTab } from './sandbox-verbs'

test('an appliance that goes down fails its check on the environment’s page, and comes back by the clock', async ({
  page,
  home,
  sandbox,
}) => {
  const id = await environmentOf(sandbox, 'evs-prod-522')
  await openTab(page, home, 'EVS')
  await choose(page, 'What to steer', /SDDC_MANAGER/)
  await choose(page, 'Scenario', /^appliance-down/)
  await page.getByRole('button', { name: 'Play scenario' }).click()
  await expect(page.getByText('Under way')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Checks now' }).getByText('Failed')).toBeVisible()
  await expectAccessible(page)
  await page.goto(`${home}/evs/environments/${id}`)
  const reachable = page.getByRole('article', { name: /sddc/ }).getByRole('listitem')
  const line = reachable.filter({ hasText: 'SDDC_MANAGER_REACHABILITY' })
  await expect(line.getByText('Failed', { exact: true })).toBeVisible()
  await page.goto(`${home}/sandbox`)
  await page.getByRole('button', { name: 'Advance 1 hour' }).click()
  await expect(page.getByText('1 hour ahead')).toBeVisible()
  await page.goto(`${home}/evs/environments/${id}`)
  await expect(line.getByText('Passed', { exact: true })).toBeVisible()
})

test('a check and a state are what EVS tells from then on, until the clock decides again', async ({
  page,
  home,
  sandbox,
}) => {
  const id = await environmentOf(sandbox, 'evs-prod-522')
  await openTab(page, home, 'EVS')
  const checks = page.getByRole('list', { name: 'Checks now' })
  await choose(page, 'What to steer', /SDDC_MANAGER/)
  await expect(page.getByRole('button', { name: 'Set result' })).toHaveAccessibleDescription(
    'Choose a check and a result.',
  )
  await choose(page, 'Check', /^SDDC_MANAGER_HOST_COUNT/)
  await choose(page, 'Result', 'UNKNOWN')
  await page.getByRole('button', { name: 'Set result' }).click()
  await expect(checks.getByRole('listitem').filter({ hasText: 'HOST_COUNT' }).getByText('Unknown')).toBeVisible()
  await choose(page, 'State', /^UPDATE_FAILED/)
  await page.getByRole('textbox', { name: 'State details' }).fill('<b>The secret</b> cannot be read.')
  await page.getByRole('button', { name: 'Set state' }).click()
  await expect(page.getByText('It was set here')).toBeVisible()
  await page.goto(`${home}/evs/environments/${id}`)
  const connector = page.getByRole('article', { name: /sddc/ })
  await expect(connector.getByText('Update failed').first()).toBeVisible()
  await expect(connector.getByText('<b>The secret</b> cannot be read.').first()).toBeVisible()
  await openTab(page, home, 'EVS')
  await choose(page, 'What to steer', /SDDC_MANAGER/)
  await choose(page, 'State', /^As the clock has it/)
  await page.getByRole('button', { name: 'Set state' }).click()
  await expect(page.getByText('The clock', { exact: true })).toBeVisible()
  await choose(page, 'What to steer', /evs-prod-522 \(the environment itself\)/)
  await expect(page.getByRole('button', { name: 'Play scenario' })).toHaveAccessibleDescription(
    'Scenarios happen to connectors. Choose one above.',
  )
  await choose(page, 'Check', /^KEY_REUSE/)
  await choose(page, 'Result', 'FAILED')
  await page.getByRole('button', { name: 'Set result' }).click()
  await expect(checks.getByRole('listitem').filter({ hasText: 'KEY_REUSE' }).getByText('Failed')).toBeVisible()
  await page.goto(`${home}/evs/environments`)
  await expectRowVisible(page, 'evs-prod-522', 'Failed')
})

test('a function without a policy and deployments that fail are what their services tell', async ({
  page,
  home,
  sandbox,
}) => {
  await sandbox.greengrass('POST', '/greengrass/groups', { Name: 'line-7' })
  await openTab(page, home, 'Greengrass and AppFlow')
  await page.getByRole('textbox', { name: 'Text of a failure' }).fill('The core is away.')
  await page.getByRole('button', { name: 'Let deployments fail' }).click()
  await expect(page.getByRole('definition').filter({ hasText: 'The core is away.' })).toBeVisible()
  await choose(page, 'Function', 'crm-connector')
  await expect(page.getByRole('button', { name: 'Change function' })).toHaveAccessibleDescription(
    'Choose what to change.',
  )
  await choose(page, 'Who may invoke it', /^Nobody/)
  await page.getByRole('button', { name: 'Change function' }).click()
  await expect(page.getByText('The function is changed.')).toBeVisible()
  await expectAccessible(page)
  await page.goto(`${home}/appflow/connectors/register`)
  await page
    .getByRole('textbox', { name: 'Lambda function ARN' })
    .fill(`arn:aws:lambda:us-east-1:${sandbox.account}:function:crm-connector`)
  await page.getByRole('textbox', { name: 'Label' }).fill('crm')
  await expect(page.getByRole('list', { name: 'Pre-flight' }).getByText('Fail', { exact: true }).first()).toBeVisible()
  await openTab(page, home, 'Greengrass and AppFlow')
  await page.getByRole('button', { name: 'Let deployments succeed' }).click()
  await expect(page.getByRole('definition').filter({ hasText: 'Success' })).toBeVisible()
})

test('of a connector that is gone meanwhile, the sandbox’s own words are shown', async ({ page, home, sandbox }) => {
  await openTab(page, home, 'EVS')
  await choose(page, 'What to steer', /SDDC_MANAGER/)
  await choose(page, 'Scenario', /^appliance-down/)
  await page.route('**/api/read/*/sandbox.*', (route) => route.abort())
  for (const table of ['evs.connectors', 'evs.environments']) await sandbox.forget(table)
  await page.getByRole('button', { name: 'Play scenario' }).click()
  await expect(page.getByText('The sandbox did not do it.')).toBeVisible()
})
