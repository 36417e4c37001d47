import { expect, expectAccessible, test } from './console'
import { arn, card, field, type Made, makeDefinition } from './greengrass-verbs'

const topic = 'arn:aws:sns:us-east-1:111122223333:stops'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('a definition is copied with its tags and one of its versions, and left as it was', async ({
  page,
  home,
  sandbox,
}) => {
  const { Id, LatestVersion } = await makeDefinition(sandbox, 'line-3', [
    { Id: 'alerts', ConnectorArn: arn('SNS', 3), Parameters: { DefaultSNSArn: topic } },
  ])
  await page.goto(`${home}/greengrass/connectors/create?from=${Id}&version=${LatestVersion}`)
  await expect(
    page.getByText(`A copy of line-3 with the connectors of its version ${LatestVersion.slice(0, 8)}.`),
  ).toBeVisible()
  await expect(field.name(page)).toHaveValue('Copy of line-3')
  await expect(card(page, 1).getByRole('textbox', { name: 'Default SNS topic ARN' })).toHaveValue(topic)
  await field.submit(page).click()
  await expect(page.getByRole('heading', { name: 'Copy of line-3', level: 1 })).toBeVisible()
  expect(await sandbox.accepted('greengrass.createConnectorDefinition')).toHaveLength(2)
})

test('an old version is restored as a new one on top of the latest, which the page says', async ({
  page,
  home,
  sandbox,
}) => {
  const { Id, LatestVersion: first } = await makeDefinition(sandbox, 'line-3', [
    { Id: 'alerts', ConnectorArn: arn('SNS', 3), Parameters: { DefaultSNSArn: topic } },
  ])
  const path = `/greengrass/definition/connectors/${Id}`
  await sandbox.greengrass('POST', `${path}/versions`, { Connectors: [] })
  await page.goto(`${home}/greengrass/connectors/${Id}/versions/create?from=${first}`)
  await expect(page.getByText(`Restores version ${first.slice(0, 8)}`)).toBeVisible()
  await expect(field.id(page, 1)).toHaveValue('alerts')
  await expect(page.getByRole('list', { name: 'Differences' })).toContainText('added')
  await page.getByRole('button', { name: 'Create version' }).click()
  await expect(page.getByRole('heading', { name: 'line-3', level: 1 })).toBeVisible()
  const { LatestVersion } = await sandbox.greengrass<Made>('GET', path)
  const made = await sandbox.greengrass<{ Definition: object }>('GET', `${path}/versions/${LatestVersion}`)
  const old = await sandbox.greengrass<{ Definition: object }>('GET', `${path}/versions/${first}`)
  expect(LatestVersion).not.toBe(first)
  expect(made.Definition).toEqual(old.Definition)
})

test('a version that came before the submit is shown with its difference, and what was typed goes on from it', async ({
  page,
  home,
  sandbox,
}) => {
  const Parameters = { DefaultSNSArn: topic, IsolationMode: 'NoContainer' }
  const connector = { Id: 'alerts', ConnectorArn: arn('SNS', 4), Parameters }
  const { Id } = await makeDefinition(sandbox, 'raced', [connector])
  const path = `/greengrass/definition/connectors/${Id}`
  await page.goto(`${home}/greengrass/connectors/${Id}/versions/create`)
  await card(page, 1).getByRole('textbox', { name: 'Default SNS topic ARN' }).fill(`${topic}-mine`)
  await sandbox.greengrass('POST', `${path}/versions`, {
    Connectors: [
      { ...connector, Parameters: { DefaultSNSArn: topic } },
      { Id: 'theirs', ConnectorArn: arn('OwnMake') },
    ],
  })
  const submit = page.getByRole('button', { name: 'Create version' })
  await submit.click()
  await expect(page.getByText('The definition has a newer version than the one this form started from.')).toBeVisible()
  await expect(page.getByText('There is a newer version:')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Bring my changes onto it' }).click()
  await expect(field.id(page, 2)).toHaveValue('theirs')
  await expect(card(page, 1).getByRole('textbox', { name: 'Default SNS topic ARN' })).toHaveValue(`${topic}-mine`)
  await submit.click()
  await expect(page.getByRole('heading', { name: 'raced', level: 1 })).toBeVisible()
  const { LatestVersion } = await sandbox.greengrass<Made>('GET', path)
  const { Definition } = await sandbox.greengrass<{ Definition: { Connectors: object[] } }>(
    'GET',
    `${path}/versions/${LatestVersion}`,
  )
  expect(Definition.Connectors).toEqual([
    { Id: 'alerts', ConnectorArn: arn('SNS', 4), Parameters: { DefaultSNSArn: `${topic}-mine` } },
    { Id: 'theirs', ConnectorArn: arn('OwnMake') },
  ])
})
