import { expect, expectAccessible, expectRowVisible, test } from './console'
import {
  addConnector,
  addFromCatalogue,
  arn,
  expectAccessibleInBothThemes,
  field,
  type Made,
  tabTo,
} from './greengrass-verbs'

const create = 'greengrass.createConnectorDefinition'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('a new definition shows every field of the answer, its tags and its connectors, and stands in the list', async ({
  page,
  home,
  sandbox,
}) => {
  await page.goto(`${home}/greengrass/connectors`)
  await expect(page.getByText('No connector definitions')).toBeVisible()
  await page.getByRole('link', { name: 'Create connector definition' }).first().click()
  await field.name(page).fill('line-3')
  await page.getByRole('button', { name: 'Add tag' }).click()
  await page.getByRole('textbox', { name: 'Key of tag 1' }).fill('site')
  await page.getByRole('textbox', { name: 'Value of tag 1' }).fill('plant-a')
  await addFromCatalogue(page, 1, 'SNS', 'alerts')
  await page.getByLabel('Default SNS topic ARN').fill('arn:aws:sns:us-east-1:111122223333:stops')
  await addConnector(page, 2, 'OwnMake', 'metrics')
  await addConnector(page, 3, 'OwnGauge', 'unwanted')
  await page.getByRole('button', { name: 'Remove connector 3' }).click()
  await expectAccessibleInBothThemes(page)
  await field.submit(page).click()
  await expect(
    page.getByRole('region', { name: 'Notifications' }).getByText('Connector definition line-3 is created.'),
  ).toBeVisible()
  const [made] = await sandbox.accepted(create)
  const { Arn, LatestVersion, LatestVersionArn } = await sandbox.greengrass<Made & { Arn: string }>(
    'GET',
    `/greengrass/definition/connectors/${made?.resourceId}`,
  )
  for (const value of [made?.resourceId, Arn, LatestVersion, LatestVersionArn])
    await expect(page.getByRole('button', { name: `Copy ${value}`, exact: true }).first()).toBeVisible()
  for (const label of ['Name', 'Created', 'Last updated', 'Latest version'])
    await expect(page.getByRole('term').filter({ hasText: new RegExp(`^${label}$`) })).toBeVisible()
  await expect(page.getByRole('listitem', { name: 'alerts' })).toContainText(arn('SNS', 4))
  await expectRowVisible(page, 'DefaultSNSArn', 'arn:aws:sns:us-east-1:111122223333:stops')
  await expect(page.getByRole('listitem', { name: 'metrics' })).toContainText('No parameters.')
  await expect(page.getByText('unwanted')).toBeHidden()
  await expectAccessibleInBothThemes(page)
  await page.getByRole('tab', { name: 'Tags' }).click()
  for (const label of ['site', 'console-op'])
    await expect(page.getByRole('term').filter({ hasText: new RegExp(`^${label}$`) })).toBeVisible()
  await page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link').click()
  await expectRowVisible(page, 'line-3', LatestVersion.slice(0, 8), 'site: plant-a')
  await expectAccessible(page)
})

test('a definition is created with the keyboard alone, without a version when that is not wanted', async ({
  page,
  home,
  sandbox,
}) => {
  await page.goto(`${home}/greengrass/connectors/create`)
  await tabTo(page, field.name(page))
  await page.keyboard.type('by-keyboard')
  await tabTo(page, page.getByRole('button', { name: 'Add connector' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: 'Add another connector by its ARN' }))
  await page.keyboard.press('Enter')
  await expect(field.arn(page, 1)).toBeFocused()
  await page.keyboard.type('not an ARN')
  await tabTo(page, page.getByRole('checkbox', { name: 'Create the first version now' }), 'Shift+Tab')
  await page.keyboard.press('Space')
  await expect(field.arn(page, 1)).toBeHidden()
  await page.keyboard.press('Space')
  await expect(field.arn(page, 1)).toHaveValue('not an ARN')
  await page.keyboard.press('Space')
  await tabTo(page, field.submit(page))
  await page.keyboard.press('Enter')
  await expect(page.getByText('This definition has no version yet, so it holds no connectors.')).toBeVisible()
  expect(await sandbox.accepted(create)).toHaveLength(1)
})

test('every refusal of AWS is told in plain words with its text and request id, and what was typed stays', async ({
  page,
  home,
  sandbox,
}) => {
  const refusals = [
    ['BadRequestException', 'Greengrass found the request invalid.'],
    ['InvalidContainerDefinitionException', 'Greengrass found the definition invalid.'],
    ['ResourceNotFoundException', 'Greengrass does not find it.'],
    ['AccessDeniedException', 'Greengrass V1 was announced to end on 7 October 2026'],
  ] as const
  await page.goto(`${home}/greengrass/connectors/create`)
  await field.name(page).fill('refused')
  for (const [code, words] of refusals) {
    await sandbox.fault(create, { exception: { code, message: `Raw text of ${code}` }, times: 1 })
    await field.submit(page).click()
    await expect(page.getByText(words).first()).toBeVisible()
    await page.getByText('Technical details').click()
    await expect(page.getByText(`Raw text of ${code}`)).toBeVisible()
    await expect(page.getByText('Request id')).toBeVisible()
    await expect(field.name(page)).toHaveValue('refused')
  }
  expect(await sandbox.accepted(create)).toHaveLength(0)
  await expectAccessible(page)
  await field.submit(page).click()
  await expect(page.getByRole('heading', { name: 'refused' })).toBeVisible()
  expect(await sandbox.accepted(create)).toHaveLength(1)
})

test('a fault of AWS that leaves it open is looked into; where nothing was created, the form can be sent again', async ({
  page,
  home,
  sandbox,
}) => {
  await sandbox.fault(create, { exception: { code: 'InternalServerErrorException' }, times: 1 })
  await page.goto(`${home}/greengrass/connectors/create`)
  await field.name(page).fill('open')
  await field.submit(page).click()
  await expect(page.getByText('AWS had a fault of its own; looking at what AWS has')).toBeVisible()
  await expect(page.getByText(/^InternalServerErrorException: /)).toBeVisible()
  await expect(page.getByText('Nothing was created.')).toBeVisible({ timeout: 45_000 })
  await expect(field.name(page)).toHaveValue('open')
  expect(await sandbox.accepted(create)).toHaveLength(0)
  await field.submit(page).click()
  await expect(page.getByRole('heading', { name: 'open' })).toBeVisible()
  expect(await sandbox.accepted(create)).toHaveLength(1)
})

test('an answer lost after AWS did it becomes a success, with one definition', async ({ page, home, sandbox }) => {
  await sandbox.fault(create, { behaviour: 'resetAfterCommit', times: 1 })
  await sandbox.fault('greengrass.listConnectorDefinitions', { latencyMs: 1_000 })
  await page.goto(`${home}/greengrass/connectors/create`)
  await field.name(page).fill('lost')
  await field.submit(page).click()
  await expect(page.getByText('We lost AWS’s answer; looking at what AWS has')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'lost' })).toBeVisible({ timeout: 20_000 })
  expect(await sandbox.accepted(create)).toHaveLength(1)
})

test('what is wrong is said at its field, by the browser and again by the server, and nothing reaches AWS', async ({
  page,
  home,
  sandbox,
}) => {
  await page.goto(`${home}/greengrass/connectors/create`)
  await addConnector(page, 1, 'OwnMake', 'same')
  await addConnector(page, 2, 'OwnGauge', 'same')
  await page.getByRole('button', { name: 'Add parameter' }).first().click()
  await field.key(page, 1).fill('__proto__')
  await field.submit(page).click()
  await expect(page.getByText('2 fields need your attention')).toBeVisible()
  await expect(field.key(page, 1)).toBeFocused()
  await expect(page.getByText('Connector 1 has this ID too.').first()).toBeVisible()
  await expect(page.getByText('This key is reserved: it would be lost on its way to AWS.').first()).toBeVisible()
  await expectAccessible(page)
  await field.id(page, 2).fill('other')
  await page.getByRole('button', { name: 'Remove parameter 1' }).click()
  await field.arn(page, 2).fill(arn('OwnGauge').replace('us-east-1', 'eu-west-1'))
  await field.submit(page).click()
  await expect(page.getByText('A connector is in another Region. Nothing was sent to AWS.')).toBeVisible()
  await expect(field.arn(page, 2)).toBeFocused()
  await expect(field.arn(page, 2)).toHaveAccessibleDescription(/the ARN names another Region/)
  expect(await sandbox.accepted(create)).toHaveLength(0)
})

test('two clicks at once make one', async ({ page, home, sandbox }) => {
  await sandbox.fault(create, { latencyMs: 300 })
  await page.goto(`${home}/greengrass/connectors/create`)
  await field.name(page).fill('twice')
  await field.submit(page).dblclick()
  await expect(page.getByRole('heading', { name: 'twice' })).toBeVisible()
  expect(await sandbox.accepted(create)).toHaveLength(1)
})
