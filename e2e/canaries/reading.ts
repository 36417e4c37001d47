import type { Page } from '@playwright/test'
import { expect } from '@/e2e/console'
import { ask } from '@/e2e/database'
import { look } from './evidence'
import { askedBy } from './recorder'
import { cookiesOf } from './sign-in-flows'
import type { Site } from './site'

/** Opens every page that may show something of what was done, in a browser and as a program would, and takes the audit along. */
export async function readAll(page: Page, site: Site, who: string, definitionId: string) {
  const { sandbox, recorder, database, seen } = site
  const home = `/sandbox-${sandbox.account}`
  const people = await ask<{ id: string }>(database.ownerUrl, 'select id from people')
  const rows = await ask<{ seq: string; connection: string }>(database.ownerUrl, 'select seq, connection from audit')
  const changes = await ask<{ id: string }>(database.ownerUrl, 'select id from operations')
  const pages = [
    `${home}`,
    `${home}/audit`,
    `${home}/appflow/connectors`,
    `${home}/evs/environments`,
    `${home}/greengrass/connectors`,
    `${home}/greengrass/connectors/${definitionId}/versions/create`,
    '/console/account',
    '/console/audit',
    '/console/people',
    '/console/connections',
    '/console/connections/plant',
    '/console/connections/plant/edit',
    '/plant',
    '/plant/audit',
    '/set-password',
  ]
  await page.setExtraHTTPHeaders({ [askedBy]: who })
  for (const path of pages) {
    await page.goto(recorder.origin() + path)
    await expect(page.locator('main, h1').first()).toBeVisible()
    seen.push(...(await look(page, `${who} opened ${path.replace(definitionId, '[definition]')}`)))
  }
  const cookie = await cookiesOf(page)
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(recorder.origin() + path, { headers: { cookie, [askedBy]: who, ...headers } })
    await answer.arrayBuffer()
  }
  for (const path of pages) await get(path, { rsc: '1' })
  for (const { id } of people) await get(`/console/people/${id}`)
  for (const { id } of changes) for (const at of ['console', home.slice(1)]) await get(`/${at}/operations/${id}`)
  for (const { seq } of rows) for (const at of ['console', home.slice(1)]) await get(`/${at}/audit/${seq}`)
  for (const at of ['console', home.slice(1), 'plant'])
    for (const format of ['csv', 'json']) await get(`/api/audit/${at}?format=${format}`)
}
