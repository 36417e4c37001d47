import { expect, expectAccessible, expectRowVisible, test } from './console'
import {
  addConnector,
  arn,
  card,
  choose,
  expectAccessibleInBothThemes,
  field,
  type Made,
  makeDefinition,
  retryUntil,
} from './greengrass-verbs'

const topic = 'arn:aws:sns:us-east-1:111122223333:stops'
const createVersion = 'greengrass.createConnectorDefinitionVersion'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('a version starts from the latest one’s connectors, and older versions can be opened', async ({
  page,
  home,
  sandbox,
}) => {
  const made = await makeDefinition(sandbox, 'line-4', [
    { Id: 'alerts', ConnectorArn: arn('SNS', 3), Parameters: { DefaultSNSArn: topic } },
    { Id: 'metrics', ConnectorArn: arn('CloudWatchMetrics', 4) },
  ])
  await sandbox.fault(createVersion, { exception: { code: 'BadRequestException', message: 'Raw text' }, times: 1 })
  await sandbox.fault(createVersion, { behaviour: 'resetAfterCommit', times: 1 })
  await sandbox.fault('greengrass.listConnectorDefinitionVersions', { latencyMs: 1_000 })
  await page.goto(`${home}/greengrass/connectors/${made.Id}`)
  await page.getByRole('link', { name: 'Create version' }).click()
  await expect(field.version(page, 1)).toContainText('Version 3')
  await expect(page.getByLabel('Default SNS topic ARN')).toHaveValue(topic)
  await choose(field.version(page, 1), /Version 4/)
  await expect(card(page, 1).getByLabel('Container isolation mode')).toBeVisible()
  await expect(page.getByLabel('Default SNS topic ARN')).toHaveValue(topic)
  await page.getByRole('button', { name: 'Remove connector 2' }).click()
  await expectAccessibleInBothThemes(page)
  const submit = page.getByRole('button', { name: 'Create version' })
  await submit.click()
  await expect(page.getByText('Greengrass found the request invalid.')).toBeVisible()
  await expect(field.version(page, 1)).toContainText('Version 4')
  await submit.dblclick()
  await expect(page.getByText('We lost AWS’s answer; looking at what AWS has').first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'line-4' })).toBeVisible({ timeout: 20_000 })
  expect(await sandbox.accepted(createVersion)).toHaveLength(1)
  const { LatestVersion, LatestVersionArn } = await sandbox.greengrass<Made>(
    'GET',
    `/greengrass/definition/connectors/${made.Id}`,
  )
  const version = page.getByRole('region', { name: `Version ${LatestVersion.slice(0, 8)} (latest)` })
  for (const value of [LatestVersion, LatestVersionArn])
    await expect(version.getByRole('button', { name: `Copy ${value}`, exact: true })).toBeVisible()
  await expect(version.getByText('Version created')).toBeVisible()
  await expect(version.getByRole('listitem', { name: 'alerts' })).toContainText(arn('SNS', 4))
  await expect(version.getByRole('listitem', { name: 'metrics' })).toBeHidden()
  await page.getByRole('tab', { name: 'Versions' }).click()
  await expectRowVisible(page, LatestVersion.slice(0, 8), LatestVersionArn)
  await page.getByRole('link', { name: `Open version ${made.LatestVersion}` }).click()
  await expect(page).toHaveURL(new RegExp(`version=${made.LatestVersion}$`))
  await expect(page.getByRole('listitem', { name: 'metrics' })).toContainText(arn('CloudWatchMetrics', 4))
  await expect(page.getByText('This is not the latest version.')).toBeVisible()
  await page.getByRole('link', { name: 'Show the latest' }).click()
  await expect(page.getByRole('listitem', { name: 'metrics' })).toBeHidden()
})

test('without the latest version there is no form that would drop everything, but Retry', async ({
  page,
  home,
  sandbox,
}) => {
  const { Id } = await makeDefinition(sandbox, 'unread', [{ Id: 'alerts', ConnectorArn: arn('SNS') }])
  await sandbox.fault('greengrass.getConnectorDefinitionVersion', { exception: { code: 'VersionNotFoundException' } })
  await page.goto(`${home}/greengrass/connectors/${Id}/versions/create`)
  await expect(page.getByText('Greengrass does not have this version.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Create version' })).toBeHidden()
  await expectAccessible(page)
  await sandbox.clearFaults()
  await retryUntil(page, field.id(page, 1))
  await expect(field.id(page, 1)).toHaveValue('alerts')
})

test('a definition without a version says so, and its first version starts empty', async ({ page, home, sandbox }) => {
  const { Id } = await makeDefinition(sandbox, 'bare')
  await page.goto(`${home}/greengrass/connectors/${Id}/versions/create`)
  await expect(page.getByText('This definition has no version yet: the form starts empty.')).toBeVisible()
  await expect(page.getByText('No connectors: the version will be empty.')).toBeVisible()
  await page.getByRole('button', { name: 'Create version' }).click()
  await expect(page.getByText('This version holds no connectors.')).toBeVisible()
})

test('a version that came while the form was open is said, and can be started from', async ({
  page,
  home,
  sandbox,
}) => {
  const { Id } = await makeDefinition(sandbox, 'moved', [])
  await page.goto(`${home}/greengrass/connectors/${Id}/versions/create`)
  await addConnector(page, 1, 'OwnMake', 'mine')
  await sandbox.greengrass('POST', `/greengrass/definition/connectors/${Id}/versions`, {
    Connectors: [{ Id: 'theirs', ConnectorArn: arn('IoTAnalytics') }],
  })
  // A page that comes back to the front looks again at what is older than some seconds.
  await page.clock.install()
  await page.clock.fastForward(60_000)
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
  await expect(page.getByText('There is a newer version')).toBeVisible()
  await expect(field.id(page, 1)).toHaveValue('mine')
  await page.getByRole('button', { name: 'Start again from it' }).click()
  await expect(field.id(page, 1)).toHaveValue('theirs')
})
