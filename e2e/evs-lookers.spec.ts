import { expect, expectAccessible, expectRowVisible, type Page, test } from './console'
import { environmentOf } from './evs-form'
import { readOnlyConnection, signedIn } from './visitors'

// Everybody here signs in for themselves.
test.use({ storageState: { cookies: [], origins: [] }, contextOptions: { reducedMotion: 'reduce' } })

/** All that is shown is there, and each way to a change leads nowhere and says why. */
async function seesButChangesNothing(page: Page, home: string, id: string, reason: string) {
  await page.goto(`${home}/evs/environments`)
  await expectRowVisible(page, 'evs-prod-522', 'Created', 'Passed')
  await page.getByRole('link', { name: 'evs-prod-522' }).click()
  for (const name of ['Create connector', /^Delete the connector to/]) {
    const link = page.getByRole('link', { name })
    await expect(link).toHaveAttribute('aria-disabled', 'true')
    await link.focus()
    await expect(page.getByRole('tooltip')).toContainText(reason)
    await link.blur()
  }
  await expectAccessible(page)
  await page.goto(`${home}/evs/environments/${id}?tab=tags`)
  await expect(page.getByRole('term').filter({ hasText: 'team' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Change tags' })).toHaveAttribute('aria-disabled', 'true')
}

test('a viewer sees an environment whole, and finds its changes disabled with the reason', async ({
  page,
  home,
  sandbox,
}) => {
  await signedIn(page, { [home.slice(1)]: 'viewer' })
  const id = await environmentOf(sandbox, 'evs-prod-522')
  await seesButChangesNothing(page, home, id, 'This needs the role operator on this connection; yours is viewer.')
})

test('on a read-only connection an operator sees the same, and its forms can be read but not submitted', async ({
  page,
  sandbox,
}) => {
  const { id } = await readOnlyConnection(sandbox)
  await signedIn(page, { [id]: 'operator' })
  const environmentId = await environmentOf(sandbox, 'evs-prod-522')
  await seesButChangesNothing(page, `/${id}`, environmentId, 'This connection is switched to read-only.')
  await page.goto(`/${id}/evs/environments/${environmentId}/tags`)
  await expect(page.getByText('You can read this form, but not submit it.', { exact: false })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Change tags' })).toHaveAttribute('aria-disabled', 'true')
})
