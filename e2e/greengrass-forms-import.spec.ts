import { readdirSync, readFileSync } from 'node:fs'
import { expect, expectAccessible, test } from './console'
import { arn, card, field, type Made } from './greengrass-verbs'

const folder = new URL('../lib/greengrass/catalogue/data/', import.meta.url)

interface Documented {
  name: string
  displayName: string
  latestVersion: number
  versions: {
    version: number
    parameters: { key: string; example?: string; recommended?: string; default?: string }[]
  }[]
}

/** What AWS documents of each of its connectors. */
const documented: Documented[] = readdirSync(folder).map((file) =>
  JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
)

const connectors = documented.map(({ name, latestVersion, versions }) => ({
  ConnectorArn: arn(name, latestVersion),
  Id: name,
  Parameters: Object.fromEntries(
    (versions.find(({ version }) => version === latestVersion)?.parameters ?? []).flatMap(
      ({ key, example, recommended, default: fallback }) => {
        const value = example ?? recommended ?? fallback
        return value === undefined ? [] : [[key, value]]
      },
    ),
  ),
}))

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('a file with all 22 connectors of AWS and their documented examples is imported, shown as forms and created as it is', async ({
  page,
  home,
  sandbox,
}) => {
  test.slow()
  const file = { Name: 'all', InitialVersion: { Connectors: connectors }, tags: { site: 'plant-a' } }
  await page.goto(`${home}/greengrass/connectors/create`)
  await page.getByRole('button', { name: 'Import a file of the AWS CLI' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Or its text' }).fill('{\n  "Name": 7\n}')
  await expect(dialog.getByText('Line 2, Name: This must be a text: write "7"')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Use this content' })).toBeDisabled()
  await dialog.getByLabel('File', { exact: true }).setInputFiles({
    name: 'all.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file, null, 2)),
  })
  await expect(dialog.getByText('22 connectors', { exact: true })).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Use this content' }).click()
  for (const [i, { displayName, latestVersion, name, versions }] of documented.entries()) {
    await expect(
      page.getByRole('heading', { name: `${displayName} · version ${latestVersion} · id ${name}`, exact: true }),
    ).toBeVisible()
    const parameters = versions.find(({ version }) => version === latestVersion)?.parameters ?? []
    for (const { key } of parameters)
      await expect(
        card(page, i + 1)
          .getByText(key, { exact: true })
          .first(),
      ).toBeVisible()
  }
  await field.submit(page).click()
  await expect(page.getByRole('heading', { name: 'all', level: 1 })).toBeVisible({ timeout: 20_000 })
  const [made] = await sandbox.accepted('greengrass.createConnectorDefinition')
  const path = `/greengrass/definition/connectors/${made?.resourceId}`
  const { LatestVersion } = await sandbox.greengrass<Made>('GET', path)
  const { Definition } = await sandbox.greengrass<{ Definition: { Connectors: object[] } }>(
    'GET',
    `${path}/versions/${LatestVersion}`,
  )
  expect(Definition.Connectors).toEqual(connectors)
})
