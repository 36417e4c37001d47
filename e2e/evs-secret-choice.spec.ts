import { expect, expectAccessible, type Page, test } from './console'
import { card, field, fill, openForm, question, send } from './evs-form'
import { expectNoSecretRead, line, neverReadSecrets, preflight, setSecret } from './evs-secrets'
import { tabTo } from './greengrass-verbs'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const warning = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text })
const chooser = (page: Page) => page.getByRole('dialog', { name: 'Choose a secret' })

test('a secret is found among all of the account, each with what its tag and key mean, and no value is read', async ({
  page,
  home,
  sandbox,
}) => {
  await neverReadSecrets(sandbox)
  const kmsKeyId = `arn:aws:kms:us-east-1:${sandbox.account}:key/6f9619ff-8b86-4d01-b42d-00cf4fc964ff`
  // ListSecrets gives at most 100 a page.
  await Promise.all(
    Array.from({ length: 105 }, (_, n) => setSecret(sandbox, { name: `zz/other-${n}`, tags: { EvsAccess: 'true' } })),
  )
  await setSecret(sandbox, { name: 'evs/capital', tags: { EvsAccess: 'True' }, description: '<b>Plain</b> text' })
  await setSecret(sandbox, { name: 'evs/own-key', tags: { EvsAccess: 'true' }, kmsKeyId })
  await setSecret(sandbox, { name: 'evs/going', tags: { EvsAccess: 'true' }, deleted: true })
  await openForm(page, sandbox, home)
  await fill(page, { secret: '' })
  await page.getByRole('button', { name: 'Choose a secret' }).click()
  const dialog = chooser(page)
  await expect(dialog.getByText('113 of 113 secrets, the first 50 shown')).toBeVisible()
  const search = dialog.getByRole('searchbox', { name: 'Find a secret' })
  await search.fill('evs/')
  await expect(dialog.getByText('8 of 113 secrets')).toBeVisible()
  const entry = (name: string) => dialog.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) })
  await expect(entry('evs/vcenter-reader')).toContainText('It has the tag EvsAccess=true')
  await expect(entry('evs/vcenter-untagged')).toContainText('It has no tag EvsAccess=true')
  await expect(entry('evs/capital')).toContainText('Its tag says EvsAccess=True; only true, in lower case')
  await expect(entry('evs/capital')).toContainText('<b>Plain</b> text')
  await expect(entry('evs/own-key')).toContainText(`Encrypted with your own key ${kmsKeyId}`)
  await expect(entry('evs/going')).toContainText('Its deletion is scheduled')
  await expect(entry('evs/going').getByRole('button', { name: 'Choose evs/going' })).toBeDisabled()
  await expectAccessible(page)
  await search.fill('other-104')
  await expect(dialog.getByText('1 of 113 secrets')).toBeVisible()
  await search.fill('untagged')
  await dialog.getByRole('button', { name: 'Choose evs/vcenter-untagged' }).click()
  await expect(field.secret(page)).toHaveValue(/^arn:aws:secretsmanager:us-east-1:\d{12}:secret:evs\/vcenter-untagged-/)
  await expect(warning(page, 'It has no tag EvsAccess=true')).toBeVisible()
  await expect(page.getByText('with the secret evs/vcenter-untagged.')).toBeVisible()
  await page.getByRole('button', { name: 'Choose a secret' }).click()
  await dialog.getByRole('button', { name: 'Choose evs/vcenter-reader' }).click()
  await expect(warning(page, 'It has no tag EvsAccess=true')).toBeHidden()
  await send(page)
  await expect(card(page, /vc01/)).toBeVisible()
  await expectNoSecretRead(sandbox)
})

test('a list of secrets that is refused or not whole is said to be so, and a secret can be named all the same', async ({
  page,
  home,
  sandbox,
}) => {
  await sandbox.fault('secretsmanager.listSecrets', { behaviour: 'repeatToken' })
  await openForm(page, sandbox, home)
  await page.getByRole('button', { name: 'Choose a secret' }).click()
  await expect(chooser(page).getByText('Not all secrets are listed')).toBeVisible()
  await chooser(page).getByRole('button', { name: 'Cancel' }).click()
  await sandbox.clearFaults()
  await sandbox.fault('secretsmanager.*', { exception: { code: 'AccessDeniedException', message: 'as IAM words it' } })
  await page.reload()
  await page.getByRole('button', { name: 'Choose a secret' }).click()
  await expect(
    chooser(page).getByText('A secret can be named all the same: close this, and type its name or ARN.'),
  ).toBeVisible()
  await expectAccessible(page)
  await chooser(page).getByRole('button', { name: 'Cancel' }).click()
  await fill(page)
  await expect(line(page, 'Secret is there')).toContainText('Could not tell')
  await expect(line(page, 'Secret has the tag')).toContainText('Could not tell')
  await send(page)
  await expect(card(page, /vc01/)).toBeVisible()
})

test('a secret is chosen, the question read and answered, with the keyboard alone on a narrow screen', async ({
  page,
  home,
  sandbox,
}) => {
  await page.setViewportSize({ width: 400, height: 800 })
  await openForm(page, sandbox, home)
  await fill(page, { secret: '' })
  await tabTo(page, page.getByRole('button', { name: 'Choose a secret' }))
  await page.keyboard.press('Enter')
  await expect(chooser(page).getByText('5 of 5 secrets')).toBeVisible()
  await tabTo(page, chooser(page).getByRole('searchbox', { name: 'Find a secret' }))
  await page.keyboard.type('reader')
  await tabTo(page, chooser(page).getByRole('button', { name: 'Choose evs/vcenter-reader' }))
  await page.keyboard.press('Enter')
  await expect(field.secret(page)).toHaveValue(/vcenter-reader/)
  await expect(preflight(page)).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Check again' }))
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400)
  await tabTo(page, field.submit(page))
  await page.keyboard.press('Enter')
  await tabTo(page, question(page).getByRole('button', { name: 'Create connector' }))
  await page.keyboard.press('Enter')
  await expect(card(page, /vc01/)).toBeVisible()
})
