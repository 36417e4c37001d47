import { expect, expectAccessible, test } from './console'
import { makeFirstAdmin } from './sign-in'
import { endAll, folder, start } from './starting'

test.afterEach(endAll)

test('the overview of a new account says that nothing needs anybody, and shows each service', async ({
  page,
  home,
}) => {
  await page.goto(home)
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
  await expect(page.getByText('Nothing needs you.')).toBeVisible()
  await expect(page.getByRole('link', { name: /0 connectors$/ })).toBeVisible()
  await expect(page.getByRole('link', { name: /3 environments/ })).toBeVisible()
  await expectAccessible(page)
})

test('the connection’s nature, account and Region are on every page and in its title', async ({
  page,
  home,
  sandbox,
}) => {
  for (const path of [
    '',
    '/greengrass/connectors',
    '/greengrass/groups',
    '/appflow/connectors/register',
    '/evs/environments',
  ]) {
    await page.goto(home + path)
    const bar = page.getByRole('banner')
    await expect(bar.getByText('Sandbox', { exact: true })).toBeVisible()
    await expect(bar.getByText(`Account ${sandbox.account}`)).toBeVisible()
    await expect(page).toHaveTitle(new RegExp(`Sandbox ${sandbox.account} us-east-1`))
  }
})

test('a connection that does not exist is not found', async ({ page }) => {
  const answer = await page.request.get('/moon/appflow/connectors')
  expect(answer.status()).toBe(404)
  expect((await page.request.get('/live')).status()).toBe(404)
})

test('the record of a change shows what was asked, what AWS answered, and each step', async ({
  page,
  home,
  sandbox,
}) => {
  await page.goto(`${home}/greengrass/connectors/create`)
  await page.getByLabel('Name', { exact: false }).first().fill('line-9')
  await page.getByRole('button', { name: 'Create connector definition' }).click()
  await page.getByRole('link', { name: 'View record' }).click()
  await expect(page.getByRole('heading', { name: 'Record of a change' })).toBeVisible()
  await expect(page.getByText('greengrass.createConnectorDefinition')).toBeVisible()
  await expect(page.getByText('Recorded, before AWS was called.')).toBeVisible()
  await expect(page.getByText('AWS made the change and answered.')).toBeVisible()
  await expect(page.getByText(sandbox.account).first()).toBeVisible()
  await expectAccessible(page)
  await page.goto(home)
  await expect(page.getByRole('link', { name: 'line-9' })).toBeVisible()
})

test('a change whose outcome is open needs attention on the overview until it is known', async ({
  page,
  home,
  sandbox,
}) => {
  await sandbox.fault('greengrass.createConnectorDefinition', { behaviour: 'resetAfterCommit', times: 1 })
  await sandbox.fault('greengrass.listConnectorDefinitions', { exception: { code: 'BadRequestException' } })
  await page.goto(`${home}/greengrass/connectors/create`)
  await page.getByLabel('Name', { exact: false }).first().fill('line-open')
  await page.getByRole('button', { name: 'Create connector definition' }).click()
  await expect(page.getByText('We lost AWS’s answer; looking at what AWS has').first()).toBeVisible()
  await page.goto(home)
  const attention = page.getByRole('region', { name: 'Needs attention' })
  await expect(attention.getByRole('link', { name: 'line-open' })).toBeVisible()
  await attention.getByRole('link', { name: 'line-open' }).click()
  await expect(page.getByText('Do not make it again before this page says')).toBeVisible()
  await expect(page.getByText('Retry in a moment.')).toHaveCount(0)
  await page.goto(home)
  await sandbox.clearFaults()
  await expect(attention.getByText('Nothing needs you.')).toBeVisible({ timeout: 30_000 })
  expect(await sandbox.accepted('greengrass.createConnectorDefinition')).toHaveLength(1)
})

test('a live connection looks unlike the sandbox on its pages and in their titles', async ({ page }) => {
  const dataDir = folder()
  const one = await start(dataDir, { AWS_REGION: 'eu-west-1' })
  await one.ready
  await makeFirstAdmin(page, dataDir)
  const url = `http://127.0.0.1:${one.port}`
  const colour = (badge: string) =>
    page
      .getByRole('banner')
      .getByText(badge, { exact: true })
      .evaluate((element) => getComputedStyle(element).backgroundColor)
  // A form asks AWS for nothing before it is submitted.
  await page.goto(`${url}/live/appflow/connectors/register`)
  await expect(page.getByRole('banner').getByText('Live', { exact: true })).toBeVisible()
  await expect(page.getByRole('banner').getByText('Region eu-west-1')).toBeVisible()
  await expect(page).toHaveTitle(/Live .*eu-west-1/)
  const live = await colour('Live')
  await page.goto(`${url}/sandbox/appflow/connectors/register`)
  await expect(page.getByRole('banner').getByText('Sandbox', { exact: true })).toBeVisible()
  expect(await colour('Sandbox')).not.toBe(live)
})
