import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { allowances } from './canaries/allowances'
import { changeOthers, createDefinition, makeConnection } from './canaries/change-flows'
import { commandLines, filesOf } from './canaries/evidence'
import { findCanaries, formsOf } from './canaries/forms'
import { readAll } from './canaries/reading'
import { comeByProvider, comeIn, newViewer, useSecondFactor } from './canaries/sign-in-flows'
import { type Site, secret, startSite } from './canaries/site'
import { expect, test } from './console'
import { ask, endDatabases } from './database'
import { descendants, endAll } from './starting'

// Everybody here starts as a stranger.
test.use({ storageState: { cookies: [], origins: [] } })

let site: Site | undefined
test.afterAll(async () => {
  await endAll()
  await site?.recorder.close()
  await site?.provider.close()
  await endDatabases()
})

test('the search finds a secret in each form, wherever it stands in a text', () => {
  const canary = { name: 'canary', value: secret('planted') }
  for (const [form, text] of Object.entries(formsOf(canary.value))) {
    for (const before of ['', 'a', 'bc', 'def']) {
      const content = Buffer.from(`${before}${text}!`)
      expect(findCanaries([canary], [{ where: 'here', content }]), form).toContainEqual(
        expect.stringMatching(/^canary, .*: here$/),
      )
    }
  }
  for (const alphabet of ['base64', 'base64url'] as const) {
    for (const before of ['', 'a', 'bc', 'def']) {
      const content = Buffer.from(Buffer.from(`${before}${canary.value}${before}`).toString(alphabet))
      expect(findCanaries([canary], [{ where: 'here', content }]), `${before} ${alphabet}`).not.toEqual([])
    }
  }
  const others = [secret('planted'), canary.value.slice(1), canary.value.toUpperCase()]
  const found = others.flatMap((text) =>
    Object.values(formsOf(text)).map((form) => ({ where: 'here', content: Buffer.from(form) })),
  )
  expect(findCanaries([canary], found)).toEqual([])
})

test('no secret comes back to a browser, or reaches a log, the audit, a file or a command line', async ({
  page,
  browser,
}) => {
  test.setTimeout(400_000)
  page.setDefaultTimeout(15_000)
  site = await startSite()
  const { own, dataDir, database, databaseDir, recorder, seen, canaries, add } = site

  await comeIn(page, site)
  await useSecondFactor(page, site)
  const viewer = await newViewer(browser, page, site)
  const dora = await comeByProvider(browser, site)
  await makeConnection(page, site)
  const definitionId = await createDefinition(page, site)
  await changeOthers(page, site)
  await readAll(page, site, 'the admin', definitionId)
  await readAll(viewer, site, 'a viewer', definitionId)
  await page.goBack()
  for (const context of [viewer, dora]) await context.context().close()
  for (const [name, values] of recorder.cookies)
    for (const value of values)
      if (value.length > 20) {
        const kind = name.replace(/^.*\./, '')
        add(`cookie ${kind}`, value)
        // What is before its signature names a session or a sign-in, and is kept as a hash. A state is in the address as well,
        // and worth nothing without the cookie.
        if (kind !== 'state') add(`cookie ${kind}`, value.split('.')[0] ?? '')
      }

  seen.push(...commandLines([own.process.pid ?? 0, ...descendants(own.process.pid ?? 0)]))
  await ask(database.ownerUrl, 'checkpoint')
  own.process.kill('SIGTERM')
  await own.exit
  seen.push({ where: 'output of the console', content: Buffer.from(own.output()) })
  const root = fileURLToPath(new URL('..', import.meta.url))
  const scripts = filesOf(path.join(root, '.next', 'static'), 'static')
  expect(scripts.filter(({ where }) => where.endsWith('.map'))).toEqual([])
  const all = [
    ...seen,
    ...recorder.answers,
    ...scripts,
    ...filesOf(dataDir, 'data folder'),
    ...filesOf(databaseDir, 'database'),
  ]
  expect(all.length).toBeGreaterThan(500)
  expect(existsSync(path.join(dataDir, 'first-admin-link'))).toBe(false)

  const hits = findCanaries(canaries, all)
  const unforeseen = hits.filter((hit) => !allowances.some(({ hits }) => hits.test(hit)))
  expect(unforeseen.toSorted()).toEqual([])
  expect(hits.filter((hit) => /^external id.*a viewer/.test(hit))).toEqual([])
  // What is allowed and does not happen is allowed no longer.
  expect(allowances.filter(({ hits: allowed }) => !hits.some((hit) => allowed.test(hit)))).toEqual([])
  for (const file of readdirSync(databaseDir).filter((name) => name.endsWith('.password')))
    expect(statSync(path.join(databaseDir, file)).mode & 0o777, file).toBe(0o600)
})
