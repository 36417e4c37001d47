import { expect, expectAccessible, type Page, type Sandbox, test } from './console'
import { addVersion, makeGroup, sns } from './greengrass-definition-verbs'
import { arn, expectAccessibleInBothThemes, type Made, makeDefinition } from './greengrass-verbs'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const readDefinition = (sandbox: Sandbox, Id: string) =>
  sandbox.greengrass<{ Name?: string; tags?: Record<string, string> }>('GET', `/greengrass/definition/connectors/${Id}`)

const row = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) })

test('the list names the connectors, versions and groups of each definition, and finds those that no group uses', async ({
  page,
  home,
  sandbox,
}) => {
  const used = await makeDefinition(sandbox, 'line-1', [
    sns(3),
    { Id: 'metrics', ConnectorArn: arn('CloudWatchMetrics', 4) },
    { Id: 'analytics', ConnectorArn: arn('IoTAnalytics', 1) },
    { Id: 'defender', ConnectorArn: arn('DeviceDefender', 3) },
  ])
  await makeDefinition(sandbox, 'spare', [sns(4)])
  await makeDefinition(sandbox, 'bare')
  await addVersion(sandbox, used.Id, [sns(4), { Id: 'metrics', ConnectorArn: arn('CloudWatchMetrics', 4) }])
  await addVersion(sandbox, used.Id, [
    sns(4),
    { Id: 'metrics', ConnectorArn: arn('CloudWatchMetrics', 4) },
    { Id: 'analytics', ConnectorArn: arn('IoTAnalytics', 1) },
    { Id: 'defender', ConnectorArn: arn('DeviceDefender', 3) },
  ])
  await makeGroup(sandbox, 'plant-a', used.LatestVersionArn)
  await makeGroup(sandbox, 'plant-b', used.LatestVersionArn)
  await page.goto(`${home}/greengrass/connectors`)
  await expect(row(page, 'line-1')).toContainText('SNS, CloudWatchMetrics +2')
  await expect(row(page, 'line-1').getByRole('cell', { name: '3', exact: true })).toBeVisible()
  await expect(row(page, 'line-1').getByRole('link', { name: '2 groups' })).toBeVisible()
  await expect(row(page, 'spare')).toContainText('None')
  await expect(row(page, 'bare')).toContainText('No version yet')
  await expectAccessibleInBothThemes(page)
  await page.getByRole('checkbox', { name: "Not used by any group's latest version" }).check()
  await expect(page.getByRole('heading', { name: 'Connector definitions (2/3)' })).toBeVisible()
  await expect(row(page, 'spare')).toBeVisible()
  await expect(row(page, 'line-1')).toBeHidden()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Connector definitions (2/3)' })).toBeVisible()
})

test('what of a row cannot be read is said in the row, and read again when asked', async ({ page, home, sandbox }) => {
  await makeDefinition(sandbox, 'line-9', [sns(3)])
  await sandbox.fault('greengrass.getConnectorDefinition', { exception: { code: 'ResourceNotFoundException' } })
  await sandbox.fault('greengrass.listGroups', { exception: { code: 'InternalServerErrorException' } })
  await page.goto(`${home}/greengrass/connectors`)
  await expect(row(page, 'line-9')).toContainText('Could not be read')
  await expect(page.getByText('Which groups use what is not known for sure.')).toBeVisible()
  await expectAccessible(page)
  await sandbox.clearFaults()
  await expect(async () => {
    await page.getByRole('button', { name: 'Read the groups again' }).click({ timeout: 500 })
    await expect(row(page, 'line-9')).toContainText('None', { timeout: 1_000 })
  }).toPass({ timeout: 15_000 })
})

test("a version is shown in the catalogue's words, with units, and keys that it does not know as they are", async ({
  page,
  home,
  sandbox,
}) => {
  const { Id } = await makeDefinition(sandbox, 'typed', [
    {
      Id: 'defender',
      ConnectorArn: arn('DeviceDefender', 3),
      Parameters: { 'X-own': '<b>bold</b> ', SampleIntervalSeconds: '300' },
    },
    { Id: 'other', ConnectorArn: arn('Unheard', 1), Parameters: { SampleIntervalSeconds: '5' } },
  ])
  await page.goto(`${home}/greengrass/connectors/${Id}`)
  const defender = page.getByRole('table', { name: 'Parameters of defender' })
  await expect(defender.getByRole('row', { name: /^Metrics reporting interval SampleIntervalSeconds/ })).toContainText(
    '300 seconds',
  )
  const own = defender.getByRole('row', { name: /^X-own/ })
  await expect(own).toContainText("not in AWS's documentation")
  await expect(own).toContainText('<b>bold</b> begins or ends with a space')
  await expect(page.getByRole('table', { name: 'Parameters of other' }).getByRole('row').last()).toHaveText(
    'SampleIntervalSeconds5',
  )
  await expectAccessibleInBothThemes(page)
})

test('a definition is renamed, and its tags are added, changed and removed', async ({ page, home, sandbox }) => {
  const { Id } = await sandbox.greengrass<Made>('POST', '/greengrass/definition/connectors', {
    Name: 'before',
    tags: { site: 'plant-a', team: 'red', 'console-op': 'kept' },
  })
  await page.goto(`${home}/greengrass/connectors/${Id}`)
  await page.getByRole('link', { name: 'Rename' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('after')
  await expectAccessibleInBothThemes(page)
  await page.getByRole('button', { name: 'Rename connector definition' }).click()
  await expect(page.getByRole('heading', { name: 'after', level: 1 })).toBeVisible()
  await page.getByRole('tab', { name: 'Tags' }).click()
  await page.getByRole('link', { name: 'Change tags' }).click()
  await page.getByRole('textbox', { name: 'Value of tag 1' }).fill('plant-b')
  await page.getByRole('button', { name: 'Remove tag 2' }).click()
  await page.getByRole('button', { name: 'Add tag' }).click()
  await page.getByRole('textbox', { name: 'Key of tag 2' }).fill('owner')
  await page.getByRole('textbox', { name: 'Value of tag 2' }).fill('blue')
  await sandbox.fault('greengrass.untagResource', { exception: { code: 'BadRequestException' }, times: 1 })
  await page.getByRole('button', { name: 'Change tags' }).click()
  await expect(page.getByText('Tags were set, but AWS refused that others are removed.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Change tags' }).click()
  await expect(page.getByText('The tags are changed.')).toBeVisible()
  await expect(page.getByRole('term').filter({ hasText: 'owner' })).toBeVisible()
  await expect(page.getByRole('term').filter({ hasText: 'team' })).toBeHidden()
  expect(await readDefinition(sandbox, Id)).toMatchObject({
    Name: 'after',
    tags: { site: 'plant-b', owner: 'blue', 'console-op': 'kept' },
  })
})

test('a definition that groups refer to is deleted only after they were seen and the name was typed', async ({
  page,
  home,
  sandbox,
}) => {
  const remove = 'greengrass.deleteConnectorDefinition'
  const { Id, LatestVersionArn } = await makeDefinition(sandbox, 'doomed', [sns(3)])
  await makeGroup(sandbox, 'plant-a', LatestVersionArn)
  await page.goto(`${home}/greengrass/connectors/${Id}`)
  await page.getByRole('link', { name: 'Delete' }).click()
  const users = page.getByRole('list', { name: 'Groups that refer to it' })
  await expect(users.getByRole('link', { name: 'plant-a' })).toBeVisible()
  await expectAccessibleInBothThemes(page)
  const submit = page.getByRole('button', { name: 'Delete connector definition' })
  const name = page.getByRole('textbox', { name: 'Type the name of the connector definition' })
  await name.fill('another')
  await submit.click()
  await expect(page.getByText('This is not the name.').first()).toBeVisible()
  await name.fill('doomed')
  await submit.click()
  await expect(page.getByText('Tick that these groups were shown to you.').first()).toBeVisible()
  expect(await sandbox.accepted(remove)).toHaveLength(0)
  await page.getByRole('checkbox', { name: 'I have seen the group above' }).check()
  await submit.click()
  await expect(page.getByText('The connector definition doomed is deleted.')).toBeVisible()
  await expect(page.getByText('No connector definitions')).toBeVisible()
  expect(await sandbox.accepted(remove)).toHaveLength(1)
})

test('on a narrow screen no page of a definition has to be scrolled sideways, and each has its help', async ({
  page,
  home,
  sandbox,
}) => {
  const { Id } = await makeDefinition(sandbox, 'narrow', [
    sns(3, { DefaultSNSArn: `arn:aws:sns:us-east-1:111122223333:${'x'.repeat(200)}` }),
  ])
  await addVersion(sandbox, Id, [sns(4)])
  await page.setViewportSize({ width: 400, height: 850 })
  const tabs = ['', '?tab=versions', '?tab=used-by', '?tab=tags', '/compare', '/rename', '/tags', '/delete']
  for (const path of ['', ...tabs.map((tab) => `/${Id}${tab}`)]) {
    await page.goto(`${home}/greengrass/connectors${path}`)
    await page.getByRole('button', { name: 'Info', exact: true }).click()
    const help = page.getByRole('complementary', { name: 'Help' })
    await expect(help.getByText(/ends on 7 October 2026/)).toBeVisible()
    await help.getByRole('button', { name: 'Close help' }).click()
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(400)
  }
})
