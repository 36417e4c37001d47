import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import type { Found } from './forms'

/** All files below a folder, by their path from it. */
export function filesOf(folder: string, name: string): Found[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((file) => {
    const whole = path.join(folder, file)
    const kind = statSync(whole, { throwIfNoEntry: false })
    return kind?.isFile() ? [{ where: `${name}/${file}`, content: readFileSync(whole) }] : []
  })
}

/** What a browser shows and keeps at this moment. `what`: what was just done. */
export async function look(page: Page, what: string): Promise<Found[]> {
  const content = await page.content()
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]))
  return [
    { where: `page after ${what}`, content: Buffer.from(content) },
    { where: `text of the page after ${what}`, content: Buffer.from((await page.locator('body').textContent()) ?? '') },
    { where: `storage after ${what}`, content: Buffer.from(kept) },
  ]
}

/** The command lines of processes, which everybody on a machine can read. */
export const commandLines = (pids: number[]): Found[] =>
  pids.map((pid) => ({ where: `command line of ${pid}`, content: readFileSync(`/proc/${pid}/cmdline`) }))
