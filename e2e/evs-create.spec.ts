import { expect, expectAccessible, type Page, test } from './console'
import { card, create, field, fill, openForm, question, send } from './evs-form'
import { checkUntil, expectNoSecretRead, line, neverReadSecrets, preflight, setSecret } from './evs-secrets'
import { expectAccessibleInBothThemes } from './greengrass-verbs'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const outcome = (page: Page) => page.getByRole('group', { name: 'What became of it' })
const warning = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text })

test('what is filled in is looked at line by line, and looked at again when asked', async ({
  page,
  home,
  sandbox,
  context,
}) => {
  await neverReadSecrets(sandbox)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openForm(page, sandbox, home, 'evs-prod-522')
  await expect(page.getByText('they are looked at here, before anything is sent')).toBeVisible()
  await fill(page, { fqdn: 'vc01.elsewhere.example.com', secret: 'evs/vcenter-untagged' })
  await expect(preflight(page).getByRole('listitem')).toHaveCount(11)
  // What fails comes first.
  await expect(preflight(page).getByRole('listitem').first()).toContainText('Fail')
  for (const title of ['Environment is created', 'Type is free', 'Type fits the VCF version', 'FQDN is a DNS name'])
    await expect(line(page, title)).toContainText('Pass')
  await expect(line(page, "FQDN is in the environment's domain")).toContainText('Use a name that ends in .prod.evs')
  await expect(line(page, 'Secret has username and password')).toContainText('Could not tell')
  await expect(page.getByText('EVS will probably refuse this, or fail at it: see what fails.')).toBeVisible()
  const tagged = 'Secret has the tag EvsAccess=true'
  const tag = line(page, tagged)
  await expect(tag).toContainText('Fail')
  await tag.getByRole('button', { name: 'Copy command: Secret has the tag EvsAccess=true' }).click()
  await expect(tag.getByText('Copied')).toBeVisible()
  const command = await page.evaluate(() => navigator.clipboard.readText())
  expect(command).toMatch(
    /^aws secretsmanager tag-resource --secret-id arn:aws:secretsmanager:\S+ --tags Key=EvsAccess,Value=true --region us-east-1 /,
  )
  await expectAccessibleInBothThemes(page)
  await setSecret(sandbox, { name: 'evs/vcenter-untagged', tags: { EvsAccess: 'True' } })
  await checkUntil(page, tagged, 'The tag says True; only true, in lower case, is documented to work.')
  await setSecret(sandbox, {
    name: 'evs/vcenter-untagged',
    tags: { EvsAccess: 'true' },
    kmsKeyId: `arn:aws:kms:us-east-1:${sandbox.account}:key/6f9619ff-8b86-4d01-b42d-00cf4fc964ff`,
  })
  await checkUntil(page, tagged, 'Pass')
  await expect(line(page, 'KMS key of the secret')).toContainText('Could not tell')
  await expect(line(page, 'KMS key of the secret').getByText('aws kms tag-resource')).toBeVisible()
  await field.fqdn(page).fill('vc01.prod.evs.example.com')
  await expect(line(page, "FQDN is in the environment's domain")).toContainText('Pass')
  await expect(page.getByText('Nothing is known to fail, but not all could be told.')).toBeVisible()
  await expectNoSecretRead(sandbox)
})

test('before it is sent it is shown which secret is used against which host, and what fails is asked about once', async ({
  page,
  home,
  sandbox,
}) => {
  await openForm(page, sandbox, home)
  await fill(page, { secret: 'evs/vcenter-untagged' })
  await field.submit(page).click()
  const asked = page.getByRole('dialog', { name: 'Create connector, though the pre-flight fails?' })
  await expect(asked).toContainText(
    'EVS will sign in to vc01.vcf9.evs.example.com with the secret evs/vcenter-untagged.',
  )
  await expect(
    asked.getByText(/^arn:aws:secretsmanager:us-east-1:\d{12}:secret:evs\/vcenter-untagged-\w{6}$/),
  ).toBeVisible()
  await expect(asked).toContainText('Secret has the tag EvsAccess=true')
  await expect(asked.getByText(/Sandbox/).first()).toBeVisible()
  await expectAccessible(page)
  await asked.getByRole('button', { name: 'Cancel' }).click()
  await expect(asked).toBeHidden()
  expect(await sandbox.accepted(create)).toHaveLength(0)
  await sandbox.fault(create, { exception: { code: 'ValidationException' }, times: 1 })
  await field.submit(page).click()
  await asked.getByRole('button', { name: 'Create connector anyway' }).click()
  await expect(outcome(page)).toContainText('EVS found the request invalid.')
  await sandbox.fault(create, { exception: { code: 'ServiceQuotaExceededException' }, times: 1 })
  await field.submit(page).click()
  await expect(outcome(page)).toContainText('A quota of EVS would be exceeded.')
  await expect(asked).toBeHidden()
  await expect(field.secret(page)).toHaveValue('evs/vcenter-untagged')
  // Another secret is another question, though nothing fails with it.
  await field.secret(page).fill('evs/vcenter-reader')
  await field.submit(page).click()
  const again = page.getByRole('dialog', { name: 'Create connector?' })
  await expect(again).toContainText('evs/vcenter-reader')
  await again.getByRole('button', { name: 'Create connector' }).click()
  await expect(card(page, /vc01/)).toBeVisible()
  expect(await sandbox.accepted(create)).toHaveLength(1)
})

test('a submit does not wait long for a slow pre-flight, and the question says that it is still looking', async ({
  page,
  home,
  sandbox,
}) => {
  await openForm(page, sandbox, home)
  await sandbox.fault('evs.getEnvironment', { latencyMs: 8_000 })
  await fill(page)
  await field.submit(page).click()
  await expect(question(page)).toContainText('The pre-flight is still looking: what it finds is not known yet.')
  await question(page).getByRole('button', { name: 'Create connector' }).click()
  await expect(card(page, /vc01/)).toBeVisible({ timeout: 20_000 })
  expect(await sandbox.accepted(create)).toHaveLength(1)
})

test('which VCF a self-deployed environment runs is asked where the type needs it', async ({ page, home, sandbox }) => {
  await openForm(page, sandbox, home)
  const vcf5 = page.getByRole('radio', { name: 'VCF 5.2' })
  await fill(page)
  await expect(line(page, 'Type fits the VCF version')).toContainText('Pass')
  await expect(vcf5).toBeHidden()
  await field.type(page, 'OPERATIONS_MANAGER').check()
  await expect(line(page, 'Type fits the VCF version')).toContainText('Could not tell')
  await vcf5.check()
  await expect(line(page, 'Type fits the VCF version')).toContainText('VCF 5, as you say, has no OPERATIONS_MANAGER.')
  await page.getByRole('radio', { name: 'VCF 9.0 or 9.1' }).check()
  await expect(line(page, 'Type fits the VCF version')).toContainText('Pass')
  await expect(field.type(page, 'SDDC_MANAGER')).toBeEnabled()
  await expect(page.getByText('Where EVS installed VCF, EVS has made it already.')).toBeVisible()
  await fill(page, {
    type: 'OPERATIONS_MANAGER',
    fqdn: 'ops01.vcf9.evs.example.com',
    secret: 'evs/operations-manager-reader',
  })
  await send(page)
  await expect(card(page, /Operations Manager · ops01/)).toBeVisible()
})

test('names that lead anywhere are refused, and doubtful ones warned about', async ({ page, home, sandbox }) => {
  await openForm(page, sandbox, home, 'evs-prod-522')
  await fill(page)
  for (const fqdn of [
    '169.254.169.254',
    '2130706433',
    '0x7f000001',
    'vcenter',
    'vc01.example.0x7f',
    'vc01.example.12',
  ]) {
    await field.fqdn(page).fill(fqdn)
    await field.fqdn(page).press('Escape')
    await field.submit(page).click()
    await expect(page.getByText('One field needs your attention')).toBeVisible()
  }
  for (const [fqdn, words] of [
    ['vc01.corp.local', 'other appliances are in prod.evs.example.com'],
    ['vc01.elsewhere.example.com', 'other appliances are in prod.evs.example.com'],
  ] as const) {
    await field.fqdn(page).fill(fqdn)
    await expect(warning(page, words)).toBeVisible()
    await expect(line(page, "FQDN is in the environment's domain")).toContainText('Fail')
  }
  expect(await sandbox.accepted(create)).toHaveLength(0)
})

for (const behaviour of ['resetAfterCommit', 'errorAfterCommit', 'hangAfterCommit', 'invalidJson']) {
  test(`an answer lost by ${behaviour} leaves one connector, which is found by reading`, async ({
    page,
    home,
    sandbox,
  }) => {
    test.setTimeout(120_000)
    await openForm(page, sandbox, home)
    await sandbox.fault(create, { behaviour, times: 1 })
    await fill(page)
    await send(page)
    await expect(page.getByText('EVS is creating the connector to', { exact: false })).toBeVisible({ timeout: 60_000 })
    await expect(card(page, /vc01/)).toHaveCount(1)
    expect(await sandbox.accepted(create)).toHaveLength(1)
    await page.getByRole('link', { name: 'View record' }).first().click()
    await expect(page.getByText('evs.createEnvironmentConnector')).toBeVisible()
    await expect(page.getByText('Succeeded').first()).toBeVisible()
  })
}

test('who leaves while it is unclear is told on the next page what became of it', async ({ page, home, sandbox }) => {
  await openForm(page, sandbox, home)
  await fill(page)
  await field.submit(page).click()
  await expect(question(page)).toBeVisible()
  await sandbox.fault('evs.listEnvironmentConnectors', { latencyMs: 1_500, times: 3 })
  await sandbox.fault(create, { behaviour: 'resetAfterCommit', times: 1 })
  await question(page).getByRole('button', { name: 'Create connector' }).click()
  await expect(outcome(page)).toContainText('We lost AWS’s answer; looking at what AWS has')
  await page.getByRole('navigation').getByRole('link', { name: 'Environments', exact: true }).click()
  await expect(page.getByRole('heading', { name: /^Environments/, level: 1 })).toBeVisible()
  await expect(page.getByText(/VCENTER vc01\.vcf9\.evs\.example\.com/).first()).toBeVisible({ timeout: 30_000 })
  expect(await sandbox.accepted(create)).toHaveLength(1)
})

test('two submits and two answers to the question in one moment, and a submit after going back, make one connector', async ({
  page,
  home,
  sandbox,
}) => {
  await sandbox.fault(create, { latencyMs: 500 })
  await openForm(page, sandbox, home)
  await fill(page)
  // Sooner than any finger: no screen is drawn between.
  const twice = (button: HTMLElement) => {
    button.click()
    button.click()
  }
  await field.submit(page).evaluate(twice)
  await expect(question(page)).toHaveCount(1)
  await question(page).getByRole('button', { name: 'Create connector' }).evaluate(twice)
  await expect(card(page, /vc01/)).toBeVisible()
  await page.goBack()
  await expect(field.submit(page)).toBeVisible()
  await expect(field.type(page, 'VCENTER')).toBeDisabled()
  await field.submit(page).click()
  await expect(page.getByText(/fields? needs? your attention/)).toBeVisible()
  expect(await sandbox.accepted(create)).toHaveLength(1)
})

test('where AWS refuses everything nothing looks well, and what was typed is sent all the same', async ({
  page,
  home,
  sandbox,
}) => {
  await openForm(page, sandbox, home)
  await fill(page)
  await expect(line(page, 'Environment is created')).toContainText('Pass')
  for (const operation of ['evs.*', 'secretsmanager.*'])
    await sandbox.fault(operation, { exception: { code: 'AccessDeniedException', message: 'as IAM words it' } })
  await checkUntil(page, 'Environment is created', 'Could not tell')
  await expect(line(page, 'Type is free')).toContainText('Could not tell')
  await expect(line(page, 'Secret is there')).toContainText('Could not tell')
  await send(page)
  await expect(outcome(page)).toContainText('This connection lacks a permission in EVS.')
  await expect(field.fqdn(page)).toHaveValue('vc01.vcf9.evs.example.com')
  expect(await sandbox.accepted(create)).toHaveLength(0)
  await page.reload()
  await expect(page.getByText('Which types this environment has already could not be read')).toBeVisible()
  await expectAccessible(page)
})
