import { expect, expectAccessible, type Page, type Sandbox, test } from './console'
import { card, environmentOf } from './evs-form'
import { expectAccessibleInBothThemes, tabTo } from './greengrass-verbs'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const removed = 'evs.deleteEnvironmentConnector'
const vCenter = 'vc01.prod.evs.example.com'
const sddcManager = 'sddc.prod.evs.example.com'

const submit = (page: Page) => page.getByRole('button', { name: 'Delete connector' })
const fqdn = (page: Page) => page.getByRole('textbox', { name: 'Type the FQDN of the appliance' })
const outcome = (page: Page) => page.getByRole('group', { name: 'What became of it' })
const none = (page: Page) =>
  page.getByText('No virtual machine is entitled through this connector, so none holds it.', { exact: true })
const deleteLink = (page: Page, name: string) => page.getByRole('link', { name: `Delete the connector to ${name}` })
const isSubmit = (page: Page, can: boolean) =>
  can ? expect(submit(page)).toBeEnabled() : expect(submit(page)).toHaveAttribute('aria-disabled', 'true')

/** An environment with the SDDC Manager connector that EVS made and an ACTIVE one to vCenter. */
async function prepared(sandbox: Sandbox) {
  const environmentId = await environmentOf(sandbox, 'evs-prod-522')
  const { connector } = await sandbox.evs<{ connector: { connectorId: string } }>('CreateEnvironmentConnector', {
    environmentId,
    type: 'VCENTER',
    applianceFqdn: vCenter,
    secretIdentifier: 'evs/vcenter-reader',
  })
  await sandbox.advance(60)
  return { environmentId, connectorId: connector.connectorId }
}

async function openVcenter(page: Page, sandbox: Sandbox, home: string) {
  const made = await prepared(sandbox)
  await page.goto(`${home}/evs/environments/${made.environmentId}/connectors/${made.connectorId}/delete`)
  await expect(fqdn(page)).toBeVisible()
  return made
}

test('a connector is deleted once its FQDN is typed, and what follows from it was said before', async ({
  page,
  home,
  sandbox,
}) => {
  const id = await environmentOf(sandbox, 'evs-prod-522')
  await page.goto(`${home}/evs/environments/${id}`)
  await deleteLink(page, sddcManager).click()
  await expect(page.getByRole('heading', { name: 'Delete connector', level: 1 })).toBeVisible()
  await expect(page.getByText('Entitlements hang on vCenter connectors only', { exact: false })).toBeVisible()
  await expect(
    page.getByText('EVS made this connector by itself when it installed VCF.', { exact: false }),
  ).toBeVisible()
  await expect(
    page.getByText(
      /EVS stops signing in to sddc\.prod\.evs\.example\.com with the secret evs\/evs-prod-522\/sddc-manager\./,
    ),
  ).toBeVisible()
  await expectAccessibleInBothThemes(page)
  await submit(page).click()
  await expect(fqdn(page)).toBeFocused()
  await fqdn(page).fill('sddc')
  await submit(page).click()
  await expect(page.getByText('Type the FQDN as it stands.').first()).toBeVisible()
  expect(await sandbox.accepted(removed)).toHaveLength(0)
  await fqdn(page).fill(sddcManager)
  await submit(page).click()
  await expect(page.getByText(`EVS is deleting the connector to ${sddcManager}.`)).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`/evs/environments/${id}$`))
  await expect(card(page, /SDDC Manager/).getByText('Deleting', { exact: true })).toBeVisible()
  await expect(deleteLink(page, sddcManager)).toHaveAttribute('aria-disabled', 'true')
  await sandbox.advance(60)
  await expect(page.getByText('None yet.', { exact: false })).toBeVisible()
  expect(await sandbox.accepted(removed)).toHaveLength(1)
})

test('entitlements are shown first and hold the connector; once they are gone the page lets it be deleted by itself', async ({
  page,
  home,
  sandbox,
}) => {
  const { environmentId, connectorId } = await prepared(sandbox)
  await sandbox.setEntitlements(environmentId, 2)
  await page.goto(`${home}/evs/environments/${environmentId}`)
  await deleteLink(page, vCenter).click()
  const table = page.getByRole('table', { name: 'entitlements' })
  await expect(table.getByRole('row', { name: /^windows-1 vm-1001 Created Yes .*ago/ })).toBeVisible()
  await expect(page.getByText('2 virtual machines hold this connector')).toBeVisible()
  await isSubmit(page, false)
  await submit(page).focus()
  await expect(page.getByRole('tooltip')).toContainText('2 virtual machines are entitled through this connector.')
  await fqdn(page).fill(vCenter)
  await fqdn(page).press('Enter')
  await expectAccessibleInBothThemes(page)
  await page.setViewportSize({ width: 400, height: 800 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400)
  await expectAccessible(page)
  await sandbox.setCheck({ environmentId, type: 'VCENTER', check: 'VCENTER_REACHABILITY', result: 'FAILED' })
  await expect(table.getByText('At risk').first()).toBeVisible({ timeout: 20_000 })
  expect(await sandbox.accepted(removed)).toHaveLength(0)
  await sandbox.setEntitlements(environmentId, 0)
  await expect(none(page)).toBeVisible({ timeout: 20_000 })
  await submit(page).click()
  await expect(page.getByText(`EVS is deleting the connector to ${vCenter}.`)).toBeVisible()
  expect((await sandbox.accepted(removed)).map(({ resourceId }) => resourceId)).toEqual([connectorId])
})

test('an entitlement that comes while the form is open is found before anything is sent', async ({
  page,
  home,
  sandbox,
}) => {
  const { environmentId } = await openVcenter(page, sandbox, home)
  await expect(none(page)).toBeVisible()
  await fqdn(page).fill(vCenter)
  await sandbox.setEntitlements(environmentId, 1)
  await submit(page).click()
  await expect(outcome(page)).toContainText('1 virtual machine is entitled through this connector.')
  await expect(outcome(page)).toContainText('windows-1: CREATED')
  await expect(fqdn(page)).toHaveValue(vCenter)
  expect(await sandbox.accepted(removed)).toHaveLength(0)
})

test('entitlements that cannot be read are not taken for none, and reading them again deletes nothing', async ({
  page,
  home,
  sandbox,
}) => {
  const { environmentId, connectorId } = await prepared(sandbox)
  await sandbox.fault('evs.listVmEntitlements', { exception: { code: 'AccessDeniedException' } })
  await page.goto(`${home}/evs/environments/${environmentId}/connectors/${connectorId}/delete`)
  await expect(page.getByText('This connection lacks a permission in EVS.')).toBeVisible()
  await expect(page.getByText('The entitlements could not be read.')).toBeVisible()
  await expect(none(page)).toHaveCount(0)
  await isSubmit(page, false)
  await expectAccessible(page)
  await fqdn(page).fill(vCenter)
  await sandbox.clearFaults()
  await expect(async () => {
    await page.getByRole('button', { name: 'Retry' }).click({ timeout: 500 })
    await expect(none(page)).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 15_000 })
  await isSubmit(page, true)
  expect(await sandbox.accepted(removed)).toHaveLength(0)
  await sandbox.setEntitlements(environmentId, 150)
  await sandbox.fault('evs.listVmEntitlements', { behaviour: 'cyclicTokens' })
  await page.reload()
  // What was read a moment before is shared; the page looks again by itself.
  await expect(page.getByText('Not all entitlements are shown')).toBeVisible({ timeout: 20_000 })
  await isSubmit(page, false)
})

test('the buttons of a connector are those of its state, and say why not otherwise', async ({
  page,
  home,
  sandbox,
}) => {
  const environmentId = await environmentOf(sandbox, 'evs-prod-522')
  const updateLink = page.getByRole('link', { name: `Update the connector to ${sddcManager}` })
  for (const [state, word, updates, deletes] of [
    ['ACTIVE', 'Active', true, true],
    ['CREATE_FAILED', 'Create failed', false, true],
    ['UPDATE_FAILED', 'Update failed', true, true],
    ['CREATING', 'Creating', false, false],
    ['UPDATING', 'Updating', false, false],
    ['DELETING', 'Deleting', false, false],
    ['PAUSED', 'PAUSED', false, false],
  ] as const) {
    await sandbox.setState({ environmentId, type: 'SDDC_MANAGER', state })
    // What was read a moment before is shared.
    await expect(async () => {
      await page.goto(`${home}/evs/environments/${environmentId}`)
      const shown = card(page, /SDDC Manager/).getByText(word, { exact: true })
      await expect(shown).toBeVisible({ timeout: 1_000 })
    }).toPass()
    for (const [link, can, href, reason] of [
      [updateLink, updates, /\/update$/, 'EVS updates a connector only in state ACTIVE or UPDATE_FAILED.'],
      [
        deleteLink(page, sddcManager),
        deletes,
        /\/delete$/,
        'EVS deletes a connector only in state ACTIVE, CREATE_FAILED or UPDATE_FAILED.',
      ],
    ] as const) {
      if (can) {
        await expect(link).toHaveAttribute('href', href)
      } else {
        await expect(link).toHaveAttribute('aria-disabled', 'true')
        await link.focus()
        await expect(page.getByRole('tooltip')).toContainText(reason)
        await link.blur()
      }
    }
  }
  await expectAccessible(page)
})

test('each exception is told in plain words, and what was typed stays', async ({ page, home, sandbox }) => {
  await openVcenter(page, sandbox, home)
  await fqdn(page).fill(vCenter)
  for (const [code, words] of [
    ['ThrottlingException', 'EVS is limiting how often it may be called.'],
    ['ValidationException', 'EVS found the request invalid.'],
    ['ResourceNotFoundException', 'EVS does not find it.'],
    ['AccessDeniedException', 'This connection lacks a permission in EVS.'],
  ] as const) {
    await sandbox.fault(removed, { exception: { code, message: `${code} as AWS words it` } })
    await submit(page).click()
    await expect(outcome(page)).toContainText(words)
    await outcome(page).getByText('Technical details').click()
    await expect(outcome(page).getByText(`${code} as AWS words it`)).toBeVisible()
    await expect(fqdn(page)).toHaveValue(vCenter)
    await sandbox.clearFaults()
  }
  await expectAccessible(page)
  await submit(page).click()
  await expect(page.getByText(`EVS is deleting the connector to ${vCenter}.`)).toBeVisible()
  expect(await sandbox.accepted(removed)).toHaveLength(1)
})

for (const behaviour of ['resetAfterCommit', 'errorAfterCommit'] as const) {
  test(`a deletion whose answer is lost (${behaviour}) is looked into, and is made once`, async ({
    page,
    home,
    sandbox,
  }) => {
    await openVcenter(page, sandbox, home)
    await fqdn(page).fill(vCenter)
    await sandbox.fault('evs.listEnvironmentConnectors', { latencyMs: 700 })
    await sandbox.fault(removed, { behaviour, times: 1 })
    await submit(page).click()
    await expect(page.getByText('looking at what AWS has', { exact: false }).first()).toBeVisible()
    await expect(page.getByText(`EVS is deleting the connector to ${vCenter}.`)).toBeVisible({ timeout: 30_000 })
    expect(await sandbox.accepted(removed)).toHaveLength(1)
  })
}

test('two clicks at once delete once, and a form that the connector has left says so', async ({
  page,
  home,
  sandbox,
}) => {
  const { environmentId, connectorId } = await openVcenter(page, sandbox, home)
  await sandbox.fault(removed, { latencyMs: 500 })
  await fqdn(page).fill(vCenter)
  await submit(page).dblclick()
  await expect(page.getByText(`EVS is deleting the connector to ${vCenter}.`)).toBeVisible()
  expect(await sandbox.accepted(removed)).toHaveLength(1)
  await sandbox.advance(60)
  await page.goto(`${home}/evs/environments/${environmentId}/connectors/${connectorId}/delete`)
  await expect(page.getByText(`EVS lists no connector ${connectorId} in this environment`)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'See what the environment has' }).click()
  await expect(card(page, /SDDC Manager/)).toBeVisible()
})

test('a connector is deleted with the keyboard alone', async ({ page, home, sandbox }) => {
  const { environmentId } = await prepared(sandbox)
  await page.goto(`${home}/evs/environments/${environmentId}`)
  await tabTo(page, deleteLink(page, vCenter))
  await page.keyboard.press('Enter')
  await expect(none(page)).toBeVisible()
  await tabTo(page, fqdn(page))
  await page.keyboard.type(vCenter)
  await tabTo(page, submit(page))
  await page.keyboard.press('Enter')
  await expect(page.getByText(`EVS is deleting the connector to ${vCenter}.`)).toBeVisible()
})
