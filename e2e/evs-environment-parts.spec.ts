import { expect, expectAccessible, expectRowVisible, type Page, test } from './console'
import { environmentOf } from './evs-form'
import { expectAccessibleInBothThemes, retryUntil, tabTo } from './greengrass-verbs'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true })
const part = (page: Page, name: string | RegExp) => page.getByRole('region', { name })
const opener = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

test('the parts of an environment are tabs that the address names, with the hosts and the VLANs', async ({
  page,
  home,
  sandbox,
}) => {
  const id = await environmentOf(sandbox, 'evs-prod-522')
  await page.goto(`${home}/evs/environments/${id}`)
  await tab(page, 'Hosts').click()
  await expect(page).toHaveURL(/\?tab=hosts$/)
  await expect(page.getByRole('heading', { name: /^Hosts/, level: 2 })).toContainText('(5)')
  await expectRowVisible(page, 'esx01', 'Created', '10.20.10.11', 'i4i.metal', /i-[0-9a-f]{17}/, 'evs-hosts')
  await page.getByRole('searchbox', { name: 'Find hosts' }).fill('10.20.10.13')
  await expect(page.getByRole('row').filter({ hasText: 'esx01' })).toBeHidden()
  await expectRowVisible(page, 'esx03')
  await page.reload()
  await expectRowVisible(page, 'esx03')
  await expectAccessibleInBothThemes(page)
  await tab(page, 'VLANs').click()
  await expect(page.getByRole('heading', { name: /^VLANs/, level: 2 })).toContainText('(10)')
  await expectRowVisible(page, '10', 'vmkManagement', '10.20.10.0/24', 'Created', /subnet-[0-9a-f]{17}/, 'No')
  await page.setViewportSize({ width: 400, height: 800 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400)
  await expectAccessibleInBothThemes(page)
})

test('the tabs are walked with the keyboard', async ({ page, home, sandbox }) => {
  await page.goto(`${home}/evs/environments/${await environmentOf(sandbox, 'evs-prod-522')}`)
  await tabTo(page, tab(page, 'Connectors'))
  await page.keyboard.press('ArrowRight')
  await expect(tab(page, 'Hosts')).toBeFocused()
  await page.keyboard.press('Enter')
  await expectRowVisible(page, 'esx01')
})

test('the top tells version, network and host names, and a check that does not pass is not folded away', async ({
  page,
  home,
  sandbox,
}) => {
  const id = await environmentOf(sandbox, 'evs-prod-522')
  await page.goto(`${home}/evs/environments/${id}`)
  await expect(part(page, 'Environment').getByText('VCF-5.2.2')).toBeVisible()
  await opener(page, 'Host names of the appliances').click()
  await expect(part(page, 'Environment').getByText('cb01')).toBeVisible()
  await opener(page, 'Network').click()
  await expect(part(page, 'Environment').getByText(/^vpc-/)).toBeVisible()
  const passed = page.getByRole('list', { name: 'Checks of the environment that passed' })
  await expect(passed).toBeHidden()
  await opener(page, 'All 5 passed').click()
  await expect(passed.getByRole('listitem')).toHaveCount(5)
  await opener(page, 'All 5 passed').click()
  await expectAccessibleInBothThemes(page)
  await sandbox.setCheck({
    environmentId: id,
    type: 'SDDC_MANAGER',
    check: 'SDDC_MANAGER_HOST_COUNT',
    result: 'FAILED',
  })
  await page.reload()
  const failing = page.getByRole('list', { name: 'Checks of the environment', exact: true })
  await expect(failing.getByRole('listitem')).toHaveCount(1)
  await expect(failing.getByRole('listitem').filter({ hasText: 'CONNECTOR_HEALTH' }).getByText('Failed')).toBeVisible()
  await expect(opener(page, '4 passed')).toBeVisible()
  await expectAccessible(page)
})

test('an environment that is being created says calmly what it does not tell yet, and tells it by itself', async ({
  page,
  home,
  sandbox,
}) => {
  const id = await environmentOf(sandbox, 'evs-lab')
  for (const [name, what] of [
    ['Connectors', 'connectors'],
    ['Hosts', 'hosts'],
    ['VLANs', 'VLANs'],
  ] as const) {
    await page.goto(`${home}/evs/environments/${id}?tab=${name.toLowerCase()}`)
    await expect(
      part(page, name).getByText(`EVS tells the ${what} of an environment once it is created.`, { exact: false }),
    ).toBeVisible()
    await expect(page.getByRole('button', { name: 'Retry' })).toHaveCount(0)
  }
  await expectAccessible(page)
  await sandbox.advance(901)
  await expectRowVisible(page, 'vmkManagement')
})

test('hosts and VLANs that fail say why and are retried, and lists that are cut off say so', async ({
  page,
  home,
  sandbox,
}) => {
  const id = await environmentOf(sandbox, 'evs-prod-522')
  for (const [name, operation, shown] of [
    ['hosts', 'evs.listEnvironmentHosts', 'esx01'],
    ['vlans', 'evs.listEnvironmentVlans', 'vmkManagement'],
  ] as const) {
    await sandbox.fault(operation, { exception: { code: 'ThrottlingException' } })
    await page.goto(`${home}/evs/environments/${id}?tab=${name}`)
    await expect(page.getByText('EVS is limiting how often it may be called.')).toBeVisible()
    await sandbox.clearFaults()
    await retryUntil(page, page.getByRole('row').filter({ hasText: shown }))
    await sandbox.fault(operation, { behaviour: 'cyclicTokens' })
    await expect(async () => {
      await page.reload()
      await expect(page.getByText(/^Not all (hosts|VLANs) are shown$/)).toBeVisible({ timeout: 2_000 })
    }).toPass()
    await expectAccessible(page)
    await sandbox.clearFaults()
  }
})

test('where AWS refuses everything, each part says so and nothing looks well', async ({ page, home, sandbox }) => {
  const id = await environmentOf(sandbox, 'evs-prod-522')
  for (const operation of [
    'getEnvironment',
    'listEnvironmentConnectors',
    'listEnvironmentHosts',
    'listEnvironmentVlans',
    'listTagsForResource',
  ])
    await sandbox.fault(`evs.${operation}`, { exception: { code: 'AccessDeniedException' } })
  await page.goto(`${home}/evs/environments/${id}`)
  const refusal = page.getByText('This connection lacks a permission in EVS.')
  await expect(refusal).toHaveCount(2)
  for (const name of ['Hosts', 'VLANs']) {
    await tab(page, name).click()
    await expect(refusal).toHaveCount(2)
  }
  await tab(page, 'Tags').click()
  await expect(page.getByText('Tags hang on the ARN of the environment, which could not be read.')).toBeVisible()
  for (const word of ['Passed', 'Active', 'Created'])
    await expect(page.getByText(word, { exact: true }).filter({ visible: true })).toHaveCount(0)
  await expectAccessible(page)
})

test('license keys and the secrets of EVS’s own credentials never reach the browser', async ({
  page,
  home,
  sandbox,
}) => {
  const id = await environmentOf(sandbox, 'evs-prod-522')
  const credential = 'arn:aws:secretsmanager:us-east-1:111122223333:secret:evs/made-by-evs-Canary'
  await sandbox.rewrite('evs.environments', (environment) => ({ ...environment, credentials: [credential] }))
  const { environment } = await sandbox.evs<{
    environment: { credentials: { secretArn: string }[]; licenseInfo: { solutionKey: string; vsanKey: string }[] }
  }>('GetEnvironment', { environmentId: id })
  const secrets = [credential, ...environment.licenseInfo.flatMap(({ solutionKey, vsanKey }) => [solutionKey, vsanKey])]
  expect(secrets).toHaveLength(3)
  expect(environment.credentials).toEqual([{ secretArn: credential }])
  const args = encodeURIComponent(JSON.stringify({ environmentId: id }))
  const answers: string[] = []
  for (const path of [
    `${home}/evs/environments`,
    `${home}/evs/environments/${id}`,
    `${home}/evs/environments/${id}/tags`,
    `/api/read${home}/evs.environments?args={}`,
    `/api/read${home}/evs.environment?args=${args}`,
    `/api/read${home}/evs.connectors?args=${args}`,
    `/api/read${home}/evs.health?args={}`,
  ]) {
    for (const headers of [undefined, { RSC: '1' }]) {
      const text = await (await page.request.get(path, { headers })).text()
      answers.push(text)
      for (const secret of secrets) expect(text, path).not.toContain(secret)
    }
  }
  // They were asked for what they should tell.
  expect(answers.filter((text) => text.includes('VCF-5.2.2')).length).toBeGreaterThanOrEqual(6)
  await page.goto(`${home}/evs/environments/${id}`)
  await opener(page, 'Network').click()
  for (const secret of secrets) expect(await page.content()).not.toContain(secret)
})
