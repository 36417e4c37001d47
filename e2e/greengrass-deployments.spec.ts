import { expect, expectAccessible, expectRowVisible, type Page, test } from './console'
import { button, deploy, makeGroup, makePlant, timeline } from './greengrass-deployment-verbs'
import { expectAccessibleInBothThemes, type Made, tabTo } from './greengrass-verbs'

const create = 'greengrass.createDeployment'
const reset = 'greengrass.resetDeployments'

const deploymentsOf = (home: string, { Id }: Made) => `${home}/greengrass/groups/${Id}?tab=deployments`
const readiness = (page: Page) => page.getByRole('list', { name: 'Readiness' }).getByRole('listitem')
/** Building for five seconds, then in progress for fifteen. */
const underWay = /Building|In progress/
const dialog = (page: Page) => page.getByRole('dialog')

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('a group is deployed, and its page follows the deployment to Success without a reload', async ({
  page,
  home,
  sandbox,
}) => {
  const { group } = await makePlant(sandbox)
  await page.goto(deploymentsOf(home, group))
  await expect(page.getByText('No deployments')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Reset deployments' })).toHaveAttribute('aria-disabled', 'true')
  await page.getByRole('link', { name: 'Deploy', exact: true }).first().click()
  await expect(page.getByRole('heading', { name: 'Deploy', exact: true })).toBeVisible()
  await expect(readiness(page)).toHaveCount(6)
  await expect(readiness(page).filter({ hasText: 'Pass' })).toHaveCount(6)
  await expectAccessibleInBothThemes(page)
  await button(page, 'Deploy').dblclick()
  await expectRowVisible(page, 'New deployment', underWay, group.LatestVersion.slice(0, 8))
  await expect(timeline(page).getByRole('listitem')).toHaveText(['Building', 'In progress', 'Not ended yet'])
  // Five seconds after its beginning, by the account's clock.
  await expect(timeline(page).getByRole('listitem').nth(1)).toHaveAttribute('aria-current', 'step')
  await expectRowVisible(page, 'New deployment', 'In progress')
  await expectAccessible(page)
  await sandbox.advance(30)
  await expect(timeline(page)).toContainText('Success')
  await expectRowVisible(page, 'New deployment', 'Success')
  await expectAccessibleInBothThemes(page)
  expect(await sandbox.accepted(create)).toHaveLength(1)
})

test('a deployment that fails says why and what to do, on the overview too; it can be deployed again', async ({
  page,
  home,
  sandbox,
}) => {
  const { group } = await makePlant(sandbox)
  await sandbox.planDeployments(group.Id, 'Failure', 'THING_CERT_NOT_FOUND: <b>no certificate</b>')
  const failed = await deploy(sandbox, group)
  await sandbox.advance(30)
  await page.goto(home)
  const attention = page.getByRole('region', { name: 'Needs attention' })
  await attention.getByRole('link', { name: 'Deployment of Greengrass group plant' }).click()
  await expect(timeline(page)).toContainText('Failure')
  const why = page.getByRole('list', { name: 'What went wrong' })
  await expect(why.getByText("The core's certificate does not exist any more")).toBeVisible()
  await expect(why.getByText('then a group version, then deploy')).toBeVisible()
  await expect(why.getByText('THING_CERT_NOT_FOUND: <b>no certificate</b>')).toBeVisible()
  await expectAccessibleInBothThemes(page)
  await page.getByRole('link', { name: 'Redeploy' }).click()
  await expect(page.getByRole('heading', { name: `Deployment ${failed.slice(0, 8)}` })).toBeVisible()
  await expect(readiness(page).filter({ hasText: 'The last deployment has ended: ' })).toBeVisible()
  await button(page, 'Redeploy').click()
  await expectRowVisible(page, 'Redeployment', underWay)
  await sandbox.planDeployments(group.Id, 'Success')
  await sandbox.advance(30)
  await expect(timeline(page)).toContainText('Success')
  const [, again] = await sandbox.accepted(create)
  expect(again).toBeDefined()
})

test('a version without a core is said not to be ready; deployed all the same, AWS’s GG-303 is explained', async ({
  page,
  home,
  sandbox,
}) => {
  const { references } = await makePlant(sandbox)
  const group = await sandbox.greengrass<Made>('POST', '/greengrass/groups', {
    Name: 'coreless',
    InitialVersion: { ConnectorDefinitionVersionArn: references.ConnectorDefinitionVersionArn },
  })
  await page.goto(`${home}/greengrass/groups/${group.Id}/deployments/create`)
  await expect(readiness(page).filter({ hasText: 'Exactly one core' })).toContainText('Fail')
  await expect(readiness(page).filter({ hasText: 'Exactly one core' })).toContainText('Create a group version')
  await expect(readiness(page).filter({ hasText: 'Role of the group' })).toContainText('Fail')
  await button(page, 'Deploy').click()
  await expect(dialog(page)).toContainText('The version refers to no core definition (GG-303).')
  await expectAccessible(page)
  await dialog(page).getByRole('button', { name: 'Cancel' }).click()
  expect(await sandbox.accepted(create)).toHaveLength(0)
  await button(page, 'Deploy').click()
  await dialog(page).getByRole('button', { name: 'Deploy anyway' }).click()
  await expect(
    page.getByText('The group version has no core, so there is nothing to deploy to (GG-303).'),
  ).toBeVisible()
  await expect(page.getByText('GG-303: You need a Greengrass Core in this Group before you can deploy.')).toBeVisible()
  await button(page, 'Deploy').click()
  await expect(dialog(page)).toBeHidden()
  await expect(page.getByText('GG-303: You need a Greengrass Core in this Group before you can deploy.')).toBeVisible()
})

test('what could not be told of readiness is no pass, and an older version can be deployed', async ({
  page,
  home,
  sandbox,
}) => {
  const { group, references } = await makePlant(sandbox)
  await sandbox.advance(60)
  await sandbox.greengrass('POST', `/greengrass/groups/${group.Id}/versions`, references)
  await sandbox.fault('greengrass.getServiceRoleForAccount', { exception: { code: 'BadRequestException' } })
  await page.goto(`${home}/greengrass/groups/${group.Id}/deployments/create?version=${group.LatestVersion}`)
  await expect(readiness(page).filter({ hasText: 'Service role' })).toContainText('Could not tell')
  await expect(readiness(page).filter({ hasText: 'Latest version' })).toContainText('Warning')
  await button(page, 'Deploy').click()
  await expectRowVisible(page, 'New deployment', group.LatestVersion.slice(0, 8))
  await expect(page.getByText('The deployment of plant has begun.')).toBeVisible()
})

test('deployments are reset after a question, and by force where the core is gone', async ({ page, home, sandbox }) => {
  const { group } = await makePlant(sandbox)
  await deploy(sandbox, group)
  await sandbox.advance(30)
  await page.goto(deploymentsOf(home, group))
  await page.getByRole('link', { name: 'Reset deployments' }).click()
  await expect(page.getByText('Its own configuration and its certificates stay.')).toBeVisible()
  await expectAccessibleInBothThemes(page)
  await button(page, 'Reset deployments').click()
  await dialog(page).getByRole('button', { name: 'Cancel' }).click()
  expect(await sandbox.accepted(reset)).toHaveLength(0)
  await button(page, 'Reset deployments').click()
  await dialog(page).getByRole('button', { name: 'Reset deployments' }).click()
  await expectRowVisible(page, 'Reset', underWay)
  await sandbox.advance(30)
  await expect(timeline(page)).toContainText('Success')
  await page.getByRole('link', { name: 'Reset deployments' }).click()
  await button(page, 'Reset deployments').click()
  await dialog(page).getByRole('button', { name: 'Reset deployments' }).click()
  await expect(page.getByText('The deployments are reset already.')).toBeVisible()
  await page.getByRole('checkbox', { name: 'Reset by force' }).check()
  await button(page, 'Reset deployments').click()
  await dialog(page).getByRole('button', { name: 'Reset by force' }).click()
  await expectRowVisible(page, 'Reset by force', underWay)
  expect(await sandbox.accepted(reset)).toHaveLength(2)
})

test('a group is deployed with the keyboard alone, and a lost answer ends at the one deployment', async ({
  page,
  home,
  sandbox,
}) => {
  const { group } = await makePlant(sandbox)
  await sandbox.fault(create, { behaviour: 'resetAfterCommit', times: 1 })
  await page.goto(`${home}/greengrass/groups/${group.Id}/deployments/create`)
  await expect(readiness(page).filter({ hasText: 'Pass' })).toHaveCount(6)
  await tabTo(page, page.getByRole('button', { name: /^Group version/ }))
  await tabTo(page, button(page, 'Deploy'))
  await page.keyboard.press('Enter')
  await expect(timeline(page)).toContainText('Building', { timeout: 30_000 })
  expect(await sandbox.accepted(create)).toHaveLength(1)
})

test('deployments that cannot be read say so, one or all of them', async ({ page, home, sandbox }) => {
  const { group } = await makePlant(sandbox)
  await deploy(sandbox, group)
  await sandbox.fault('greengrass.listDeployments', { exception: { code: 'InternalServerErrorException' } })
  await page.goto(deploymentsOf(home, group))
  await expect(page.getByText('Greengrass had a fault of its own.')).toBeVisible()
  await expectAccessible(page)
  await sandbox.clearFaults()
  await sandbox.fault('greengrass.getDeploymentStatus', { exception: { code: 'BadRequestException' } })
  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('cell', { name: 'Could not be read' })).toBeVisible({ timeout: 3_000 })
  }).toPass()
})

test('where Greengrass refuses every call its pages say what remains, and the rest of the console works on', async ({
  page,
  home,
  sandbox,
}) => {
  const { group } = await makePlant(sandbox)
  await page.goto(`${home}/greengrass/groups`)
  await expect(page.getByText('AWS announced the end of Greengrass V1 for 7 October 2026.')).toHaveCount(1)
  await expect(page.getByText('Greengrass answers this connection no call any more')).toBeHidden()
  await sandbox.fault('greengrass.*', { behaviour: 'refused' })
  // The groups come last: what was read of them a moment ago is still told.
  for (const path of ['connectors', `groups/${group.Id}`, `groups/${group.Id}/deployments/create`, 'groups']) {
    await page.goto(`${home}/greengrass/${path}`)
    await expect(page.getByText('Greengrass answers this connection no call any more')).toBeVisible()
    await expect(page.getByText('On a sandbox connection all of these pages work')).toBeVisible()
  }
  await expectAccessible(page)
  await page.goto(home)
  const card = page.getByRole('region', { name: 'AWS IoT Greengrass V1' })
  await expect(card.getByText(/Greengrass V1 was announced to end on 7 October 2026/)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Needs attention' }).getByText('Nothing needs you.')).toBeVisible()
  await expect(
    page.getByRole('region', { name: 'Amazon AppFlow' }).getByRole('link', { name: '0 connectors' }),
  ).toBeVisible()
})

test('a call that alone is refused is no end of Greengrass', async ({ page, home, sandbox }) => {
  const { definition } = await makePlant(sandbox)
  await makeGroup(sandbox, 'other', definition)
  await sandbox.fault('greengrass.listGroups', { behaviour: 'refused' })
  await page.goto(`${home}/greengrass/groups`)
  await expect(page.getByText(/Greengrass refused\./)).toBeVisible()
  await expect(page.getByText('Greengrass answers this connection no call any more')).toBeHidden()
})
