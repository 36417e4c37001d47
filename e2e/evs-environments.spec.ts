import { expect, expectAccessible, expectRowVisible, test } from './console'
import { card, check, environmentOf, field, fill, openForm, send } from './evs-form'

test('what fails is shown first with the next step, and unknown is neither failed nor passed', async ({
  page,
  home,
  sandbox,
}) => {
  const id = await openForm(page, sandbox, home, 'evs-prod-522')
  await fill(page, { fqdn: 'unreachable.prod.evs.example.com' })
  await send(page)
  await expect(card(page, /unreachable/).getByText('Creating')).toBeVisible()
  await sandbox.advance(25)
  await sandbox.advance(60)
  await expect(check(page, 'VCENTER_REACHABILITY').getByText('Failed')).toBeVisible()
  await expect(page.getByRole('article').first()).toContainText('unreachable.prod.evs.example.com')
  await expect(check(page, 'VCENTER_REACHABILITY')).toContainText('Check that vCenter is running')
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
  await expect(card(page, /vc01/).getByText('Creating')).toBeVisible()
  await sandbox.advance(25)
  await expect(card(page, /vc01/).getByText('Create failed')).toBeVisible()
  await expect(page.getByText('EVS could not create this connector')).toBeVisible()
  await expect(card(page, /vc01/).getByText('is not authorized to perform', { exact: false }).first()).toBeVisible()
  await expect(
    page.getByText(`aws evs delete-environment-connector --environment-id ${id}`, { exact: false }),
  ).toBeVisible()
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
