import { expect, expectAccessible, type Page, Sandbox, test } from './console'
import { cell } from './evs-health-verbs'
import { makeFirstAdmin } from './sign-in'
import { endAll, folder, start } from './starting'

// A console of its own: its settings hold for everybody on it.
test.use({ storageState: { cookies: [], origins: [] } })
test.afterAll(endAll)

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const save = (page: Page) => page.getByRole('button', { name: 'Save settings' }).click()

test('an admin decides how often AWS is asked, sees what it costs, and switches it off, which the board says', async ({
  page,
}) => {
  test.setTimeout(180_000)
  const dataDir = folder()
  const own = await start(dataDir)
  await own.ready
  await makeFirstAdmin(page, dataDir)
  const home = `http://127.0.0.1:${own.port}/sandbox`
  await page.goto(`${home}/evs/health`)
  await expect(cell(page, 'Failed', 'VCENTER_VM_EVENT')).toBeVisible({ timeout: 30_000 })
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  await expect(page.getByText('About 84 AWS calls an hour')).toBeVisible()
  await field(page, 'Seconds between samples in transit').fill('4')
  await field(page, 'Seconds between samples').fill('x')
  await save(page)
  await expect(page.getByText('At least 5 seconds.').first()).toBeVisible()
  await expect(page.getByText('Enter a number of seconds.').first()).toBeVisible()
  await expect(page.getByText('Enter whole numbers to see how many AWS calls they cost.')).toBeVisible()
  await expectAccessible(page)
  await field(page, 'Seconds between samples in transit').fill('5')
  await field(page, 'Seconds between samples').fill('10')
  await expect(page.getByText('About 2,520 AWS calls an hour')).toBeVisible()
  await save(page)
  await expect(page.getByText('The health settings hold from the next sample on.')).toBeVisible()
  const sandbox = new Sandbox('111122223333', own.sandboxPort)
  const { environmentSummaries } = await sandbox.evs<{
    environmentSummaries: { environmentId: string; environmentName: string }[]
  }>('ListEnvironments', {})
  const environmentId =
    environmentSummaries.find((each) => each.environmentName === 'evs-prod-522')?.environmentId ?? ''
  await sandbox.setCheck({ environmentId, type: 'SDDC_MANAGER', check: 'SDDC_MANAGER_KEY_REUSE', result: 'FAILED' })
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  await page.getByRole('checkbox', { name: 'Ask AWS for the health of EVS' }).uncheck()
  await expect(page.getByText('No AWS calls.')).toBeVisible()
  await save(page)
  await expect(page.getByText('Sampling is switched off', { exact: true })).toBeVisible()
  await expectAccessible(page)
  await page.goto(`${home}/audit?connection=console`)
  await expect(page.getByRole('row').filter({ hasText: 'settings of EVS health' }).first()).toBeVisible()
})
