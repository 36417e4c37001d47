import { expect, expectAccessible } from './console'
import { environmentOf, field, fill, openForm } from './evs-form'
import { preflight } from './evs-secrets'
import { installed, typeFqdn, update, what } from './evs-update-verbs'
import { readOnlyConnection, signedIn, test } from './visitors'

// Everybody here signs in for themselves.
test.use({ storageState: { cookies: [], origins: [] } })

test('who only looks may open neither form, and is told so', async ({ page, home, sandbox }) => {
  const { href } = await installed(sandbox, home)
  const environmentId = await environmentOf(sandbox, 'evs-vcf9')
  await signedIn(page, { [home.slice(1)]: 'viewer' })
  for (const address of [href, `${home}/evs/environments/${environmentId}/connectors/create`]) {
    expect((await page.goto(address))?.status()).toBe(403)
    await expect(page.getByRole('heading', { name: 'You may not open this page' })).toBeVisible()
  }
})

test('on a read-only connection both forms can be read and looked at, and nothing is sent', async ({
  page,
  sandbox,
}) => {
  const { id } = await readOnlyConnection(sandbox)
  await signedIn(page, { '*': 'admin' })
  const home = `/${id}`
  const { href } = await installed(sandbox, home)
  await openForm(page, sandbox, home)
  await fill(page)
  await expect(preflight(page)).toBeVisible()
  await expect(field.submit(page)).toHaveAccessibleDescription('This connection is switched to read-only.')
  await field.secret(page).press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  page.on('dialog', (dialog) => void dialog.accept())
  await page.goto(href)
  await what(page, 'Appliance FQDN').check()
  await typeFqdn(page)
  await expect(page.getByRole('button', { name: 'Update connector' })).toBeDisabled()
  await expectAccessible(page)
  await page.goto(`${href}?fqdn=sddc02.prod.evs.example.com&secret=evs/sddc-manager-api-key`)
  await expect(page.getByText('You can see where it stands, but not go on.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Update secret' })).toBeDisabled()
  await expectAccessible(page)
  expect(await sandbox.accepted(update)).toHaveLength(0)
})
