import { expect, expectAccessible, type Page, test } from './console'
import {
  addFromCatalogue,
  arn,
  card,
  createdConnectors,
  expectAccessibleInBothThemes,
  field,
  makeDefinition,
  show,
  type VersionHeld,
} from './greengrass-verbs'

const topic = 'arn:aws:sns:us-east-1:111122223333:stops'

const create = (page: Page, home: string) => page.goto(`${home}/greengrass/connectors/create`)

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('form and JSON are two views of one connector: nothing is lost, and an error names its line', async ({
  page,
  home,
  sandbox,
}) => {
  await create(page, home)
  await addFromCatalogue(page, 1, 'SNS', 'alerts')
  await card(page, 1).getByRole('textbox', { name: 'Default SNS topic ARN' }).fill(topic)
  await show(page, 1, 'JSON')
  const text = page.getByRole('textbox', { name: 'JSON of connector 1' })
  const whole = JSON.stringify(
    { ConnectorArn: arn('SNS', 4), Id: 'alerts', Parameters: { DefaultSNSArn: topic } },
    null,
    2,
  )
  await expect(text).toHaveValue(whole)
  await text.fill(whole.replace(`"${topic}"`, '7'))
  await expect(page.getByText(/^Line 5, Parameters.DefaultSNSArn: This must be a text: write "7"/)).toBeVisible()
  await show(page, 1, 'Form')
  await expect(page.getByText('The form cannot show this text yet')).toBeVisible()
  await field.submit(page).click()
  await expect(text).toBeFocused()
  await expect(text).toHaveAccessibleDescription(/Line 5: Parameters.DefaultSNSArn/)
  await expectAccessible(page)
  await text.fill(
    whole.replace('"DefaultSNSArn"', '"Zero": "",\n    "IsolationMode": "NoContainer",\n    "DefaultSNSArn"'),
  )
  await show(page, 1, 'Form')
  await expect(card(page, 1).getByRole('textbox', { name: 'Default SNS topic ARN' })).toHaveValue(topic)
  await expect(card(page, 1).getByRole('button', { name: /Container isolation mode/ })).toContainText('NoContainer')
  await expect(field.key(page, 1)).toHaveValue('Zero')
  await field.submit(page).click()
  await expect(page.getByRole('heading', { name: 'Create connector definition' })).toBeHidden()
  expect(await createdConnectors(sandbox)).toEqual([
    {
      Id: 'alerts',
      ConnectorArn: arn('SNS', 4),
      Parameters: { Zero: '', IsolationMode: 'NoContainer', DefaultSNSArn: topic },
    },
  ])
})

test('the catalogue is searched by name and by what a connector does, tells needs and life cycle, and offers each once', async ({
  page,
  home,
}) => {
  await create(page, home)
  await addFromCatalogue(page, 1, 'SNS', 'alerts')
  await page.getByRole('button', { name: 'Add connector' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('22 of 22 connectors of AWS')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Add SNS', exact: true })).toBeDisabled()
  await expectAccessible(page)
  await dialog.getByRole('searchbox', { name: 'Find a connector' }).fill('compose')
  await expect(dialog.getByText('1 of 22 connectors of AWS')).toBeVisible()
  await dialog.getByText('What Docker Application Deployment needs').click()
  await expect(dialog.getByText(/Docker Engine 1.9.1 or later/)).toBeVisible()
  await dialog.getByRole('searchbox', { name: 'Find a connector' }).fill('analytics')
  await expect(dialog.getByText(/Discontinued since/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Add IoT Analytics' }).click()
  await expect(field.id(page, 2)).toBeFocused()
  const about = page.getByRole('complementary', { name: 'About IoT Analytics' })
  await expect(about.getByText(/Discontinued since/)).toBeVisible()
  await expect(about.getByText('iotanalytics:BatchPutMessage', { exact: true })).toBeVisible()
  await expect(about.getByText('Isolation', { exact: true })).toBeVisible()
})

test('an existing version keeps an empty value, unknown keys and its spelling; what deviates is only warned about', async ({
  page,
  home,
  sandbox,
}) => {
  const Parameters = { DefaultSNSArn: 'kept as it is ', IsolationMode: '', isolationmode: 'x' }
  const { Id } = await makeDefinition(sandbox, 'old', [{ Id: 'alerts', ConnectorArn: arn('SNS', 4), Parameters }])
  await page.goto(`${home}/greengrass/connectors/${Id}/versions/create`)
  await expect(card(page, 1).getByRole('textbox', { name: 'Default SNS topic ARN' })).toHaveValue('kept as it is ')
  await expect(card(page, 1).getByText('The key is sent with an empty value')).toBeVisible()
  await expect(card(page, 1).getByText('Keys are case-sensitive: AWS documents IsolationMode.')).toBeVisible()
  await expect(page.getByText('The new version would be the same.')).toBeVisible()
  await field.id(page, 1).fill('renamed')
  await expect(page.getByRole('list', { name: 'Differences' })).toContainText('renamed')
  await expectAccessibleInBothThemes(page)
  await page.setViewportSize({ width: 400, height: 800 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Create version' }).click()
  await expect(page.getByRole('heading', { name: 'old', level: 1 })).toBeVisible()
  const path = `/greengrass/definition/connectors/${Id}`
  const { LatestVersion } = await sandbox.greengrass<{ LatestVersion: string }>('GET', path)
  const { Definition } = await sandbox.greengrass<VersionHeld>('GET', `${path}/versions/${LatestVersion}`)
  expect(Definition.Connectors).toEqual([{ Id: 'renamed', ConnectorArn: arn('SNS', 4), Parameters }])
})
