import { expect, expectAccessible, type Locator, type Page, type Sandbox } from './console'

/** The ARN of a connector of AWS in the Region of the sandbox's connections. */
export const arn = (name: string, version = 1) =>
  `arn:aws:greengrass:us-east-1::/connectors/${name}/versions/${version}`

/** The fields of the forms that hold connectors. */
export const field = {
  name: (page: Page) => page.getByRole('textbox', { name: /^Name/ }),
  arn: (page: Page, number: number) => page.getByRole('textbox', { name: `ARN of connector ${number}` }),
  version: (page: Page, number: number) => page.getByRole('button', { name: `Version of connector ${number}` }),
  id: (page: Page, number: number) => page.getByRole('textbox', { name: `ID of connector ${number}` }),
  key: (page: Page, number: number) => page.getByRole('textbox', { name: `Key of parameter ${number}` }),
  value: (page: Page, number: number) => page.getByRole('textbox', { name: `Value of parameter ${number}` }),
  submit: (page: Page) => page.getByRole('button', { name: 'Create connector definition' }),
}

/** Adds a connector that is not of AWS by its ARN, and fills its ID: its parameters are keys and values. */
export async function addConnector(page: Page, number: number, name: string, id: string) {
  await page.getByRole('button', { name: 'Add connector' }).click()
  await page.getByRole('button', { name: 'Add another connector by its ARN' }).click()
  await expect(field.arn(page, number)).toBeFocused()
  await field.arn(page, number).fill(arn(name))
  await field.id(page, number).fill(id)
}

/** Adds a connector of AWS by what it is called, in its latest version, and fills its ID. */
export async function addFromCatalogue(page: Page, number: number, name: string, id: string) {
  await page.getByRole('button', { name: 'Add connector' }).click()
  await page.getByRole('button', { name: `Add ${name}`, exact: true }).click()
  await expect(field.id(page, number)).toBeFocused()
  await field.id(page, number).fill(id)
}

/** The card of a connector. */
export const card = (page: Page, number: number) =>
  page.getByRole('group', { name: new RegExp(`^Connector ${number}: `) })

/** Shows a connector as JSON or as a form. */
export const show = (page: Page, number: number, view: 'Form' | 'JSON') =>
  page
    .getByRole('toolbar', { name: `View of connector ${number}` })
    .getByRole('button', { name: view })
    .click()

/** Chooses in a drop-down list. */
export async function choose(list: Locator, option: string | RegExp) {
  await list.click()
  await list.page().getByRole('option', { name: option }).click()
}

/** What creating or reading a definition answers. */
export interface Made {
  Id: string
  LatestVersion: string
  LatestVersionArn: string
}

/** Creates a definition as another client would. */
export const makeDefinition = (sandbox: Sandbox, Name: string, Connectors?: object[]) =>
  sandbox.greengrass<Made>('POST', '/greengrass/definition/connectors', {
    Name,
    ...(Connectors ? { InitialVersion: { Connectors } } : {}),
  })

/** What reading a version of a definition answers. */
export interface VersionHeld {
  Definition: { Connectors: { Id: string; ConnectorArn: string; Parameters?: Record<string, string> }[] }
}

/** The connectors of the latest version of the one definition that the page created. */
export async function createdConnectors(sandbox: Sandbox) {
  const [made] = await sandbox.accepted('greengrass.createConnectorDefinition')
  const path = `/greengrass/definition/connectors/${made?.resourceId}`
  const { LatestVersion } = await sandbox.greengrass<Made>('GET', path)
  const { Definition } = await sandbox.greengrass<VersionHeld>('GET', `${path}/versions/${LatestVersion}`)
  return Definition.Connectors
}

/** Presses Retry until something shows: one reading is shared for a moment by all who ask for it, a failed one too. */
export async function retryUntil(page: Page, shown: Locator) {
  await expect(async () => {
    await page.getByRole('button', { name: 'Retry' }).click({ timeout: 500 })
    await expect(shown).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 15_000 })
}

/** Presses Tab, or another key, until the element has the focus. */
export async function tabTo(page: Page, element: Locator, key = 'Tab') {
  await expect(async () => {
    await page.keyboard.press(key)
    await expect(element).toBeFocused({ timeout: 50 })
  }).toPass({ intervals: [0], timeout: 15_000 })
}

/** No axe violation in either theme. */
export async function expectAccessibleInBothThemes(page: Page) {
  await expectAccessible(page)
  const dark = page.getByRole('button', { name: 'Dark theme' })
  await dark.click()
  await expectAccessible(page)
  await dark.click()
}
