import { expect, type Page } from './console'

/** Chooses one of a list that drops down, by what it is labelled and by the beginning of the choice. */
export async function choose(page: Page, label: string, choice: string | RegExp) {
  await page.getByRole('button', { name: new RegExp(`^${label}`) }).click()
  await page.getByRole('option', { name: choice }).first().click()
}

/** The strip that says which faults are on. */
export const strip = (page: Page) => page.getByRole('region', { name: 'Faults of the sandbox' })

/** Opens a tab of the sandbox's page. */
export async function openTab(page: Page, home: string, name: string) {
  await page.goto(`${home}/sandbox`)
  await page.getByRole('tab', { name }).click()
  await expect(page.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true')
}

/** Adds a fault by its form, from the page of the sandbox. */
export async function addFault(page: Page, operation: string, effect: string | RegExp) {
  await page.getByRole('link', { name: 'Add fault' }).first().click()
  await expect(page.getByRole('heading', { name: 'Add fault', level: 1 })).toBeVisible()
  await page.getByRole('button', { name: /^Operation/ }).click()
  await page.getByRole('combobox', { name: 'Find in Operation' }).fill(operation)
  // What all operations of a service are is said beneath it.
  await page.getByRole('option', { name: operation }).first().click()
  await choose(page, 'What goes wrong', effect)
}
