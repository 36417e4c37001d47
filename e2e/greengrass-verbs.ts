import { expect, expectAccessible, type Locator, type Page, type Sandbox } from './console'

/** The ARN of a connector of AWS in the Region of the sandbox's connections. */
export const arn = (name: string, version = 1) =>
  `arn:aws:greengrass:us-east-1::/connectors/${name}/versions/${version}`

/** The fields of the forms that hold connectors. */
export const field = {
  name: (page: Page) => page.getByRole('textbox', { name: /^Name/ }),
  arn: (page: Page, number: number) => page.getByRole('textbox', { name: `ARN of connector ${number}` }),
  id: (page: Page, number: number) => page.getByRole('textbox', { name: `ID of connector ${number}` }),
  key: (page: Page, number: number) => page.getByRole('textbox', { name: `Key of parameter ${number}` }),
  value: (page: Page, number: number) => page.getByRole('textbox', { name: `Value of parameter ${number}` }),
  submit: (page: Page) => page.getByRole('button', { name: 'Create connector definition' }),
}

/** Adds a card and fills its ARN and ID. */
export async function addConnector(page: Page, number: number, name: string, id: string) {
  await page.getByRole('button', { name: 'Add connector' }).click()
  await field.arn(page, number).fill(arn(name))
  await field.id(page, number).fill(id)
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

/** Presses Retry until something shows: one reading is shared for a moment by all who ask for it, a failed one too. */
export async function retryUntil(page: Page, shown: Locator) {
  await expect(async () => {
    await page.getByRole('button', { name: 'Retry' }).click({ timeout: 500 })
    await expect(shown).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 15_000 })
}

/** Presses Tab until the element has the focus. */
export async function tabTo(page: Page, element: Locator) {
  await expect(async () => {
    await page.keyboard.press('Tab')
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
