import { expect, expectAccessible, type Page, type Sandbox, test } from './console'
import { environmentOf } from './evs-form'
import { expectAccessibleInBothThemes } from './greengrass-verbs'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const cell = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const outcome = (page: Page) => page.getByRole('group', { name: 'What became of it' })
const tagged = 'evs.tagResource'

async function open(page: Page, sandbox: Sandbox, home: string) {
  const environmentId = await environmentOf(sandbox, 'evs-prod-522')
  await page.goto(`${home}/evs/environments/${environmentId}/tags`)
  await expect(cell(page, 'Key of tag 1')).toHaveValue('stage')
  const resourceArn = `arn:aws:evs:us-east-1:${sandbox.account}:environment/${environmentId}`
  return { environmentId, resourceArn }
}

const tagsNow = async (sandbox: Sandbox, resourceArn: string) =>
  (await sandbox.evs<{ tags: Record<string, string> }>('ListTagsForResource', { resourceArn })).tags

test('tags are shown on their tab and changed, added and removed by one form', async ({ page, home, sandbox }) => {
  const id = await environmentOf(sandbox, 'evs-prod-522')
  await page.goto(`${home}/evs/environments/${id}?tab=tags`)
  await expect(page.getByRole('term').filter({ hasText: 'team' })).toBeVisible()
  await expectAccessibleInBothThemes(page)
  await page.getByRole('link', { name: 'Change tags' }).click()
  await cell(page, 'Value of tag 1').fill('staging')
  await page.getByRole('button', { name: 'Remove tag 2' }).click()
  await expect(cell(page, 'Key of tag 2')).toHaveCount(0)
  await button(page, 'Add tag').click()
  await cell(page, 'Key of tag 2').fill('cost-center')
  await cell(page, 'Value of tag 2').fill('4711')
  await expectAccessibleInBothThemes(page)
  await button(page, 'Change tags').click()
  await expect(page.getByText('The tags are changed.')).toBeVisible()
  await expect(page).toHaveURL(/\?tab=tags$/)
  await expect(page.getByRole('definition').filter({ hasText: '4711' })).toBeVisible()
  const arn = `arn:aws:evs:us-east-1:${sandbox.account}:environment/${id}`
  expect(await tagsNow(sandbox, arn)).toEqual({ stage: 'staging', 'cost-center': '4711' })
})

test('EVS’s own limits are told at the field before anything is sent', async ({ page, home, sandbox }) => {
  await open(page, sandbox, home)
  for (const [key, value, complaint] of [
    ['cost center', 'x', 'Letters, digits and _ . : / = + - @ , ; < > ?'],
    ['aws:team', 'x', 'Keys that begin with aws: belong to AWS.'],
    ['team', 'x', 'This key is there already.'],
    ['', 'x', 'Enter a key, or remove the row.'],
    ['site', 'a value', 'Letters, digits and _ . : / = + - @ , ; < > ?'],
  ] as const) {
    await cell(page, 'Key of tag 1').fill(key)
    await cell(page, 'Value of tag 1').fill(value)
    await button(page, 'Change tags').click()
    await expect(page.getByText(complaint, { exact: true }).first()).toBeVisible()
  }
  await expectAccessible(page)
  expect(await sandbox.accepted(tagged)).toHaveLength(0)
})

test('tags that somebody else changed meanwhile are not overwritten, and tags of AWS stay', async ({
  page,
  home,
  sandbox,
}) => {
  // What an account starts with is there once somebody asks.
  await environmentOf(sandbox, 'evs-prod-522')
  await sandbox.rewrite('evs.tags', (tags) => ({ ...tags, 'aws:cloudformation:stack-name': 'evs' }))
  const { resourceArn } = await open(page, sandbox, home)
  await expect(cell(page, 'Key of tag 3')).toHaveCount(0)
  await sandbox.evs('UntagResource', { resourceArn, tagKeys: ['team'] })
  await cell(page, 'Value of tag 2').fill('storage')
  await button(page, 'Change tags').click()
  await expect(outcome(page)).toContainText('changed since this form opened')
  await expect(cell(page, 'Value of tag 2')).toHaveValue('storage')
  expect(await tagsNow(sandbox, resourceArn)).toEqual({
    stage: 'production',
    'aws:cloudformation:stack-name': 'evs',
  })
})

test('each exception is told in plain words, and a lost answer is looked into', async ({ page, home, sandbox }) => {
  const { resourceArn } = await open(page, sandbox, home)
  await cell(page, 'Value of tag 1').fill('staging')
  for (const [code, words] of [
    ['TooManyTagsException', 'The environment would have more tags than EVS takes.'],
    ['TagPolicyException', "A tag breaks your organization's tag policy"],
    ['ServiceQuotaExceededException', 'A quota of EVS would be exceeded.'],
    ['ResourceNotFoundException', 'EVS does not find it.'],
    ['ValidationException', 'EVS found the request invalid.'],
    ['AccessDeniedException', 'This connection lacks a permission in EVS.'],
  ] as const) {
    await sandbox.fault(tagged, { exception: { code } })
    await button(page, 'Change tags').click()
    await expect(outcome(page)).toContainText(words)
    await expect(cell(page, 'Value of tag 1')).toHaveValue('staging')
    await sandbox.clearFaults()
  }
  await sandbox.fault(tagged, { behaviour: 'resetAfterCommit', times: 1 })
  await button(page, 'Change tags').click()
  await expect(page.getByText('The tags are changed.')).toBeVisible({ timeout: 30_000 })
  expect(await tagsNow(sandbox, resourceArn)).toEqual({ stage: 'staging', team: 'virtualization' })
  expect(await sandbox.accepted(tagged)).toHaveLength(1)
})

test('where the tags cannot be read there is no form that would take them away', async ({ page, home, sandbox }) => {
  const id = await environmentOf(sandbox, 'evs-prod-522')
  await sandbox.fault('evs.listTagsForResource', { exception: { code: 'ThrottlingException' } })
  await page.goto(`${home}/evs/environments/${id}/tags`)
  await expect(page.getByText('EVS is limiting how often it may be called.')).toBeVisible()
  await expect(button(page, 'Change tags')).toHaveCount(0)
  await expectAccessible(page)
})
