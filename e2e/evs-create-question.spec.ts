import type { APIResponse, Route } from '@playwright/test'
import { expect, expectAccessible, type Page, test } from './console'
import { card, create, field, fill, openForm, question } from './evs-form'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const warning = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text })

/** Does to each script that brings the form's rules what is given; other scripts come as they are. */
async function onRules(page: Page, treat: (route: Route, answer: APIResponse) => Promise<void>) {
  await page.route('**/_next/static/**/*.js', async (route) => {
    const answer = await route.fetch()
    const rules = (await answer.text()).includes('Enter the FQDN of the appliance.')
    await (rules ? treat(route, answer) : route.fulfill({ response: answer }))
  })
}

test('nothing is sent without the question though the rules of the form come late', async ({ page, home, sandbox }) => {
  let arrive = () => {}
  const late = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await onRules(page, async (route, answer) => {
    await late
    await route.fulfill({ response: answer })
  })
  await page.clock.install()
  await openForm(page, sandbox, home)
  await fill(page)
  await field.submit(page).click()
  await page.clock.runFor(10_000)
  arrive()
  await expect(async () => {
    await page.clock.runFor(1_000)
    await expect(question(page)).toBeVisible({ timeout: 500 })
  }).toPass()
  expect(await sandbox.accepted(create)).toHaveLength(0)
})

test('it is asked which secret is used against which host also where the rules of the form cannot be loaded', async ({
  context,
  home,
  sandbox,
}) => {
  // A page of its own: its browser complains about what does not come.
  const page = await context.newPage()
  await onRules(page, (route) => route.abort())
  await openForm(page, sandbox, home)
  await fill(page)
  await expect(page.getByText('a part of this page did not load')).toBeVisible()
  await field.submit(page).click()
  await expect(question(page)).toContainText('The pre-flight could not be made: nothing of this was looked at.')
  await expect(question(page)).toContainText('EVS will sign in to vc01.vcf9.evs.example.com')
  expect(await sandbox.accepted(create)).toHaveLength(0)
  await question(page).getByRole('button', { name: 'Create connector' }).click()
  await expect(card(page, /vc01/)).toBeVisible()
  expect(await sandbox.accepted(create)).toHaveLength(1)
})

test('a type that is taken while the question is open is cleared only after it, with the reason, and the form goes on', async ({
  page,
  home,
  sandbox,
}) => {
  const environmentId = await openForm(page, sandbox, home)
  await fill(page)
  await field.submit(page).click()
  await expect(question(page)).toBeVisible()
  await sandbox.evs('CreateEnvironmentConnector', {
    environmentId,
    type: 'VCENTER',
    applianceFqdn: 'vc09.vcf9.evs.example.com',
    secretIdentifier: 'evs/vcenter-reader',
  })
  // What is older than some seconds is read again when the page is looked at again.
  await expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
    await expect(page.getByText(/VCENTER: taken by cnctr-/)).toHaveCount(1, { timeout: 1_000 })
  }).toPass()
  await expect(question(page)).toBeVisible()
  await question(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(warning(page, 'Type cleared')).toContainText('VCENTER: taken by cnctr-')
  await expectAccessible(page)
  await field.submit(page).click()
  await expect(page.getByText(/fields? needs? your attention/)).toBeVisible()
  await field.type(page, 'OPERATIONS_MANAGER').check()
  await expect(warning(page, 'Type cleared')).toBeHidden()
  await expect(question(page)).toBeHidden()
  await field.submit(page).click()
  await expect(question(page)).toBeVisible()
})
