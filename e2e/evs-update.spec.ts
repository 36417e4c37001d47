import { expect, expectAccessible, type Page, test } from './console'
import { environmentOf, field, question, send } from './evs-form'
import { expectNoSecretRead, line, neverReadSecrets, preflight } from './evs-secrets'
import { type Held, installed, newFqdn, newSecret, typeFqdn, update, what } from './evs-update-verbs'
import { expectAccessibleInBothThemes, retryUntil } from './greengrass-verbs'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const outcome = (page: Page) => page.getByRole('group', { name: 'What became of it' })
const part = (page: Page, name: string) =>
  page.getByRole('table', { name: 'What changes' }).getByRole('row', { name: new RegExp(`^${name}`) })

test('the FQDN is changed after it was shown from what to what, and which secret goes against the new host', async ({
  page,
  home,
  sandbox,
}) => {
  const { href, held, environment } = await installed(sandbox, home)
  await page.goto(href)
  await what(page, 'Appliance FQDN').check()
  await expect(field.fqdn(page)).toHaveValue('sddc.prod.evs.example.com')
  await typeFqdn(page)
  await expect(part(page, 'Appliance FQDN')).toContainText('≠ changed')
  await expect(part(page, 'Appliance FQDN')).toContainText(newFqdn)
  await expect(part(page, 'Secret')).toContainText('= same')
  await expect(line(page, 'FQDN is not taken')).toContainText('Pass')
  await expect(line(page, 'Type is free')).toHaveCount(0)
  await expectAccessibleInBothThemes(page)
  await page.getByRole('button', { name: 'Update connector' }).click()
  await expect(question(page, 'Update connector')).toContainText(
    `EVS will sign in to ${newFqdn} with the secret evs/evs-prod-522/sddc-manager.`,
  )
  await expectAccessible(page)
  await question(page, 'Update connector').getByRole('button', { name: 'Update connector' }).dblclick()
  await expect(page).toHaveURL(new RegExp(`${environment}$`))
  await expect(page.getByText(`EVS is updating the connector: from now on it signs in to ${newFqdn}.`)).toBeVisible()
  expect(await sandbox.accepted(update)).toHaveLength(1)
  expect((await held()).applianceFqdn).toBe(newFqdn)
})

test('the secret is changed by choosing another one, and no value is read', async ({ page, home, sandbox }) => {
  await neverReadSecrets(sandbox)
  const { href, held } = await installed(sandbox, home)
  await page.goto(href)
  await what(page, 'Secret').check()
  await page.getByRole('button', { name: 'Choose a secret' }).click()
  await page.getByRole('button', { name: `Choose ${newSecret}` }).click()
  await expect(part(page, 'Secret')).toContainText('≠ changed')
  await expect(line(page, 'Secret has apiKey')).toContainText('Could not tell')
  await send(page, 'Update connector')
  await expect(page.getByText('from now on it signs in with the new secret')).toBeVisible()
  expect((await held()).secretArn).toContain(newSecret)
  expect(await sandbox.accepted(update)).toHaveLength(1)
  await expectNoSecretRead(sandbox)
})

test('an update that never came is told, and sent again makes one', async ({ page, home, sandbox }) => {
  const { href } = await installed(sandbox, home)
  await page.goto(href)
  await what(page, 'Appliance FQDN').check()
  await typeFqdn(page)
  await sandbox.fault(update, { behaviour: 'throttle' })
  await send(page, 'Update connector')
  await expect(outcome(page)).toContainText('EVS is limiting how often it may be called.')
  await sandbox.clearFaults()
  await page.getByRole('button', { name: 'Update connector' }).click()
  await expect(page.getByText('EVS is updating the connector')).toBeVisible()
  expect(await sandbox.accepted(update)).toHaveLength(1)
})

test('where somebody else changed the connector the form says what it is now, and nothing typed is lost', async ({
  page,
  home,
  sandbox,
}) => {
  const { href, environmentId, connectorId, held } = await installed(sandbox, home)
  await page.goto(href)
  await what(page, 'Appliance FQDN').check()
  await typeFqdn(page)
  await expect(preflight(page)).toBeVisible()
  await sandbox.evs('UpdateEnvironmentConnector', {
    environmentId,
    connectorId,
    applianceFqdn: 'sddc07.prod.evs.example.com',
  })
  await sandbox.advance(25)
  await send(page, 'Update connector')
  await expect(outcome(page)).toContainText('was changed since this form opened')
  await expect(outcome(page)).toContainText('Now: sddc07.prod.evs.example.com')
  await expect(field.fqdn(page)).toHaveValue(newFqdn)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Start from what it is now' }).click()
  await expect(part(page, 'Appliance FQDN')).toContainText('sddc07.prod.evs.example.com')
  await expect(field.fqdn(page)).toHaveValue(newFqdn)
  await page.getByRole('button', { name: 'Update connector' }).click()
  await expect(page.getByText('EVS is updating the connector: from now on')).toBeVisible()
  expect((await held()).applianceFqdn).toBe(newFqdn)
})

test('where the connector was updated to what it was, the form says so and starts from it', async ({
  page,
  home,
  sandbox,
}) => {
  const { href, environmentId, connectorId } = await installed(sandbox, home)
  await page.goto(href)
  await what(page, 'Appliance FQDN').check()
  await typeFqdn(page)
  await expect(preflight(page)).toBeVisible()
  for (const applianceFqdn of ['sddc07.prod.evs.example.com', 'sddc.prod.evs.example.com']) {
    await sandbox.evs('UpdateEnvironmentConnector', { environmentId, connectorId, applianceFqdn })
    await sandbox.advance(25)
  }
  await send(page, 'Update connector')
  await expect(outcome(page)).toContainText('was changed since this form opened')
  expect(await sandbox.accepted(update)).toHaveLength(2)
  await page.getByRole('button', { name: 'Start from what it is now' }).click()
  await page.getByRole('button', { name: 'Update connector' }).click()
  await expect(page.getByText('EVS is updating the connector: from now on')).toBeVisible()
  expect(await sandbox.accepted(update)).toHaveLength(3)
})

test('a connector that takes no updates says why and offers none, and one in transit goes on by itself', async ({
  page,
  home,
  sandbox,
}) => {
  const environmentId = await environmentOf(sandbox, 'evs-vcf9')
  const make = async (type: string, host: string, secretIdentifier: string) => {
    const applianceFqdn = `${host}.vcf9.evs.example.com`
    const input = { environmentId, type, applianceFqdn, secretIdentifier }
    const { connector } = await sandbox.evs<{ connector: Held }>('CreateEnvironmentConnector', input)
    return `${home}/evs/environments/${environmentId}/connectors/${connector.connectorId}/update`
  }
  const failing = await make('VCENTER', 'vc01', 'evs/vcenter-untagged')
  const making = await make('OPERATIONS_MANAGER', 'ops01', 'evs/operations-manager-reader')
  await page.goto(making)
  await expect(page.getByText('EVS is creating this connector')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Update connector' })).toHaveCount(0)
  await expectAccessible(page)
  await sandbox.advance(25)
  await expect(what(page, 'Appliance FQDN')).toBeVisible({ timeout: 15_000 })
  await page.goto(failing)
  await expect(page.getByText('EVS updates a connector only in state ACTIVE or UPDATE_FAILED.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Update connector' })).toHaveCount(0)
  await page.goto(`${failing}?fqdn=vc02.vcf9.evs.example.com&secret=evs/vcenter-reader`)
  await expect(page.getByText('EVS updates a connector only in state ACTIVE or UPDATE_FAILED.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Update secret' })).toHaveCount(0)
  await expectAccessible(page)
})

test('one that is gone, and AWS refusing everything, are told, and the way back stays open', async ({
  page,
  home,
  sandbox,
}) => {
  const { href, environment } = await installed(sandbox, home)
  await page.goto(`${environment}/connectors/cnctr-0000000000/update`)
  await expect(page.getByText('The environment has no connector cnctr-0000000000.')).toBeVisible()
  await sandbox.fault('evs.*', { exception: { code: 'AccessDeniedException', message: 'as IAM words it' } })
  await page.goto(href)
  await expect(page.getByText('This connection lacks a permission in EVS.')).toBeVisible()
  await expectAccessible(page)
  await sandbox.clearFaults()
  await retryUntil(page, what(page, 'Secret'))
  // An address that no form would make leads to no steps.
  await page.goto(`${href}?fqdn=169.254.169.254&secret=evs/x`)
  await expect(what(page, 'Secret')).toBeVisible()
})
