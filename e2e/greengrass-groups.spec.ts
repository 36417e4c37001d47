import { expect, expectAccessible, expectRowVisible, type Page, test } from './console'
import {
  definitionsOf,
  type Kind,
  kinds,
  latestOf,
  type Made,
  makeDefinition,
  makeGroup,
  makeReferences,
} from './greengrass-group-verbs'
import { expectAccessibleInBothThemes, retryUntil, tabTo } from './greengrass-verbs'

const create = 'greengrass.createGroupVersion'
const row = (page: Page, kind: Kind) => page.getByRole('radiogroup', { name: kind })
const arnOf = (page: Page, kind: string) =>
  page.getByRole('textbox', { name: `ARN of the ${kind.toLowerCase()} definition version` })
const agree = (page: Page, kind: Kind) =>
  page.getByRole('checkbox', { name: new RegExp(`^Drop the ${kind.toLowerCase()}`) })
const submitButton = (page: Page) => page.getByRole('button', { name: 'Create group version' })
const summary = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text })

async function openForm(page: Page, home: string, { Id }: Made) {
  await page.goto(`${home}/greengrass/groups/${Id}/versions/create`)
  await expect(row(page, 'Subscription')).toBeVisible()
}

const options = (page: Page) => page.getByRole('listbox').getByRole('option')

async function choose(page: Page, list: RegExp, option: RegExp) {
  await page.getByRole('button', { name: list }).click()
  await options(page).filter({ hasText: option }).click()
}

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('the seven kinds are added to an empty group by picker and by ARN, and all are read back', async ({
  page,
  home,
  sandbox,
}) => {
  const references = await makeReferences(sandbox)
  const group = await makeGroup(sandbox)
  await page.goto(`${home}/greengrass/groups`)
  await page.getByRole('link', { name: 'plant' }).click()
  await expectRowVisible(page, 'Subscription', 'none')
  await page.getByRole('link', { name: 'Create group version' }).click()
  await expect(summary(page, '0 kept, 0 changed, 0 dropped, 7 none')).toBeVisible()
  for (const kind of kinds) await row(page, kind).getByRole('radio', { name: 'Add' }).check()
  await choose(page, /^Connector definition Choose/, /connector-definition/)
  await choose(page, /^Core definition Choose/, /core-definition/)
  await expect(page.getByRole('button', { name: /^Core definition version/ })).toContainText(
    references.CoreDefinitionVersionArn?.split('/').at(-1)?.slice(0, 8) ?? '',
  )
  for (const kind of kinds.slice(2)) await arnOf(page, kind).fill(references[`${kind}DefinitionVersionArn`] ?? '')
  await expect(summary(page, '0 kept, 0 changed, 7 added, 0 dropped')).toBeVisible()
  await expectAccessibleInBothThemes(page)
  await submitButton(page).click()
  await expect(page.getByText(/^Group version [0-9a-f]{8} is created; it is the latest/)).toBeVisible()
  expect(await latestOf(sandbox, group.Id)).toEqual(references)
  for (const kind of kinds) {
    const version = references[`${kind}DefinitionVersionArn`] ?? ''
    await expectRowVisible(page, kind, `${kind.toLowerCase()}-definition`, version)
  }
  const { Arn, LatestVersion, LatestVersionArn } = await sandbox.greengrass<Made & { Arn: string }>(
    'GET',
    `/greengrass/groups/${group.Id}`,
  )
  for (const value of [group.Id, Arn, LatestVersion, LatestVersionArn])
    await expect(page.getByRole('button', { name: `Copy ${value}`, exact: true }).first()).toBeVisible()
  await expect(page.getByText('Version created')).toBeVisible()
  await expectAccessibleInBothThemes(page)
  await page.getByRole('link', { name: 'connector-definition' }).click()
  await expect(page.getByRole('heading', { name: 'connector-definition' })).toBeVisible()
})

test('one kind changes to the newest version and the others are kept; the older version can be opened', async ({
  page,
  home,
  sandbox,
}) => {
  const references = await makeReferences(sandbox)
  const group = await makeGroup(sandbox, references)
  const [, definitionId] = /connectors\/([^/]+)/.exec(references.ConnectorDefinitionVersionArn ?? '') ?? []
  await sandbox.advance(60)
  const newer = await sandbox.greengrass<{ Arn: string; Version: string }>(
    'POST',
    `${definitionsOf('Connector')}/${definitionId}/versions`,
    { Connectors: [] },
  )
  await openForm(page, home, group)
  await expect(summary(page, '7 kept, 0 changed, 0 dropped')).toBeVisible()
  await expect(page.getByText('newer available')).toHaveCount(1)
  await row(page, 'Connector').getByRole('radio', { name: 'Change' }).check()
  await page.getByRole('button', { name: /^Connector definition version/ }).click()
  await expect(options(page).first()).toContainText(`${newer.Version.slice(0, 8)}`)
  await expect(options(page).first()).toContainText('newest')
  await expect(options(page).nth(1)).toContainText('in use')
  await options(page).first().click()
  await expect(arnOf(page, 'Connector')).toHaveValue(newer.Arn)
  await expect(summary(page, '6 kept, 1 changed, 0 dropped')).toBeVisible()
  await expect(page.getByText('Changed: Connector')).toBeVisible()
  await sandbox.fault(create, { latencyMs: 300 })
  await submitButton(page).dblclick()
  await expectRowVisible(page, 'Connector', 'connector-definition', newer.Version.slice(0, 8))
  expect(await latestOf(sandbox, group.Id)).toEqual({ ...references, ConnectorDefinitionVersionArn: newer.Arn })
  expect(await sandbox.accepted(create)).toHaveLength(1)
  await page.getByRole('tab', { name: 'Versions' }).click()
  await page.getByRole('link', { name: `Open version ${group.LatestVersion}` }).click()
  await expect(page.getByText('This is not the latest version.')).toBeVisible()
  await expectRowVisible(page, 'Connector', 'newer available', references.ConnectorDefinitionVersionArn ?? '')
})

test('a kind is dropped only when its own tick says so, with the keyboard alone', async ({ page, home, sandbox }) => {
  const references = await makeReferences(sandbox, ['Connector', 'Core'])
  const group = await makeGroup(sandbox, references)
  await openForm(page, home, group)
  await tabTo(page, row(page, 'Core').getByRole('radio', { name: 'Keep' }))
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(summary(page, '1 kept, 0 changed, 1 dropped, 5 none')).toBeVisible()
  await expect(page.getByText('Not agreed to yet: tick it in its row.')).toBeVisible()
  await tabTo(page, submitButton(page))
  await page.keyboard.press('Enter')
  await expect(page.getByText('This version would drop Core. Nothing was changed.')).toBeVisible()
  await expect(agree(page, 'Core')).toBeFocused()
  await expectAccessible(page)
  expect(await sandbox.accepted(create)).toHaveLength(0)
  await page.keyboard.press('Space')
  await expect(page.getByText('You agreed to drop it.')).toBeVisible()
  await tabTo(page, submitButton(page))
  await page.keyboard.press('Enter')
  await expectRowVisible(page, 'Core', 'none')
  expect(await latestOf(sandbox, group.Id)).toEqual({
    ConnectorDefinitionVersionArn: references.ConnectorDefinitionVersionArn,
  })
})

test('a base that moved is refused; what was typed is brought onto the newer version', async ({
  page,
  home,
  sandbox,
}) => {
  const references = await makeReferences(sandbox, ['Connector', 'Core'])
  const group = await makeGroup(sandbox, references)
  const mine = (await makeDefinition(sandbox, 'Connector')).LatestVersionArn
  const theirs = await makeReferences(sandbox, ['Core', 'Logger'])
  await openForm(page, home, group)
  await row(page, 'Connector').getByRole('radio', { name: 'Change' }).check()
  await arnOf(page, 'Connector').fill(mine)
  await sandbox.greengrass('POST', `/greengrass/groups/${group.Id}/versions`, { ...references, ...theirs })
  await submitButton(page).click()
  await expect(page.getByText('The group has a newer version than the one this form started from.')).toBeVisible()
  await expect(
    page.getByText('It differs from the one this form started from: Core changed, Logger added.'),
  ).toBeVisible()
  await expect(arnOf(page, 'Connector')).toHaveValue(mine)
  await expectAccessible(page)
  expect(await sandbox.accepted(create)).toHaveLength(1)
  await page.getByRole('button', { name: 'Bring my changes onto it' }).click()
  await expect(page.getByText('The group has a newer version')).toBeHidden()
  await expect(arnOf(page, 'Connector')).toHaveValue(mine)
  await expect(summary(page, '2 kept, 1 changed, 0 dropped, 4 none')).toBeVisible()
  await submitButton(page).click()
  await expect(page.getByText(/is created; it is the latest/)).toBeVisible()
  expect(await latestOf(sandbox, group.Id)).toEqual({ ...theirs, ConnectorDefinitionVersionArn: mine })
})

test('refusals of AWS and a lost answer: told in plain words, nothing lost, one version', async ({
  page,
  home,
  sandbox,
}) => {
  const group = await makeGroup(sandbox, await makeReferences(sandbox, ['Core']))
  const gone = (await makeDefinition(sandbox, 'Logger')).LatestVersionArn.replace(/[0-9a-f]{12}$/, '000000000000')
  await openForm(page, home, group)
  await row(page, 'Logger').getByRole('radio', { name: 'Add' }).check()
  await arnOf(page, 'Logger').fill('arn:aws:greengrass:nowhere')
  await submitButton(page).click()
  await expect(arnOf(page, 'Logger')).toBeFocused()
  await expect(page.getByText('One field needs your attention')).toBeVisible()
  await arnOf(page, 'Logger').fill(gone)
  await submitButton(page).click()
  await expect(page.getByText('Greengrass found the definition or the group invalid.')).toBeVisible()
  await expect(page.getByText(/Logger.* definition reference does not exist/i).first()).toBeVisible()
  await expect(arnOf(page, 'Logger')).toHaveValue(gone)
  for (const [code, words] of [
    ['BadRequestException', 'Greengrass found the request invalid.'],
    ['IdNotFoundException', 'Greengrass does not have this definition or group.'],
    ['AccessDeniedException', 'Greengrass V1 was announced to end on 7 October 2026'],
  ] as const) {
    await sandbox.fault(create, { exception: { code, message: `Raw text of ${code}` }, times: 1 })
    await submitButton(page).click()
    await expect(page.getByText(words).first()).toBeVisible()
    await page.getByText('Technical details').click()
    await expect(page.getByText(`Raw text of ${code}`)).toBeVisible()
    await expect(page.getByText('Request id')).toBeVisible()
  }
  await row(page, 'Logger').getByRole('radio', { name: 'None' }).check()
  await sandbox.fault(create, { behaviour: 'resetAfterCommit', times: 1 })
  await sandbox.fault('greengrass.listGroupVersions', { latencyMs: 1_000 })
  await submitButton(page).click()
  await expect(page.getByText('We lost AWS’s answer; looking at what AWS has')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'plant' })).toBeVisible({ timeout: 20_000 })
  expect(await sandbox.accepted(create)).toHaveLength(1)
})

test('without the latest version there is no form that would drop everything, but Retry', async ({
  page,
  home,
  sandbox,
}) => {
  const group = await makeGroup(sandbox, await makeReferences(sandbox, ['Core']))
  await sandbox.fault('greengrass.getGroupVersion', { exception: { code: 'VersionNotFoundException' } })
  await page.goto(`${home}/greengrass/groups/${group.Id}/versions/create`)
  await expect(page.getByText('Greengrass does not have this version.')).toBeVisible()
  await expect(submitButton(page)).toBeHidden()
  await sandbox.clearFaults()
  await retryUntil(page, submitButton(page))
  await expect(summary(page, '1 kept, 0 changed, 0 dropped, 6 none')).toBeVisible()
})
