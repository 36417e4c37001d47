import { expect, expectAccessible, type Page, test } from './console'
import { button, makePlant, step, timeline } from './greengrass-deployment-verbs'
import { type Made, tabTo } from './greengrass-verbs'

const putLive = (home: string, definition: Made, group?: Made) =>
  `${home}/greengrass/connectors/${definition.Id}/put-live${group ? `?group=${group.Id}` : ''}`

const live = (page: Page) => page.getByText('It is live in plant.')

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('a deployment that failed is explained in its step and deployed again, with the keyboard alone', async ({
  page,
  home,
  sandbox,
}) => {
  const { definition, group } = await makePlant(sandbox)
  await sandbox.planDeployments(group.Id, 'Failure', 'THING_CERT_NOT_FOUND')
  await page.goto(putLive(home, definition, group))
  await expect(step(page, 2)).toContainText('Done')
  await expect(step(page, 2)).toContainText('it is not among the latest records')
  await expect(step(page, 3).getByRole('listitem').filter({ hasText: 'Pass' })).toHaveCount(6)
  await tabTo(page, button(page, 'Deploy'))
  await page.keyboard.press('Enter')
  await expect(timeline(page)).toContainText('Building')
  await sandbox.advance(30)
  await expect(page.getByText("The core's certificate does not exist any more")).toBeVisible()
  await expectAccessible(page)
  await expect(step(page, 3).getByRole('list', { name: 'Readiness' })).toBeVisible()
  await tabTo(page, button(page, 'Deploy again'))
  await page.keyboard.press('Enter')
  await expect(timeline(page).getByRole('listitem').nth(2)).toHaveText('Not ended yet')
  await sandbox.planDeployments(group.Id, 'Success')
  await sandbox.advance(30)
  await expect(live(page)).toBeVisible()
})
