import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'

/** The first admin of every console that the tests start. */
export const admin = { name: 'Ada Admin', email: 'ada@example.com', password: 'correct battery in a stable' }

/** Where the shared console's admin is kept signed in, for browsers. */
export const adminState = () => path.join(process.env.E2E_DATA_DIR ?? '', 'admin.json')

/** The cookies of the shared console's admin, as a request carries them. */
export function adminCookie(): string {
  const state: { cookies: { name: string; value: string }[] } = JSON.parse(readFileSync(adminState(), 'utf8'))
  return state.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}

/** The one-time link that a console has left in its data folder while it has nobody. */
export const firstStartLink = (dataDir: string) => readFileSync(path.join(dataDir, 'first-admin-link'), 'utf8').trim()

/** The field of a password; the switch that shows it goes by its name too. */
export const passwordField = (page: Page, label = 'Password') =>
  page.getByLabel(label, { exact: true }).and(page.locator('[type=password]'))

/** Makes the first admin of a console that has just started, as its operator does. Ends on the first connection. */
export async function makeFirstAdmin(page: Page, dataDir: string) {
  await page.goto(firstStartLink(dataDir))
  await page.getByLabel('Name').fill(admin.name)
  await page.getByLabel('E-mail').fill(admin.email)
  await passwordField(page).fill(admin.password)
  await page.getByRole('button', { name: 'Create admin' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/first-start'))
}
