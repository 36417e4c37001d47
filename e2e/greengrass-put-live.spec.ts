import { expect, expectAccessible, expectRowVisible, type Page, type Sandbox, test } from './console'
import { button, makeGroup, makePlant, makeVersion, step, timeline } from './greengrass-deployment-verbs'
import { expectAccessibleInBothThemes, type Made, tabTo } from './greengrass-verbs'

const createVersion = 'greengrass.createGroupVersion'
const createDeployment = 'greengrass.createDeployment'

/** What the group's latest version refers to in AWS. */
async function latestOf(sandbox: Sandbox, { Id }: Made) {
  const { LatestVersion } = await sandbox.greengrass<Made>('GET', `/greengrass/groups/${Id}`)
  const path = `/greengrass/groups/${Id}/versions/${LatestVersion}`
  return (await sandbox.greengrass<{ Definition: Record<string, string> }>('GET', path)).Definition
}

const putLive = (home: string, definition: Made, group?: Made) =>
  `${home}/greengrass/connectors/${definition.Id}/put-live${group ? `?group=${group.Id}` : ''}`

const live = (page: Page) => page.getByText('It is live in plant.')

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('a new version is put live in three steps, the browser closed between them; each is recorded and taken up again', async ({
  page,
  context,
  home,
  sandbox,
}) => {
  const { definition, group, references } = await makePlant(sandbox)
  await makeGroup(sandbox, 'other', definition)
  const newer = await makeVersion(sandbox, definition)
  await page.goto(`${home}/greengrass/connectors/${definition.Id}`)
  await page.getByRole('link', { name: 'Put live' }).click()
  await expectRowVisible(page, 'plant', 'Needs a group version')
  await expectAccessibleInBothThemes(page)
  await page.getByRole('link', { name: 'plant' }).click()
  await expect(step(page, 1)).toContainText('Done')
  await expect(step(page, 2)).toContainText('Kept as they are: Core.')
  await expect(step(page, 2).getByText('PublishInterval')).toBeVisible()
  await expect(step(page, 2)).toContainText('60')
  await expect(step(page, 3)).toContainText('Comes later')
  await expectAccessibleInBothThemes(page)
  await button(page, 'Create group version').dblclick()
  await expect(step(page, 2)).toContainText('Done')
  expect(await latestOf(sandbox, group)).toEqual({ ...references, ConnectorDefinitionVersionArn: newer.Arn })
  expect(await sandbox.accepted(createVersion)).toHaveLength(1)
  await page.close()

  const second = await context.newPage()
  await second.goto(putLive(home, definition))
  await expectRowVisible(second, 'plant', 'this one', 'Needs a deployment')
  await expectRowVisible(second, 'other', 'Needs a group version')
  await second.getByRole('link', { name: 'plant' }).click()
  await expect(step(second, 2)).toContainText('Done')
  await expect(step(second, 2).getByRole('link', { name: 'View record' })).toBeVisible()
  await expect(step(second, 3).getByRole('list', { name: 'Readiness' })).toBeVisible()
  await expectAccessible(second)
  await button(second, 'Deploy').dblclick()
  await expect(timeline(second)).toContainText('Building')
  await second.close()

  const third = await context.newPage()
  await third.goto(putLive(home, definition, group))
  await expect(timeline(third)).toContainText('Building')
  await expect(button(third, 'Deploy')).toBeHidden()
  await sandbox.advance(30)
  await expect(live(third)).toBeVisible()
  await expect(third.getByRole('link', { name: 'View record' })).toHaveCount(2)
  await expectAccessibleInBothThemes(third)
  await third.getByRole('link', { name: 'Choose another group' }).click()
  await expectRowVisible(third, 'plant', 'Success')
  expect(await sandbox.accepted(createVersion)).toHaveLength(1)
  expect(await sandbox.accepted(createDeployment)).toHaveLength(1)
})

test('a group that moved meanwhile is not overwritten: the step starts from its newer version', async ({
  page,
  home,
  sandbox,
}) => {
  const { definition, group, references } = await makePlant(sandbox)
  const newer = await makeVersion(sandbox, definition)
  await page.goto(putLive(home, definition, group))
  await expect(button(page, 'Create group version')).toBeVisible()
  const logger = await sandbox.greengrass<Made>('POST', '/greengrass/definition/loggers', {
    Name: 'logs',
    InitialVersion: { Loggers: [] },
  })
  const theirs = { ...references, LoggerDefinitionVersionArn: logger.LatestVersionArn }
  await sandbox.greengrass('POST', `/greengrass/groups/${group.Id}/versions`, theirs)
  await button(page, 'Create group version').click()
  await expect(page.getByText('The group has a newer version than the one this form started from.')).toBeVisible()
  await button(page, 'Start from the newer version').click()
  await expect(step(page, 2)).toContainText('Kept as they are: Core, Logger.')
  await button(page, 'Create group version').click()
  await expect(step(page, 2)).toContainText('Done')
  expect(await latestOf(sandbox, group)).toEqual({ ...theirs, ConnectorDefinitionVersionArn: newer.Arn })
})

test('lost answers of both steps end where AWS stands, and nothing is made twice', async ({ page, home, sandbox }) => {
  const { definition, group } = await makePlant(sandbox)
  await makeVersion(sandbox, definition)
  await sandbox.fault(createVersion, { behaviour: 'resetAfterCommit', times: 1 })
  await sandbox.fault(createDeployment, { behaviour: 'resetAfterCommit', times: 1 })
  await page.goto(putLive(home, definition, group))
  await button(page, 'Create group version').click()
  await expect(page.getByText('We lost AWS’s answer; looking at what AWS has').first()).toBeVisible()
  await expect(step(page, 2)).toContainText('Done', { timeout: 30_000 })
  await expect(step(page, 3).getByRole('list', { name: 'Readiness' })).toBeVisible()
  await button(page, 'Deploy').click()
  await expect(timeline(page)).toContainText('Building', { timeout: 30_000 })
  await expect(page.getByRole('heading', { name: 'Put a version live' })).toBeVisible()
  expect(await sandbox.accepted(createVersion)).toHaveLength(1)
  expect(await sandbox.accepted(createDeployment)).toHaveLength(1)
})

test('a deployment that failed is explained in its step and deployed again, with the keyboard alone', async ({
  page,
  home,
  sandbox,
}) => {
  const { definition, group } = await makePlant(sandbox)
  await sandbox.planDeployments(group.Id, 'Failure', 'THING_CERT_NOT_FOUND')
  await page.goto(putLive(home, definition, group))
  await expect(step(page, 2)).toContainText('Done')
  await expect(step(page, 2)).toContainText('it is not among the latest records')
  await expect(step(page, 3).getByRole('listitem').filter({ hasText: 'Pass' })).toHaveCount(6)
  await tabTo(page, button(page, 'Deploy'))
  await page.keyboard.press('Enter')
  await expect(timeline(page)).toContainText('Building')
  await sandbox.advance(30)
  await expect(page.getByText("The core's certificate does not exist any more")).toBeVisible()
  await expectAccessible(page)
  await expect(step(page, 3).getByRole('list', { name: 'Readiness' })).toBeVisible()
  await tabTo(page, button(page, 'Deploy again'))
  await page.keyboard.press('Enter')
  await expect(timeline(page).getByRole('listitem').nth(2)).toHaveText('Not ended yet')
  await sandbox.planDeployments(group.Id, 'Success')
  await sandbox.advance(30)
  await expect(live(page)).toBeVisible()
})
