import { setTimeout as pause } from 'node:timers/promises'
import { test } from '@playwright/test'
import { expect } from './console'
import { callOf } from './crash/attempt'
import { freshAccount } from './crash/aws-changes'
import { consoleOperations, consoleTries } from './crash/console-changes'
import { ledger } from './crash/ledger'
import { statesOf, submitAndHear, type Told } from './crash/outage'
import { endSites, Site, until } from './crash/site'
import { ask } from './database'

// The database is away, by a proxy before it: its connections end and cannot be made again (cut), or nothing passes any more (stalled).

test.afterEach(endSites)

const long = Boolean(process.env.LONG_TESTS)
const ways = ['cut', 'stall'] as const

const report = (line: string) => {
  process.stdout.write(`${line}\n`)
  test.info().annotations.push({ type: 'figures', description: line })
}

test('while nothing can be recorded nothing is changed, and whoever submits is told so within three seconds', async () => {
  test.setTimeout(300_000)
  const submits = long ? 100 : 10
  const site = await Site.external()
  await site.begin()
  const account = await freshAccount()
  const all = [...account.tries, ...(await consoleTries(site.database, consoleOperations(), account.connection))]
  const rowsBefore = await site.auditRows()
  for (const way of ways) {
    site.proxy[way]()
    const heard = Array.from({ length: submits }, async (_, n) => {
      await pause((n * (long ? 60_000 : 500)) / submits)
      const one = all[n % all.length]
      return one && (await submitAndHear(site, one))
    })
    const told = (await Promise.all(heard)).filter((each) => each !== undefined)
    const slowest = Math.round(Math.max(...told.map(({ ms }) => ms)))
    report(`${way}: ${told.length} submits, slowest told after ${slowest} ms`)
    expect(told.map(({ answer }) => answer?.failure?.code)).toEqual(told.map(() => 'RecordUnavailable'))
    expect(told[0]?.answer?.failure?.title).toContain('Nothing was changed')
    expect(slowest, way).toBeLessThan(3_000)
    expect((await ledger(account.sandbox.account)).length).toBe(account.before.size)
    site.proxy.reset()
    expect(
      new Set(
        await statesOf(
          site,
          told.map(({ id }) => id),
        ),
      ),
    ).toEqual(new Set(['none']))
  }
  expect(await site.auditRows()).toBe(rowsBefore)
  const again = all[0] && (await submitAndHear(site, all[0]))
  expect(again?.answer?.status, 'once the database is back').toBe('succeeded')
})

test('what AWS made while its outcome could not be recorded is told as made and unrecorded, and is on record within a minute', async () => {
  const outages = long ? 20 : 1
  const accountsAtOnce = long ? 2 : 1
  test.setTimeout(long ? 1_800_000 : 120_000)
  const site = await Site.external()
  await site.begin()
  let [submits, slowest] = [0, 0]
  for (let outage = 0; outage < outages; outage++) {
    const accounts = await Promise.all(Array.from({ length: accountsAtOnce }, freshAccount))
    for (const { sandbox, tries } of accounts) {
      for (const each of tries) await sandbox.fault(callOf(each), { latencyMs: 3_000 })
    }
    const before = await site.auditRows()
    const tries = accounts.flatMap((account) => account.tries)
    const heard: Promise<Told>[] = tries.map((each) => submitAndHear(site, each))
    await until('all intents were recorded', async () => (await site.auditRows()) >= before + tries.length)
    site.proxy[ways[outage % 2] ?? 'cut']()
    const told = await Promise.all(heard)
    expect(told.map(({ answer }) => answer?.status)).toEqual(told.map(() => 'unrecorded'))
    // Once longer than the console tries by itself: then reading AWS tells.
    if (long) await pause(outage === 0 ? 75_000 : 1_000 * outage)
    site.proxy.reset()
    const back = Date.now()
    const ids = told.map(({ id }) => id)
    const known = async () => (await statesOf(site, ids)).every((state) => state === 'succeeded')
    await until('all was on record', known, 60_000)
    slowest = Math.max(slowest, Date.now() - back)
    submits += tries.length
    for (const account of accounts) {
      expect(await ledger(account.sandbox.account)).toHaveLength(account.before.size + account.tries.length)
    }
  }
  report(`${submits} changes in ${outages} outages, slowest on record ${slowest} ms after the database was back`)
  expect(await site.brokenChain()).toEqual([])
})

test('a change of the console whose commit got no answer is not told as one that did not happen', async () => {
  test.setTimeout(120_000)
  const site = await Site.external()
  await site.begin()
  const { connection } = await freshAccount()
  for (const operation of consoleOperations()) {
    const [one] = await consoleTries(site.database, [operation], connection)
    if (!one) continue
    // Others commit meanwhile: the one whose transaction names the change is meant.
    const matches = (sent: string, said: string) => sent.includes('commit\0') && said.includes(operation)
    site.proxy.hold([{ name: 'commit', keep: 'answer', matches }])
    const heard = submitAndHear(site, one)
    await until('its commit was sent', () => site.proxy.held().length === 1)
    site.proxy.reset()
    expect((await heard).answer?.failure?.code, operation).toBe('Unclear')
    const there = async () => (await ask(site.database, one.there.text, one.there.values)).length === 1
    await until(`what ${operation} did was there`, there)
  }
})
