import { expect, expectAccessible, test } from './console'
import { card, create, field, fill, openForm, question, send } from './evs-form'
import { tabTo } from './greengrass-verbs'

test('a new connector shows every field of EVS’s answer, and goes from creating to passed without a reload', async ({
  page,
  home,
  sandbox,
}) => {
  const id = await openForm(page, sandbox, home)
  await fill(page)
  await expect(
    page.getByText('EVS will sign in to vc01.vcf9.evs.example.com with the secret evs/vcenter-reader.'),
  ).toBeVisible()
  await send(page)
  await expect(page).toHaveURL(new RegExp(`/evs/environments/${id}$`))
  await expect(page.getByText('EVS is creating the connector to vc01.vcf9.evs.example.com.')).toBeVisible()
  const connector = card(page, 'vCenter · vc01.vcf9.evs.example.com')
  await expect(connector.getByText('Creating', { exact: true })).toBeVisible()
  await expect(connector.getByText('VCENTER', { exact: true })).toBeVisible()
  await expect(connector.getByText(/^cnctr-\w{10}$/)).toBeVisible()
  await expect(connector.getByText(id)).toBeVisible()
  await expect(
    connector.getByRole('button', {
      name: /^Copy arn:aws:secretsmanager:us-east-1:\d{12}:secret:evs\/vcenter-reader-\w{6}$/,
    }),
  ).toBeVisible()
  for (const term of ['State', 'Status', 'State details', 'Created', 'Modified'])
    await expect(connector.getByRole('term').filter({ hasText: new RegExp(`^${term}$`) })).toBeVisible()
  await expect(connector.getByText('EVS looks for the first time once the connector is active.')).toBeVisible()
  const checks = connector.getByRole('list', { name: 'Checks of vc01.vcf9.evs.example.com' }).getByRole('listitem')
  await expect(checks.filter({ hasText: 'VCENTER_REACHABILITY' }).getByText('Unknown')).toBeVisible()
  await sandbox.advance(25)
  await expect(connector.getByText('Active', { exact: true })).toBeVisible()
  await expect(connector.getByText('EVS has not looked yet.', { exact: false })).toBeVisible()
  await sandbox.advance(60)
  for (const type of ['VCENTER_REACHABILITY', 'VCENTER_VM_SYNC', 'VCENTER_VM_EVENT'])
    await expect(checks.filter({ hasText: type }).getByText('Passed')).toBeVisible()
  await expect(checks.filter({ hasText: 'VCENTER_VM_SYNC' }).getByRole('definition').first()).toHaveText(/ago/)
  await expect(connector.getByText('Unknown')).toHaveCount(0)
  expect(await sandbox.accepted(create)).toHaveLength(1)
})

test('types that the environment has or cannot take are disabled, each with its reason', async ({
  page,
  home,
  sandbox,
}) => {
  await openForm(page, sandbox, home, 'evs-prod-522')
  await expect(field.type(page, 'SDDC_MANAGER')).toBeDisabled()
  await expect(page.getByText(/SDDC_MANAGER: taken by cnctr-/)).toBeVisible()
  await expect(field.type(page, 'OPERATIONS_MANAGER')).toBeDisabled()
  await expect(page.getByText('OPERATIONS_MANAGER: for VCF 9 only; this environment runs VCF-5.2.2.')).toBeVisible()
  await field.type(page, 'VCENTER').check()
  await field.fqdn(page).click()
  await page.getByRole('option', { name: 'vc01.prod.evs.example.com' }).click()
  await expect(field.fqdn(page)).toHaveValue('vc01.prod.evs.example.com')
  await field.fqdn(page).fill('vc01.other.example.com')
  await expect(page.getByText('other appliances are in prod.evs.example.com', { exact: false })).toBeVisible()
  await field.fqdn(page).press('Escape')
  await page.getByRole('button', { name: 'Environment', exact: false }).click()
  await expect(page.getByRole('option', { name: /evs-lab/ })).toHaveAttribute('aria-disabled', 'true')
  await page.getByRole('option', { name: /evs-vcf9/ }).click()
  await expect(field.type(page, 'OPERATIONS_MANAGER')).toBeEnabled()
  await expect(field.type(page, 'VCENTER')).toBeChecked()
  await field.fqdn(page).fill('vc01.corp.local')
  await expect(page.getByText('.local or .internal', { exact: false })).toBeVisible()
})

const exceptions = [
  ['ThrottlingException', 'EVS is limiting how often it may be called.'],
  ['ValidationException', 'EVS found the request invalid.'],
  ['ResourceNotFoundException', 'EVS does not find it.'],
  ['AccessDeniedException', 'This connection lacks a permission in EVS.'],
  ['ServiceQuotaExceededException', 'A quota of EVS would be exceeded.'],
] as const

test('each exception is told in plain words with AWS’s text and request id, and nothing typed is lost', async ({
  page,
  home,
  sandbox,
}) => {
  await openForm(page, sandbox, home)
  await fill(page)
  for (const [code, words] of exceptions) {
    await sandbox.fault(create, { exception: { code, message: `${code} as AWS words it` } })
    await field.submit(page).click()
    // The same secret against the same host is asked about once.
    if (code === exceptions[0][0]) await question(page).getByRole('button', { name: 'Create connector' }).click()
    const told = page.getByRole('group', { name: 'What became of it' })
    await expect(told).toContainText(words)
    await told.getByText('Technical details').click()
    await expect(told.getByText(`${code} as AWS words it`)).toBeVisible()
    await expect(told.getByText('Request id')).toBeVisible()
    await expect(field.fqdn(page)).toHaveValue('vc01.vcf9.evs.example.com')
    await expect(field.secret(page)).toHaveValue('evs/vcenter-reader')
    await expect(field.type(page, 'VCENTER')).toBeChecked()
    await sandbox.clearFaults()
  }
  await expectAccessible(page)
  await field.submit(page).click()
  await expect(card(page, /vc01/)).toBeVisible()
  expect(await sandbox.accepted(create)).toHaveLength(1)
})

test('what EVS would not accept is marked before anything is sent, and what EVS refuses lands on its field', async ({
  page,
  home,
  sandbox,
}) => {
  await openForm(page, sandbox, home)
  await field.submit(page).click()
  await expect(page.getByText('3 fields need your attention')).toBeVisible()
  await page.getByRole('button', { name: 'Type' }).click()
  await expect(field.type(page, 'VCENTER')).toBeFocused()
  await field.type(page, 'VCENTER').check()
  for (const [fqdn, complaint] of [
    ['127.0.0.1', 'A DNS name, not an address'],
    ['localhost', 'A fully qualified name with its domain'],
    ['vc_01.example.com', 'Labels of letters, digits and hyphens'],
  ] as const) {
    await field.fqdn(page).fill(fqdn)
    await field.fqdn(page).press('Escape')
    await expect(page.getByRole('form').getByText(complaint, { exact: false }).first()).toBeVisible()
  }
  await field.secret(page).fill('arn:aws-cn:secretsmanager:cn-north-1:111122223333:secret:a')
  await expect(page.getByText('A secret ARN (', { exact: false }).first()).toBeVisible()
  await expectAccessible(page)
  expect(await sandbox.accepted(create)).toHaveLength(0)
  await fill(page, { fqdn: 'vc01.elsewhere.example.com' })
  await send(page)
  await expect(field.fqdn(page)).toBeFocused()
  await expect(page.getByText(/must be in the environment's domain/).first()).toBeVisible()
  await expect(field.secret(page)).toHaveValue('evs/vcenter-reader')
})

test('two clicks at once make one connector', async ({ page, home, sandbox }) => {
  await sandbox.fault(create, { latencyMs: 500 })
  await openForm(page, sandbox, home)
  await fill(page)
  await field.submit(page).dblclick()
  await question(page).getByRole('button', { name: 'Create connector' }).dblclick()
  await expect(card(page, /vc01/)).toBeVisible()
  expect(await sandbox.accepted(create)).toHaveLength(1)
})

test('when the answer is lost after EVS made it, the page looks until it knows, and one connector exists', async ({
  page,
  home,
  sandbox,
}) => {
  await openForm(page, sandbox, home)
  await sandbox.fault('evs.listEnvironmentConnectors', { latencyMs: 700, times: 2 })
  await sandbox.fault(create, { behaviour: 'resetAfterCommit', times: 1 })
  await fill(page)
  await send(page)
  await expect(page.getByText('We lost AWS’s answer; looking at what AWS has')).toBeVisible()
  await expect(page.getByText('EVS is creating the connector to', { exact: false })).toBeVisible({ timeout: 30_000 })
  await expect(card(page, /vc01/)).toBeVisible()
  expect(await sandbox.accepted(create)).toHaveLength(1)
})

test('the form can be filled and sent with the keyboard alone', async ({ page, home, sandbox }) => {
  await openForm(page, sandbox, home)
  await page.getByRole('button', { name: 'Environment', exact: false }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(field.type(page, 'VCENTER')).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.type('vc01.vcf9.evs.example.com')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Clear Appliance FQDN' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(field.secret(page)).toBeFocused()
  await page.keyboard.type('evs/vcenter-reader')
  await page.keyboard.press('Enter')
  await tabTo(page, question(page).getByRole('button', { name: 'Create connector' }))
  await page.keyboard.press('Enter')
  await expect(card(page, /vc01/)).toBeVisible()
  expect(await sandbox.accepted(create)).toHaveLength(1)
})
