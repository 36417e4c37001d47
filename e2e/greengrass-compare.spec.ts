import { expect, expectAccessible, type Page, test } from './console'
import { addVersion, exported, sns } from './greengrass-definition-verbs'
import { arn, expectAccessibleInBothThemes, type Made, makeDefinition, retryUntil, tabTo } from './greengrass-verbs'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const difference = (page: Page, name: string) => page.getByRole('article', { name })

test('two ticked versions are compared, parameter by parameter, either way round, with what is the same on demand', async ({
  page,
  home,
  sandbox,
}) => {
  const old = { DefaultSNSArn: 'arn:aws:sns:us-east-1:111122223333:old', Kept: 'as it is' }
  const { Id, LatestVersion: first } = await makeDefinition(sandbox, 'compared', [
    sns(3, old),
    { Id: 'analytics', ConnectorArn: arn('IoTAnalytics', 1) },
    { Id: 'defender', ConnectorArn: arn('DeviceDefender', 3), Parameters: { SampleIntervalSeconds: '300' } },
  ])
  const second = await addVersion(sandbox, Id, [
    sns(4, { ...old, DefaultSNSArn: 'arn:aws:sns:us-east-1:111122223333:new' }),
    { Id: 'defender', ConnectorArn: arn('DeviceDefender', 3), Parameters: { SampleIntervalSeconds: '300' } },
    { Id: 'metrics', ConnectorArn: arn('CloudWatchMetrics', 4) },
  ])
  await page.goto(`${home}/greengrass/connectors/${Id}?tab=versions`)
  await expect(page.getByText('none can be deleted')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Compare' })).toBeDisabled()
  for (const version of [first, second]) await page.getByRole('checkbox', { name: `Select version ${version}` }).check()
  await expectAccessibleInBothThemes(page)
  await page.getByRole('link', { name: 'Compare' }).click()
  await expect(page).toHaveURL(new RegExp(`from=${first}&to=${second}$`))
  await expect(page.getByText('1 connector changed, 1 added, 1 removed, 1 the same.')).toBeVisible()
  const changed = difference(page, 'SNS, ID alerts')
  await expect(changed.getByRole('row', { name: /Version of the connector/ })).toContainText('34')
  await expect(changed.getByRole('row', { name: /DefaultSNSArn.*changed/ })).toContainText(/:old.*:new/)
  await expect(changed.getByRole('row', { name: /Kept/ })).toBeHidden()
  await expect(difference(page, 'CloudWatchMetrics, ID metrics')).toContainText('added')
  await expect(difference(page, 'IoTAnalytics, ID analytics')).toContainText('removed')
  await expect(difference(page, 'DeviceDefender, ID defender')).toBeHidden()
  await page.getByRole('checkbox', { name: 'Show what is the same as well' }).check()
  await expect(changed.getByRole('row', { name: /Kept.*same/ })).toBeVisible()
  await expect(difference(page, 'DeviceDefender, ID defender')).toContainText('300')
  await expectAccessibleInBothThemes(page)
  await page.getByRole('button', { name: 'Swap' }).click()
  await expect(page).toHaveURL(new RegExp(`from=${second}&to=${first}$`))
  await expect(difference(page, 'CloudWatchMetrics, ID metrics')).toContainText('removed')
  await page.getByRole('button', { name: /^From/ }).click()
  await page.getByRole('option', { name: new RegExp(first.slice(0, 8)) }).click()
  await expect(page.getByText('The two versions hold the same.')).toBeVisible()
})

test('versions that cannot be read are not compared, and Retry reads them', async ({ page, home, sandbox }) => {
  const { Id, LatestVersion: first } = await makeDefinition(sandbox, 'unread', [sns(3)])
  const second = await addVersion(sandbox, Id, [sns(4)])
  await sandbox.fault('greengrass.getConnectorDefinitionVersion', { exception: { code: 'VersionNotFoundException' } })
  await page.goto(`${home}/greengrass/connectors/${Id}/compare?from=${first}&to=${second}`)
  await expect(page.getByText('Greengrass does not have this version.')).toBeVisible()
  await expect(page.getByText('hold the same')).toBeHidden()
  await expectAccessible(page)
  await sandbox.clearFaults()
  await retryUntil(page, page.getByText('1 connector changed'))
})

test('a version is exported as the file that the AWS CLI takes; imported, it becomes the same file again, byte for byte', async ({
  page,
  home,
  sandbox,
}) => {
  const { Id, LatestVersion } = await sandbox.greengrass<Made>('POST', '/greengrass/definition/connectors', {
    Name: 'line-3 "é"',
    tags: { site: 'plant-a', 'console-op': 'x' },
    InitialVersion: {
      Connectors: [
        { Id: 'own', ConnectorArn: arn('OwnMake'), Parameters: { Zebra: ' as typed ', Json: '{"a":\n1}', Apple: '' } },
        sns(3, { DefaultSNSArn: 'arn:aws:sns:us-east-1:111122223333:stops' }),
      ],
    },
  })
  await page.goto(`${home}/greengrass/connectors/${Id}`)
  const { name, text } = await exported(page)
  expect(name).toBe(`connector-definition-${LatestVersion}.json`)
  expect(text).toBe(`{
  "Name": "line-3 \\"é\\"",
  "InitialVersion": {
    "Connectors": [
      {
        "ConnectorArn": "${arn('OwnMake')}",
        "Id": "own",
        "Parameters": {
          "Zebra": " as typed ",
          "Json": "{\\"a\\":\\n1}",
          "Apple": ""
        }
      },
      {
        "ConnectorArn": "${arn('SNS', 3)}",
        "Id": "alerts",
        "Parameters": {
          "DefaultSNSArn": "arn:aws:sns:us-east-1:111122223333:stops"
        }
      }
    ]
  },
  "tags": {
    "site": "plant-a"
  }
}
`)
  await page.goto(`${home}/greengrass/connectors/create`)
  await page.getByRole('button', { name: 'Import a file of the AWS CLI' }).click()
  const dialog = page.getByRole('dialog')
  await dialog
    .getByLabel('File', { exact: true })
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
  await dialog.getByRole('button', { name: 'Use this content' }).click()
  await page.getByRole('button', { name: 'Create connector definition' }).click()
  await expect(page.getByRole('heading', { name: 'line-3 "é"', level: 1 })).toBeVisible()
  await expect(page).not.toHaveURL(new RegExp(Id))
  expect((await exported(page)).text).toBe(text)
})

test('a version that cannot be read is not exported, which is said', async ({ page, home, sandbox }) => {
  const { Id, LatestVersion } = await makeDefinition(sandbox, 'unread', [sns(3)])
  await sandbox.fault('greengrass.getConnectorDefinitionVersion', { exception: { code: 'VersionNotFoundException' } })
  await page.goto(`${home}/greengrass/connectors/${Id}?tab=versions`)
  await page.getByRole('checkbox', { name: `Select version ${LatestVersion}` }).check()
  await page.getByRole('button', { name: 'Export as AWS CLI file' }).click()
  await expect(page.getByText('Nothing was exported. Greengrass does not have this version.')).toBeVisible()
  await expectAccessible(page)
})

test('two versions are ticked and compared with the keyboard alone', async ({ page, home, sandbox }) => {
  const { Id, LatestVersion: first } = await makeDefinition(sandbox, 'by-keyboard', [sns(3)])
  const second = await addVersion(sandbox, Id, [sns(4)])
  await page.goto(`${home}/greengrass/connectors/${Id}`)
  await tabTo(page, page.getByRole('tab', { name: 'Connectors' }))
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  for (const version of [second, first]) {
    await tabTo(page, page.getByRole('checkbox', { name: `Select version ${version}` }))
    await page.keyboard.press('Space')
  }
  await tabTo(page, page.getByRole('link', { name: 'Compare' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 connector changed, 0 added, 0 removed, 0 the same.')).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Swap' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`from=${second}&to=${first}$`))
})
