import { expect, expectAccessible, type Page, test } from './console'
import { field, question, send } from './evs-form'
import { line, preflight, setSecret } from './evs-secrets'
import { installed, newFqdn, newSecret, typeFqdn, update, what } from './evs-update-verbs'
import { expectAccessibleInBothThemes, tabTo } from './greengrass-verbs'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const step = (page: Page, number: number) =>
  page.getByRole('list', { name: 'Steps' }).getByRole('listitem', { name: new RegExp(`^${number}\\.`) })

test('both are changed in two steps, the browser closed between them, and the record of the first leads to the second', async ({
  page,
  context,
  home,
  sandbox,
}) => {
  const { href, held } = await installed(sandbox, home)
  await page.goto(href)
  await what(page, 'Both, one after the other').check()
  await typeFqdn(page, '127.0.0.1')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByText('2 fields need your attention')).toBeVisible()
  await typeFqdn(page)
  await field.secret(page).fill(newSecret)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page).toHaveURL(/update\?fqdn=sddc02\.prod\.evs\.example\.com&secret=evs%2Fsddc-manager-api-key$/)
  await expect(step(page, 1)).toContainText('Now')
  await expect(step(page, 2)).toContainText('Comes later')
  await expect(
    page.getByText(`Between the two steps it signs in to sddc.prod.evs.example.com with the secret ${newSecret}`),
  ).toBeVisible()
  expect(await sandbox.accepted(update)).toHaveLength(0)
  await expectAccessibleInBothThemes(page)
  await page.getByRole('button', { name: 'Update secret' }).click()
  await expect(question(page, 'Update secret')).toContainText(
    `EVS will sign in to sddc.prod.evs.example.com with the secret ${newSecret}.`,
  )
  await question(page, 'Update secret').getByRole('button', { name: 'Update secret' }).click()
  await expect(page.getByText(/once it is active/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Update FQDN' })).toHaveCount(0)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'View record' }).first().click()
  await expect(page.getByRole('heading', { name: 'Record of a change' })).toBeVisible()
  const record = page.url()
  await page.close()

  const second = await context.newPage()
  await second.goto(record)
  await second.getByRole('link', { name: /^cnctr-/ }).click()
  await expect(step(second, 1)).toContainText('The connector has it')
  await sandbox.advance(25)
  await expect(step(second, 2)).toContainText('Now', { timeout: 15_000 })
  await expect(step(second, 1)).toContainText('Done')
  await second.reload()
  await second.getByRole('button', { name: 'Update FQDN' }).click()
  await expect(question(second, 'Update FQDN')).toContainText(
    `EVS will sign in to ${newFqdn} with the secret ${newSecret}.`,
  )
  await question(second, 'Update FQDN').getByRole('button', { name: 'Update FQDN' }).dblclick()
  await expect(second.getByText(/once it is active/)).toBeVisible()
  await sandbox.advance(25)
  await expect(second.getByText('The connector has both')).toBeVisible({ timeout: 15_000 })
  await expectAccessible(second)
  expect(await sandbox.accepted(update)).toHaveLength(2)
  expect(await held()).toMatchObject({ applianceFqdn: newFqdn, state: 'ACTIVE' })
})

for (const behaviour of ['resetAfterCommit', 'errorAfterCommit', 'hangAfterCommit']) {
  test(`an answer lost by ${behaviour} leaves one update for each step, which is found by reading`, async ({
    page,
    home,
    sandbox,
  }) => {
    test.setTimeout(180_000)
    const { href, held } = await installed(sandbox, home)
    await page.goto(`${href}?fqdn=${newFqdn}&secret=${encodeURIComponent(newSecret)}`)
    await sandbox.fault(update, { behaviour, times: 1 })
    await send(page, 'Update secret')
    await expect(page.getByText(/once it is active/)).toBeVisible({ timeout: 60_000 })
    await expect(page.getByText('EVS is updating the connector to').first()).toBeVisible({ timeout: 60_000 })
    await sandbox.advance(25)
    await sandbox.fault(update, { behaviour, times: 1 })
    await expect(page.getByRole('button', { name: 'Update FQDN' })).toBeVisible({ timeout: 15_000 })
    await send(page, 'Update FQDN')
    await expect(async () => expect(await sandbox.accepted(update)).toHaveLength(2)).toPass()
    await sandbox.advance(25)
    await expect(page.getByText('The connector has both')).toBeVisible({ timeout: 60_000 })
    expect(await sandbox.accepted(update)).toHaveLength(2)
    expect(await held()).toMatchObject({ applianceFqdn: newFqdn, state: 'ACTIVE' })
  })
}

test('a step that EVS gives up is told with its words, and can be made again', async ({ page, home, sandbox }) => {
  const { href } = await installed(sandbox, home)
  await setSecret(sandbox, { name: 'evs/late', tags: {} })
  await page.goto(`${href}?fqdn=${newFqdn}&secret=evs/late`)
  await expect(line(page, 'Secret has the tag EvsAccess=true')).toContainText('Fail')
  await send(page, 'Update secret')
  await expect(page.getByText(/once it is active/)).toBeVisible()
  await sandbox.advance(25)
  await expect(page.getByText('EVS gave up changing this connector')).toBeVisible({ timeout: 15_000 })
  await expect(page.getByText('is not authorized to perform', { exact: false }).first()).toBeVisible()
  await expect(step(page, 1)).toContainText('Failed')
  await expect(step(page, 1)).toContainText('AWS has it, but the update failed')
  await expect(step(page, 2)).toContainText('Comes later')
  await expect(page.getByRole('link', { name: 'Update this connector again' })).toHaveAttribute('href', /[?]fqdn=/)
  await expectAccessible(page)
  await step(page, 2).getByRole('button', { name: 'Go on with the FQDN' }).click()
  await expect(step(page, 2).getByRole('button', { name: 'Update FQDN' })).toBeVisible()
  await step(page, 1).getByRole('button', { name: 'Set the secret again' }).click()
  await setSecret(sandbox, { name: 'evs/late', tags: { EvsAccess: 'true' } })
  await send(page, 'Update secret')
  await expect(page.getByText(/once it is active/)).toBeVisible()
  await sandbox.advance(25)
  await expect(step(page, 1)).toContainText('Done', { timeout: 15_000 })
  await expect(step(page, 2)).toContainText('Now')
  await page.getByRole('link', { name: 'Choose anew' }).click()
  await what(page, 'Secret').check()
  await field.secret(page).fill(newSecret)
  await send(page, 'Update connector')
  await expect(page.getByText('from now on it signs in with the new secret')).toBeVisible()
})

test('both steps are made with the keyboard alone on a narrow screen', async ({ page, home, sandbox }) => {
  await page.setViewportSize({ width: 400, height: 800 })
  const { href } = await installed(sandbox, home)
  await page.goto(`${href}?fqdn=${newFqdn}&secret=${encodeURIComponent(newSecret)}`)
  for (const verb of ['Update secret', 'Update FQDN']) {
    await expect(page.getByRole('button', { name: verb })).toBeVisible({ timeout: 15_000 })
    await expect(preflight(page)).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400)
    await tabTo(page, page.getByRole('button', { name: verb }))
    await page.keyboard.press('Enter')
    await tabTo(page, question(page, verb).getByRole('button', { name: verb }))
    await page.keyboard.press('Enter')
    await expect(page.getByText(/once it is active/)).toBeVisible()
    await sandbox.advance(25)
  }
  await expect(page.getByText('The connector has both')).toBeVisible({ timeout: 15_000 })
  expect(await sandbox.accepted(update)).toHaveLength(2)
})
