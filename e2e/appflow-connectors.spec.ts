import {
  functionArn,
  makeConnector,
  makeFlow,
  makeProfile,
  outcome,
  point,
  registered,
  setFunction,
} from './appflow-verbs'
import { expect, expectAccessible, expectRowVisible, type Page, type Sandbox, test } from './console'
import { expectAccessibleInBothThemes, retryUntil } from './greengrass-verbs'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const row = (page: Page, label: string) => page.getByRole('row').filter({ hasText: label })

/** Four connectors: one as it was, and one for each way in which a function drifts. */
async function drifted(sandbox: Sandbox) {
  for (const [label, name] of [
    ['fine', 'crm-connector'],
    ['gone', 'gone-connector'],
    ['barred', 'barred-connector'],
    ['newer', 'newer-connector'],
  ] as const) {
    if (label !== 'fine') await setFunction(sandbox, name, { policy: 'good' })
    await makeConnector(sandbox, label, name)
  }
  await setFunction(sandbox, 'gone-connector', { gone: true })
  await setFunction(sandbox, 'barred-connector', { policy: 'none' })
  await sandbox.advance(60)
  await setFunction(sandbox, 'newer-connector', { code: 'changed' })
}

test('the list says of each connector whether its function has drifted, and why; its page tells it whole', async ({
  page,
  home,
  sandbox,
}) => {
  await drifted(sandbox)
  await page.goto(`${home}/appflow/connectors`)
  await expect(row(page, 'fine')).toContainText('OK')
  await expect(row(page, 'gone')).toContainText('Drifted: the function is gone')
  await expect(row(page, 'barred')).toContainText('Drifted: AppFlow may not invoke the function')
  await expect(row(page, 'newer')).toContainText('Drifted: the function was changed since')
  await expectRowVisible(page, 'fine', 'crm-connector', 'Example Corp', '1.0', 'CustomConnector', 'SOURCE, DESTINATION')
  await expectAccessibleInBothThemes(page)
  await row(page, 'newer').getByRole('link', { name: 'the function was changed since' }).click()
  await expect(page.getByRole('tab', { name: 'Lambda', selected: true })).toBeVisible()
  const state = page.getByRole('list', { name: 'State of the function' })
  await expect(state.getByRole('listitem').filter({ hasText: 'Unchanged since registration' })).toContainText(
    'AppFlow may serve what it cached before.',
  )
  await expect(page.getByRole('region', { name: 'Registration' })).toContainText('Drifted')
  await expectAccessibleInBothThemes(page)
})

test('what cannot be looked at is not called OK, and states are read again when asked', async ({
  page,
  home,
  sandbox,
}) => {
  await makeConnector(sandbox, 'crm')
  await sandbox.fault('lambda.getPolicy', { exception: { code: 'InvalidParameterValueException' } })
  await page.goto(`${home}/appflow/connectors`)
  await expect(row(page, 'crm')).toContainText('Could not tell')
  await sandbox.clearFaults()
  await expect(async () => {
    await page.getByRole('button', { name: 'refresh' }).click({ timeout: 500 })
    await expect(row(page, 'crm')).toContainText('OK', { timeout: 1_500 })
  }).toPass({ timeout: 20_000 })
})

test('connectors that AWS provides are on a page of their own, past 20, and can be searched', async ({
  page,
  home,
}) => {
  await page.goto(`${home}/appflow/connectors`)
  await page.getByRole('link', { name: 'Provided by AWS' }).click()
  await expect(page.getByRole('heading', { name: /^Connectors provided by AWS/, level: 1 })).toContainText('(23)')
  await page.getByRole('searchbox').fill('sap')
  await expectRowVisible(page, 'SAP OData', 'SAPOData', 'SOURCE, DESTINATION', 'Scheduled, OnDemand')
  await page.setViewportSize({ width: 400, height: 800 })
  await expectAccessibleInBothThemes(page)
})

test('a connector shows how profiles sign in, what can be set, and its logo as a link only', async ({
  page,
  home,
  sandbox,
}) => {
  await setFunction(sandbox, 'warehouse-tickets', { policy: 'good' })
  await makeConnector(sandbox, 'typed', 'warehouse-tickets')
  await makeConnector(sandbox, 'erp', 'erp-connector')
  await page.goto(`${home}/appflow/connectors/typed`)
  const fields = page.getByRole('table', { name: 'Fields of the custom authentication SignedToken' })
  await expect(fields.getByRole('row', { name: /^Signing key signingKey/ })).toContainText('Secret')
  await expect(fields.getByRole('row', { name: /^Tenant tenant/ })).toContainText('production, test')
  const settings = page.getByRole('table', { name: 'Runtime settings' })
  await expect(settings.getByRole('row', { name: /^Instance URL/ })).toContainText('CONNECTOR_PROFILE')
  await expect(page.getByRole('link', { name: /^https:\/\/www\.example\.com\/logos/ })).toBeVisible()
  await expect(page.getByRole('img', { name: /logo/ })).toHaveCount(0)
  await expectAccessibleInBothThemes(page)
  await page.goto(`${home}/appflow/connectors/erp`)
  await expect(page.getByText('read, write, offline_access')).toBeVisible()
  await page.setViewportSize({ width: 400, height: 800 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400)
  await expectAccessible(page)
})

test('profiles and flows of a connector are listed, and what fails to be read is read again', async ({
  page,
  home,
  sandbox,
}) => {
  await makeConnector(sandbox, 'crm')
  await makeProfile(sandbox, 'crm-production', 'crm')
  await makeFlow(sandbox, 'contacts-to-lake', { source: 'crm' })
  await makeFlow(sandbox, 'others', { source: 'erp' })
  await sandbox.fault('appflow.listFlows', { exception: { code: 'ValidationException' } })
  await page.goto(`${home}/appflow/connectors/crm?tab=used-by`)
  await expectRowVisible(page, 'crm-production', 'Public')
  await expect(page.getByText('AppFlow found a parameter missing or invalid.')).toBeVisible()
  await expectAccessible(page)
  await sandbox.clearFaults()
  await retryUntil(page, row(page, 'contacts-to-lake'))
  await expectRowVisible(page, 'contacts-to-lake', 'As its source', 'S3', 'Active')
  await expect(row(page, 'others')).toHaveCount(0)
  await expectAccessibleInBothThemes(page)
})

test('a registration is updated to another function after what changes was shown', async ({ page, home, sandbox }) => {
  await makeConnector(sandbox, 'crm', 'crm-connector', 'Old words')
  await page.goto(`${home}/appflow/connectors/crm`)
  await page.getByRole('link', { name: 'Update registration' }).click()
  const diff = page.getByRole('table', { name: 'What changes' })
  await expect(diff.getByRole('row', { name: /^Lambda function/ })).toContainText('same')
  await expect(page.getByText('The function stays, and AppFlow takes its newest code.')).toBeVisible()
  await page.getByRole('button', { name: 'Choose a function' }).click()
  await page.getByRole('button', { name: 'Choose erp-connector' }).click()
  await page.getByRole('textbox', { name: 'Description' }).fill('New words')
  await expect(diff.getByRole('row', { name: /^Lambda function/ })).toContainText('changed')
  await expect(diff.getByRole('row', { name: /^Description/ })).toContainText('Old words')
  await expect(point(page, 'Label is registered')).toContainText('Pass')
  await expectAccessibleInBothThemes(page)
  await page.getByRole('button', { name: 'Update registration' }).click()
  await expect(page.getByText('The registration of crm is updated.')).toBeVisible()
  expect(await registered(sandbox, 'crm')).toEqual({
    description: 'New words',
    lambdaArn: functionArn(sandbox, 'erp-connector'),
  })
})

const updateRefusals = [
  ['ValidationException', 'AppFlow found a parameter missing or invalid.'],
  ['ConnectorServerException', 'AppFlow called the Lambda function and got no valid connector description from it.'],
  ['ConnectorAuthenticationException', "Authentication with the connector's endpoint failed."],
  ['ServiceQuotaExceededException', 'A quota of AppFlow would be exceeded.'],
  ['AccessDeniedException', 'appflow:UpdateConnectorRegistration'],
  ['ResourceNotFoundException', 'AppFlow finds no such connector, or not the function.'],
  ['ConflictException', 'Another update of this connector is under way'],
  ['ThrottlingException', 'AppFlow is limiting how often it may be called.'],
] as const

test('each exception of an update is told with its remedy, and nothing typed is lost', async ({
  page,
  home,
  sandbox,
}) => {
  await makeConnector(sandbox, 'crm')
  await page.goto(`${home}/appflow/connectors/crm/update`)
  await page.getByRole('textbox', { name: 'Description' }).fill('New words')
  for (const [code, words] of updateRefusals) {
    await sandbox.fault('appflow.updateConnectorRegistration', {
      exception: { code, message: `${code} in AWS's words` },
    })
    await page.getByRole('button', { name: 'Update registration' }).click()
    await expect(outcome(page)).toContainText(words)
    await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('New words')
    await sandbox.clearFaults()
  }
  await page.getByRole('button', { name: 'Update registration' }).click()
  await expect(page.getByText('The registration of crm is updated.')).toBeVisible()
  expect(await sandbox.accepted('appflow.updateConnectorRegistration')).toHaveLength(1)
})

test('a registration that somebody else updated meanwhile is not overwritten', async ({ page, home, sandbox }) => {
  await makeConnector(sandbox, 'crm')
  await page.goto(`${home}/appflow/connectors/crm/update`)
  await page.getByRole('textbox', { name: 'Description' }).fill('Mine')
  await sandbox.appflow('/update-connector-registration', { connectorLabel: 'crm', description: 'Theirs' })
  await page.getByRole('button', { name: 'Update registration' }).click()
  await expect(outcome(page)).toContainText('was changed since this form opened')
  await expect(outcome(page)).toContainText('Description now: Theirs')
  expect((await registered(sandbox, 'crm')).description).toBe('Theirs')
})

test('a connector that profiles use is kept without force; force needs the label and says what breaks', async ({
  page,
  home,
  sandbox,
}) => {
  const unregister = page.getByRole('button', { name: 'Unregister connector' })
  await makeConnector(sandbox, 'crm')
  await makeProfile(sandbox, 'crm-production', 'crm')
  await makeFlow(sandbox, 'contacts-to-lake', { source: 'crm' })
  await page.goto(`${home}/appflow/connectors/crm`)
  await page.getByRole('link', { name: 'Unregister' }).click()
  await expect(page.getByRole('list', { name: 'Connection profiles' })).toContainText('crm-production')
  await expect(page.getByRole('list', { name: 'Flows' })).toContainText('contacts-to-lake · As its source · Active')
  await expect(page.getByText('AppFlow keeps a connector that connection profiles use')).toBeVisible()
  await unregister.click()
  await expect(outcome(page)).toContainText('Connection profiles use this connector, so AppFlow keeps it.')
  await expect(outcome(page)).toContainText('Used by the connection profile "crm-production".')
  await expectAccessibleInBothThemes(page)
  await page.getByRole('checkbox', { name: /force/ }).check()
  await expect(page.getByText('1 connection profile and 1 flow have no connector')).toBeVisible()
  const confirmation = page.getByRole('textbox', { name: 'Type the label of the connector' })
  await confirmation.fill('erp')
  await unregister.click()
  await expect(confirmation).toBeFocused()
  await expect(confirmation).toHaveAccessibleDescription(/Type the label as it stands\./)
  expect(await sandbox.accepted('appflow.unregisterConnector')).toHaveLength(0)
  await confirmation.fill('crm')
  await expectAccessible(page)
  await unregister.click()
  await expect(page.getByText('The connector crm is unregistered.')).toBeVisible()
  await expect(page.getByText('No connectors')).toBeVisible()
  expect(await sandbox.accepted('appflow.unregisterConnector')).toHaveLength(1)
})

test('each exception of an unregistration is told with its remedy, and a lost answer is looked into', async ({
  page,
  home,
  sandbox,
}) => {
  const unregister = page.getByRole('button', { name: 'Unregister connector' })
  await makeConnector(sandbox, 'crm')
  await sandbox.fault('appflow.listFlows', { exception: { code: 'ValidationException' } })
  await page.goto(`${home}/appflow/connectors/crm/unregister`)
  await expect(page.getByText('No connection profile uses this connector.')).toBeVisible()
  for (const [code, words] of [
    ['ResourceNotFoundException', 'AppFlow has no connector of this label.'],
    ['ConflictException', 'Connection profiles use this connector, so AppFlow keeps it.'],
    ['AccessDeniedException', 'appflow:UnRegisterConnector; IAM spells it so.'],
  ] as const) {
    await sandbox.fault('appflow.unregisterConnector', { exception: { code }, times: 1 })
    await unregister.click()
    await expect(outcome(page)).toContainText(words)
  }
  await sandbox.fault('appflow.unregisterConnector', { behaviour: 'resetAfterCommit', times: 1 })
  await unregister.click()
  await expect(page.getByText('The connector crm is unregistered.')).toBeVisible({ timeout: 30_000 })
  expect(await sandbox.accepted('appflow.unregisterConnector')).toHaveLength(1)
})

test('the metadata cache of a profile is reset from the profile, and without a profile there is nothing to reset', async ({
  page,
  home,
  sandbox,
}) => {
  await makeConnector(sandbox, 'crm')
  await makeProfile(sandbox, 'crm-production', 'crm')
  await page.goto(`${home}/appflow/connectors/crm?tab=used-by`)
  await page.getByRole('link', { name: 'Reset the cache of crm-production' }).click()
  await expect(page.getByRole('button', { name: /^Connection profile/ })).toContainText('crm-production')
  await expectAccessibleInBothThemes(page)
  await page.getByRole('button', { name: 'Reset metadata cache' }).click()
  await expect(page.getByText('AppFlow forgot what it had cached for crm-production.')).toBeVisible()
  expect(await sandbox.accepted('appflow.resetConnectorMetadataCache')).toHaveLength(1)
  await makeConnector(sandbox, 'erp')
  await page.goto(`${home}/appflow/connectors/erp/reset-cache`)
  await expect(page.getByRole('status').filter({ hasText: 'so there is no cache to reset' })).toBeVisible()
  await page.getByRole('button', { name: 'Reset metadata cache' }).click()
  await expect(page.getByText('Choose a connection profile.', { exact: true })).toBeVisible()
})
