import { expect, expectAccessible, expectRowVisible, type Page, type Sandbox, test } from './console'
import {
  definitionsOf,
  kinds,
  latestOf,
  type Made,
  makeCore,
  makeGroup,
  makeReferences,
} from './greengrass-group-verbs'
import { expectAccessibleInBothThemes, makeDefinition, retryUntil, tabTo } from './greengrass-verbs'

const group = (home: string, { Id }: Made) => `${home}/greengrass/groups/${Id}`
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true })
const role = (name: string) => `arn:aws:iam::111122223333:role/${name}`

const nowOf = (sandbox: Sandbox, { Id }: Made) =>
  sandbox.greengrass<{ Name: string; tags: Record<string, string> }>('GET', `/greengrass/groups/${Id}`)

const deploy = (sandbox: Sandbox, { Id, LatestVersion }: Made) =>
  sandbox.greengrass('POST', `/greengrass/groups/${Id}/deployments`, {
    DeploymentType: 'NewDeployment',
    GroupVersionId: LatestVersion,
  })

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('the list tells the cores, the connector definition and the last deployment of the groups on the page', async ({
  page,
  home,
  sandbox,
}) => {
  const connectors = await makeDefinition(sandbox, 'line-3', [])
  const core = await makeCore(sandbox)
  const plant = await makeGroup(sandbox, {
    ConnectorDefinitionVersionArn: connectors.LatestVersionArn,
    CoreDefinitionVersionArn: core.LatestVersionArn,
  })
  await sandbox.advance(5)
  await sandbox.greengrass('POST', `${definitionsOf('Connector')}/${connectors.Id}/versions`, { Connectors: [] })
  await deploy(sandbox, plant)
  const gone = await makeGroup(sandbox, {}, 'warehouse')
  await page.goto(`${home}/greengrass/groups`)
  await expectRowVisible(
    page,
    'plant',
    `line-3 @ ${connectors.LatestVersion.slice(0, 8)} · newer available`,
    'Building',
  )
  await expectRowVisible(page, 'warehouse', 'none', 'never deployed')
  await expectAccessibleInBothThemes(page)
  await page.getByRole('searchbox', { name: 'Find groups' }).fill(gone.Id)
  await expect(page.getByRole('link', { name: 'plant' })).toBeHidden()
  await expectRowVisible(page, 'warehouse', 'never deployed')
})

test('a group whose details cannot be read keeps its row, and they are read again with the list', async ({
  page,
  home,
  sandbox,
}) => {
  await makeGroup(sandbox, {})
  await sandbox.fault('greengrass.getGroup', { exception: { code: 'BadRequestException' } })
  await page.goto(`${home}/greengrass/groups`)
  await expectRowVisible(page, 'plant', 'Could not be read')
  await expectAccessible(page)
  await sandbox.clearFaults()
  await expect(async () => {
    await page.getByRole('button', { name: 'refresh' }).click({ timeout: 500 })
    await expectRowVisible(page, 'plant', 'never deployed')
  }).toPass({ timeout: 45_000 })
})

test('where AWS limits the calls, the list stays, and says why its details are missing', async ({
  page,
  home,
  sandbox,
}) => {
  await makeGroup(sandbox, {})
  await sandbox.fault('greengrass.getGroup', { behaviour: 'throttle' })
  await page.goto(`${home}/greengrass/groups`)
  await expect(page.getByText(/AWS is limiting/).first()).toBeVisible({ timeout: 20_000 })
  await expectRowVisible(page, 'plant', 'Could not be read')
  await expectAccessible(page)
  await sandbox.clearFaults()
  await retryUntil(page, page.getByRole('row').filter({ hasText: 'never deployed' }))
})

test('a group is created with its tags and first references, by keyboard alone', async ({ page, home, sandbox }) => {
  const core = await makeCore(sandbox)
  await page.goto(`${home}/greengrass/groups`)
  await tabTo(page, link(page, 'Create group').first())
  await page.keyboard.press('Enter')
  await expect(page.getByRole('form', { name: 'Create group' })).toBeVisible()
  await tabTo(page, button(page, 'Create group'))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Enter a name.').first()).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.keyboard.type('packaging')
  await tabTo(page, button(page, 'Add tag'))
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Key of tag 1')).toBeFocused()
  await page.keyboard.type('site')
  await page.keyboard.press('Tab')
  await page.keyboard.type('a')
  await tabTo(page, page.getByRole('radiogroup', { name: 'Core' }).getByRole('radio', { name: 'None' }))
  await page.keyboard.press('ArrowRight')
  await tabTo(page, page.getByLabel('ARN of the core definition version'))
  await page.keyboard.type(core.LatestVersionArn)
  await expectAccessibleInBothThemes(page)
  await tabTo(page, button(page, 'Create group'))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Group packaging is created. Nothing is deployed yet.')).toBeVisible()
  await expectRowVisible(page, 'Core', 'boiler-core')
  await expectRowVisible(page, 'Logger', 'none')
  const [made] = await sandbox.accepted('greengrass.createGroup')
  const Id = made?.resourceId.split('/').at(-1) ?? ''
  const now = await nowOf(sandbox, { Id, LatestVersion: '', LatestVersionArn: '' })
  expect(now).toMatchObject({ Name: 'packaging', tags: { site: 'a' } })
})

test('a lost answer to the creation of a group makes one group; references that are hidden are not sent', async ({
  page,
  home,
  sandbox,
}) => {
  await page.goto(`${home}/greengrass/groups/create`)
  await page.getByRole('textbox', { name: 'Name' }).fill('packaging')
  await page.getByRole('radiogroup', { name: 'Logger' }).getByRole('radio', { name: 'Add' }).check()
  await page.getByLabel('ARN of the logger definition version').fill('half an ARN')
  await page.getByRole('checkbox', { name: 'Create the first version now' }).uncheck()
  await sandbox.fault('greengrass.createGroup', { behaviour: 'resetAfterCommit', times: 1 })
  await button(page, 'Create group').click()
  await expect(page.getByRole('heading', { name: 'packaging' })).toBeVisible({ timeout: 20_000 })
  expect(await sandbox.accepted('greengrass.createGroup')).toHaveLength(1)
})

test('a group is renamed, unless somebody renamed it meanwhile', async ({ page, home, sandbox }) => {
  const made = await makeGroup(sandbox)
  await page.goto(group(home, made))
  await link(page, 'Rename').click()
  const name = page.getByRole('textbox', { name: 'Name' })
  await expect(name).toHaveValue('plant')
  await name.fill('plant-a')
  await expectAccessible(page)
  await sandbox.greengrass('PUT', `/greengrass/groups/${made.Id}`, { Name: 'theirs' })
  await button(page, 'Rename group').click()
  await expect(page.getByText('The name was changed since this form opened.')).toBeVisible()
  await expect(name).toHaveValue('plant-a')
  expect((await nowOf(sandbox, made)).Name).toBe('theirs')
  await sandbox.greengrass('PUT', `/greengrass/groups/${made.Id}`, { Name: 'plant' })
  await button(page, 'Rename group').click()
  await expect(page.getByText('The group is now called plant-a.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'plant-a' })).toBeVisible()
  expect((await nowOf(sandbox, made)).Name).toBe('plant-a')
})

test('tags of a group are added, changed and removed, and the console’s own stays', async ({ page, home, sandbox }) => {
  const made = await sandbox.greengrass<Made>('POST', '/greengrass/groups', {
    Name: 'plant',
    tags: { site: 'a', old: 'x', 'console-op': 'kept' },
  })
  await page.goto(`${group(home, made)}?tab=tags`)
  await link(page, 'Change tags').click()
  await expect(page.getByLabel('Key of tag 1')).toHaveValue('site')
  await page.getByLabel('Value of tag 1').fill('b')
  await page.getByRole('button', { name: 'Remove tag 2' }).click()
  await button(page, 'Add tag').click()
  await page.getByLabel('Key of tag 2').fill('line')
  await page.getByLabel('Value of tag 2').fill('3')
  await button(page, 'Change tags').click()
  await expect(page.getByText('The tags are changed.')).toBeVisible()
  await expect(tab(page, 'Tags')).toHaveAttribute('aria-selected', 'true')
  expect((await nowOf(sandbox, made)).tags).toEqual({ site: 'b', line: '3', 'console-op': 'kept' })
})

test('a role is associated with a group, another takes its place, and it is taken away once that is confirmed', async ({
  page,
  home,
  sandbox,
}) => {
  const made = await makeGroup(sandbox)
  await page.goto(group(home, made))
  await tab(page, 'Role').click()
  await expect(page).toHaveURL(/tab=role/)
  await expect(page.getByText('The group has no role. Connectors that reach')).toBeVisible()
  await expectAccessible(page)
  await link(page, 'Associate role').click()
  await page.getByLabel('ARN of the role').fill('nobody')
  await button(page, 'Associate role').click()
  await expect(page.getByText('arn:aws:iam::ACCOUNT:role/NAME').first()).toBeVisible()
  await page.getByLabel('ARN of the role').fill(role('edge'))
  await button(page, 'Associate role').click()
  await expect(page.getByText('The group acts as edge now.')).toBeVisible()
  await expect(page.getByRole('button', { name: `Copy ${role('edge')}` })).toBeVisible()
  await link(page, 'Associate another role').click()
  await expect(page.getByText(`It takes the place of ${role('edge')}.`)).toBeVisible()
  await page.getByLabel('ARN of the role').fill(role('edge-2'))
  await button(page, 'Associate role').click()
  await expect(page.getByRole('button', { name: `Copy ${role('edge-2')}` })).toBeVisible()
  await link(page, 'Disassociate role').click()
  await expect(page.getByText(/lose what this role lets them do in AWS/)).toBeVisible()
  await expectAccessible(page)
  await button(page, 'Disassociate role').click()
  await expect(page.getByText('The group has no role any more.')).toBeVisible()
  expect(await sandbox.accepted('greengrass.disassociateRoleFromGroup')).toHaveLength(1)
})

test('a group that is deployed is not deleted; once its deployments are reset and its name is typed, it is', async ({
  page,
  home,
  sandbox,
}) => {
  const core = await makeCore(sandbox)
  const made = await makeGroup(sandbox, { CoreDefinitionVersionArn: core.LatestVersionArn })
  await deploy(sandbox, made)
  await sandbox.advance(120)
  await page.goto(group(home, made))
  await link(page, 'Delete').click()
  await expect(page.getByText('Reset its deployments first; until then it is not deleted.')).toBeVisible()
  await expect(link(page, 'Go to its deployments')).toHaveAttribute('href', /tab=deployments/)
  await expectAccessible(page)
  const confirmation = page.getByLabel('Type the name of the group')
  await confirmation.fill('plant')
  await button(page, 'Delete group').click()
  await expect(page.getByText('The group is deployed. Nothing was deleted.')).toBeVisible()
  expect(await sandbox.accepted('greengrass.deleteGroup')).toHaveLength(0)
  await sandbox.greengrass('POST', `/greengrass/groups/${made.Id}/deployments/$reset`, {})
  await sandbox.advance(120)
  await page.reload()
  await confirmation.fill('plan')
  await button(page, 'Delete group').click()
  await expect(page.getByText('This is not the name.').first()).toBeVisible()
  await confirmation.fill('plant')
  await button(page, 'Delete group').click()
  await expect(page.getByText('The group plant is deleted.')).toBeVisible()
  await expect(page.getByText('No groups')).toBeVisible()
})

test('the other six kinds are listed and read as AWS has them, from a group or from the navigation', async ({
  page,
  home,
  sandbox,
}) => {
  const core = await makeCore(sandbox)
  const made = await makeGroup(sandbox, {
    ...(await makeReferences(sandbox, kinds.slice(2))),
    CoreDefinitionVersionArn: core.LatestVersionArn,
  })
  await page.goto(group(home, made))
  await link(page, 'boiler-core').click()
  await expect(page.getByRole('heading', { name: 'boiler-core' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Content as JSON' })).toContainText('"Id": "core-0"')
  await expectAccessibleInBothThemes(page)
  await tab(page, 'Versions').click()
  await expectRowVisible(page, core.LatestVersion.slice(0, 8), 'latest')
  await link(page, 'Other definitions').first().click()
  await expectAccessible(page)
  for (const kind of ['core', 'device', 'function', 'logger', 'resource', 'subscription']) {
    await link(page, `Show ${kind} definitions`).click()
    await expectRowVisible(page, kind === 'core' ? 'boiler-core' : `${kind}-definition`)
    await page.goBack()
  }
  expect(await latestOf(sandbox, made.Id)).toMatchObject({ CoreDefinitionVersionArn: core.LatestVersionArn })
})

test('on a narrow screen each page of a group fits, and says what failed with a way to retry', async ({
  page,
  home,
  sandbox,
}) => {
  await page.setViewportSize({ width: 400, height: 800 })
  const made = await makeGroup(sandbox, {})
  const pages = ['', '?tab=versions', '?tab=role', '?tab=tags', '/rename', '/tags', '/role', '/delete', '/compare']
  for (const path of [...pages.map((each) => group(home, made) + each), `${home}/greengrass/groups/create`]) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(wide, path).toBeLessThanOrEqual(0)
  }
  await sandbox.fault('greengrass.getGroup', { exception: { code: 'IdNotFoundException' } })
  for (const path of ['/rename', '/tags', '/delete']) {
    await page.goto(group(home, made) + path)
    await expect(page.getByText('Greengrass does not have this definition or group.')).toBeVisible()
    await expect(page.getByRole('form')).toBeHidden()
  }
  await sandbox.fault('greengrass.getAssociatedRole', { exception: { code: 'BadRequestException' } })
  await page.goto(`${group(home, made)}/role`)
  await expect(page.getByText('Greengrass found the request invalid.')).toBeVisible()
  await sandbox.clearFaults()
  await retryUntil(page, page.getByRole('form', { name: 'Associate role' }))
})
