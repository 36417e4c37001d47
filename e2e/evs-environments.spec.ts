import { expect, expectAccessible, expectRowVisible, type Page, test } from './console'
import { card, check, environmentOf, field, fill, openForm, send } from './evs-form'
import { expectAccessibleInBothThemes } from './greengrass-verbs'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const row = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) })

test('what fails is shown first with the next step, and unknown is neither failed nor passed', async ({
  page,
  home,
  sandbox,
}) => {
  const id = await openForm(page, sandbox, home, 'evs-prod-522')
  await fill(page, { fqdn: 'unreachable.prod.evs.example.com' })
  await send(page)
  await expect(card(page, /unreachable/).getByText('Creating', { exact: true })).toBeVisible()
  await sandbox.advance(25)
  await sandbox.advance(60)
  await expect(check(page, 'VCENTER_REACHABILITY').getByText('Failed')).toBeVisible()
  await expect(page.getByRole('article').first()).toContainText('unreachable.prod.evs.example.com')
  await expect(check(page, 'VCENTER_REACHABILITY')).toContainText('Check that vCenter is running')
  await expect(check(page, 'VCENTER_REACHABILITY').getByRole('link')).toHaveAttribute(
    'href',
    new RegExp(`^${home}/evs/health/check\\?environment=${id}&connector=cnctr-\\w{10}&check=VCENTER_REACHABILITY$`),
  )
  await expect(check(page, 'VCENTER_VM_SYNC').getByText('Unknown')).toBeVisible()
  await expect(check(page, 'VCENTER_VM_SYNC')).toContainText('First see to VCENTER_REACHABILITY')
  await expect(check(page, 'CONNECTOR_HEALTH').getByText('Failed')).toBeVisible()
  await sandbox.setCheck({ environmentId: id, type: 'VCENTER', check: 'VCENTER_REACHABILITY', result: 'UNKNOWN' })
  await expect(check(page, 'VCENTER_REACHABILITY').getByText('Unknown')).toBeVisible()
  await expect(card(page, /unreachable/).getByText('Passed')).toHaveCount(0)
  await expectAccessible(page)
})

test('a secret without the tag ends in a failed creation, told in EVS’s words with the way out', async ({
  page,
  home,
  sandbox,
}) => {
  const id = await openForm(page, sandbox, home)
  await fill(page, { secret: 'evs/vcenter-untagged' })
  await send(page)
  await expect(card(page, /vc01/).getByText('Creating', { exact: true })).toBeVisible()
  await sandbox.advance(25)
  await expect(card(page, /vc01/).getByText('Create failed')).toBeVisible()
  await expect(page.getByText('EVS could not create this connector')).toBeVisible()
  await expect(card(page, /vc01/).getByText('is not authorized to perform', { exact: false }).first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Delete this connector' })).toHaveAttribute(
    'href',
    new RegExp(`^${home}/evs/environments/${id}/connectors/cnctr-\\w{10}/delete$`),
  )
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Create connector' }).click()
  await expect(field.type(page, 'VCENTER')).toBeDisabled()
  await expect(page.getByText(/VCENTER: taken by cnctr-\w{10}, which failed/)).toBeVisible()
})

test('the list shows each environment, and one that is being created turns to created by itself', async ({
  page,
  home,
  sandbox,
}) => {
  await page.goto(`${home}/evs/environments`)
  await expectRowVisible(page, 'evs-prod-522', /env-\w{10}/, 'Created', 'Passed', 'VCF-5.2.2')
  await expectRowVisible(page, 'evs-vcf9', 'Created', 'Unknown', 'SELF_DEPLOYED')
  await expectRowVisible(page, 'evs-lab', 'Creating', 'Unknown')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'evs-lab' }).click()
  await expect(page.getByRole('heading', { name: 'evs-lab' })).toBeVisible()
  await expect(page.getByText('Deploying the environment')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Create connector' })).toHaveAttribute('aria-disabled', 'true')
  await expectAccessible(page)
  await sandbox.advance(901)
  await expect(page.getByText('None yet.', { exact: false })).toBeVisible()
  await page.goBack()
  await expectRowVisible(page, 'evs-lab', 'Created')
})

test('each row tells its connectors and its worst check as they were last sampled; opening the list asks AWS for neither', async ({
  page,
  home,
  sandbox,
}) => {
  const id = await environmentOf(sandbox, 'evs-prod-522')
  const fails = { environmentId: id, type: 'SDDC_MANAGER', check: 'SDDC_MANAGER_KEY_REUSE', result: 'FAILED' } as const
  await sandbox.setCheck(fails)
  await page.goto(`${home}/evs/environments`)
  await expect(row(page, 'evs-prod-522')).toContainText('Not sampled yet')
  // The console samples every few seconds what somebody looks at.
  const sampled = { timeout: 40_000 }
  await expect(row(page, 'evs-prod-522')).toContainText('Failed: SDDC_MANAGER_KEY_REUSE', sampled)
  await expect(row(page, 'evs-prod-522')).toContainText(/sampled .*(now|ago)/)
  const connectors = page.getByRole('list', { name: 'Connectors of evs-prod-522' })
  await expect(connectors.getByRole('listitem')).toHaveText('SDDC Manager: active')
  await expect(row(page, 'evs-vcf9')).toContainText('Unknown: CONNECTOR_HEALTH', sampled)
  await expect(row(page, 'evs-vcf9').getByRole('cell', { name: 'None', exact: true })).toBeVisible()
  await expect(row(page, 'evs-lab')).toContainText(/Unknown: \w+ and 3 more/, sampled)
  await expectAccessibleInBothThemes(page)
  for (const operation of ['evs.getEnvironment', 'evs.listEnvironmentConnectors'])
    await sandbox.fault(operation, { exception: { code: 'AccessDeniedException' } })
  await page.reload()
  await expect(row(page, 'evs-prod-522')).toContainText('Failed: SDDC_MANAGER_KEY_REUSE')
  await page.setViewportSize({ width: 400, height: 800 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400)
  await expectAccessible(page)
  await page.route('**/evs.health?*', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: (await answer.text()).replaceAll('"stale":false', '"stale":true') })
  })
  await expect(row(page, 'evs-prod-522')).toContainText('before: failed: SDDC_MANAGER_KEY_REUSE')
  await expect(row(page, 'evs-prod-522')).toContainText('Not known')
  await expect(row(page, 'evs-prod-522')).toContainText('out of date')
  await expect(connectors.getByRole('listitem')).toHaveText('SDDC Manager: was active')
  await expectAccessible(page)
})

test('a state that the console has no word for is shown as it came', async ({ page, home, sandbox }) => {
  const id = await environmentOf(sandbox, 'evs-vcf9')
  await sandbox.setState({ environmentId: id, state: 'MIGRATING', details: 'Moving <b>racks</b>' })
  await page.goto(`${home}/evs/environments`)
  await expectRowVisible(page, 'evs-vcf9', 'MIGRATING')
  await page.getByRole('link', { name: 'evs-vcf9' }).click()
  await expect(page.getByText('Moving <b>racks</b>')).toBeVisible()
  for (const [state, word] of [
    ['CREATE_FAILED', 'Create failed'],
    ['DELETING', 'Deleting'],
    ['DELETED', 'Deleted'],
  ] as const) {
    await sandbox.setState({ environmentId: id, state })
    // What was read a moment before is shared.
    await expect(async () => {
      await page.goto(`${home}/evs/environments/${id}`)
      const environment = page.getByRole('region', { name: 'Environment', exact: true })
      await expect(environment.getByText(word, { exact: true })).toBeVisible({ timeout: 1_000 })
      const create = page.getByRole('link', { name: 'Create connector' })
      await expect(create).toHaveAttribute('aria-disabled', 'true', { timeout: 1_000 })
    }).toPass()
  }
})

test('a list that fails says why and is retried, one that is cut off says so, and an empty one says what it is for', async ({
  page,
  home,
  sandbox,
}) => {
  const id = await environmentOf(sandbox, 'evs-vcf9')
  await sandbox.fault('evs.listEnvironments', { exception: { code: 'InternalServerException' } })
  await page.goto(`${home}/evs/environments`)
  await expect(page.getByText('EVS had a fault of its own.')).toBeVisible()
  await sandbox.clearFaults()
  await page.getByRole('button', { name: 'Retry' }).click()
  await expectRowVisible(page, 'evs-prod-522')
  await sandbox.fault('evs.listEnvironments', { behaviour: 'cyclicTokens' })
  // Reads of the same thing share an answer for a moment.
  await expect(async () => {
    await page.getByRole('button', { name: 'refresh' }).click()
    await expect(page.getByText('Not all environments are shown')).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await sandbox.clearFaults()
  await sandbox.fault('evs.listEnvironmentConnectors', { exception: { code: 'ValidationException' } })
  await page.goto(`${home}/evs/environments/${id}`)
  const connectors = page.getByRole('region', { name: 'Connectors' })
  await expect(connectors.getByText('EVS found the request invalid.')).toBeVisible()
  await sandbox.clearFaults()
  await expect(async () => {
    await connectors.getByRole('button', { name: 'Retry' }).click({ timeout: 1_000 })
    await expect(connectors.getByText('None yet.', { exact: false })).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await sandbox.forget('evs.environments')
  await page.goto(`${home}/evs/environments`)
  await expect(page.getByText('No environments')).toBeVisible()
  await expect(
    page.getByText('An environment runs VMware Cloud Foundation in your VPC.', { exact: false }),
  ).toBeVisible()
  await expect(async () => {
    await page.goto(`${home}/evs/environments/${id}`)
    await expect(page.getByText('EVS does not find it.').first()).toBeVisible({ timeout: 1_000 })
  }).toPass()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no page of EVS has an accessibility violation, ${colorScheme}`, async ({ page, sandbox }) => {
    await page.emulateMedia({ colorScheme })
    const home = '/sandbox'
    await page.goto(`${home}/evs/environments`)
    await expectRowVisible(page, 'evs-prod-522', 'Failed')
    await expectAccessible(page)
    await page.getByRole('link', { name: 'evs-prod-522' }).click()
    await expect(check(page, 'VCENTER_VM_EVENT')).toBeVisible()
    await expectAccessible(page)
    await openForm(page, sandbox, `/sandbox-${sandbox.account}`)
    await field.submit(page).click()
    await expect(page.getByText('3 fields need your attention')).toBeVisible()
    await page.getByRole('button', { name: 'Info' }).first().click()
    await expectAccessible(page)
  })
}
