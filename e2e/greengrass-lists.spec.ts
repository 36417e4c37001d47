import { expect, expectAccessible, expectRowVisible, type Sandbox, test } from './console'

const makeDefinitions = (sandbox: Sandbox, count: number) =>
  Promise.all(
    Array.from({ length: count }, (_, i) =>
      sandbox.greengrass('POST', '/greengrass/definition/connectors', { Name: `line-${i + 1}` }),
    ),
  )

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('more definitions than a page of AWS holds are all listed, searched and sorted', async ({
  page,
  home,
  sandbox,
}) => {
  await makeDefinitions(sandbox, 105)
  await page.goto(`${home}/greengrass/connectors`)
  await expect(page.getByRole('heading', { name: 'Connector definitions (105)' })).toBeVisible()
  await expectRowVisible(page, 'line-1', 'No version yet')
  await page.getByRole('searchbox', { name: 'Find connector definitions' }).fill('line-105')
  await expect(page.getByText('1 match').first()).toBeVisible()
  await expectRowVisible(page, 'line-105')
  await expect(page).toHaveURL(/q=line-105/)
})

test('a list that goes in circles says that it is not complete', async ({ page, home, sandbox }) => {
  await makeDefinitions(sandbox, 2)
  await sandbox.fault('greengrass.listConnectorDefinitions', { behaviour: 'cyclicTokens' })
  await page.goto(`${home}/greengrass/connectors`)
  await expect(page.getByText('Not all connector definitions are shown')).toBeVisible()
  await expect(page.getByText(/a page token a second time/)).toBeVisible()
  await expectRowVisible(page, 'line-2')
  await expectAccessible(page)
})

for (const [path, operation, plural] of [
  ['connectors', 'listConnectorDefinitions', 'connector definitions'],
  ['groups', 'listGroups', 'groups'],
] as const) {
  test(`a list of ${plural} that fails says why and offers Retry, which works`, async ({ page, home, sandbox }) => {
    await sandbox.fault(`greengrass.${operation}`, { exception: { code: 'InternalServerErrorException' } })
    await page.goto(`${home}/greengrass/${path}`)
    await expect(page.getByText('Greengrass had a fault of its own.')).toBeVisible()
    await expectAccessible(page)
    await sandbox.clearFaults()
    await page.getByRole('button', { name: 'Retry' }).click()
    await expect(page.getByText(`No ${plural}`)).toBeVisible()
  })
}

test('after the end of Greengrass V1, where every call is refused, each page says what that means', async ({
  page,
  home,
  sandbox,
}) => {
  const { Id } = await sandbox.greengrass<{ Id: string }>('POST', '/greengrass/groups', { Name: 'plant' })
  await sandbox.fault('greengrass.*', { behaviour: 'refused' })
  for (const path of ['connectors', 'groups', `groups/${Id}`, `groups/${Id}/versions/create`]) {
    await page.goto(`${home}/greengrass/${path}`)
    await expect(page.getByText(/Greengrass V1 was announced to end on 7 October 2026/).first()).toBeVisible()
  }
  await expect(page.getByRole('form')).toBeHidden()
  await expectAccessible(page)
})

test('the end of Greengrass V1 is said in the help of its pages', async ({ page, home }) => {
  await page.goto(`${home}/greengrass/groups`)
  await page.getByRole('button', { name: /^Info/ }).click()
  const help = page.getByRole('complementary', { name: 'Help' })
  await expect(help.getByText(/ends on 7 October 2026/)).toBeVisible()
  await expectAccessible(page)
})
