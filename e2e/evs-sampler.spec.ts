import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { AwsProxy } from './aws-proxy'
import { expect, Sandbox, test } from './console'
import { until } from './crash/site'
import { ask, endDatabases, startDatabase } from './database'
import { firstAdmin, signInAs } from './people'
import { dueIn, known, pace, pausesOf, saidTwice, sampleOften, spansOf } from './sampling'
import { admin } from './sign-in'
import { endAll, folder, killAll, type Started, start } from './starting'

// Who asks AWS is counted outside of the consoles: what passes from each of them to the sandbox is the truth, what the history
// says is judged by it.

const long = Boolean(process.env.LONG_TESTS)
const kills = long ? 5 : 2
/** Samples of the watched environment before each kill: one every five seconds. */
const samplesEach = long ? 20 : 3

/** How often a board asks for what it shows. */
const boardEveryMs = 5_000

const proxies: AwsProxy[] = []

test.afterEach(async () => {
  await endAll()
  for (const proxy of proxies.splice(0)) await proxy.close()
  await endDatabases()
})

interface Replica {
  proxy: AwsProxy
  dataDir: string
  env: Record<string, string>
  started: Started
}

async function replicaOn(database: { url: string; ownerUrl: string }): Promise<Replica> {
  const proxy = await AwsProxy.open()
  proxies.push(proxy)
  const dataDir = folder()
  const env = {
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    AUTH_SECRET: 'the replicas of a test share this one secret',
    SANDBOX: 'off',
    SANDBOX_URL: proxy.url,
    HOST: '127.0.0.1',
    AWS_REGION: '',
  }
  const started = await start(dataDir, env)
  await started.ready
  return { proxy, dataDir, env, started }
}

async function read<Value>(port: number, cookie: string, connection: string, name: string, args = {}): Promise<Value> {
  const at = `http://127.0.0.1:${port}/api/read/${connection}/${name}?args=${encodeURIComponent(JSON.stringify(args))}`
  const answer = await fetch(at, { headers: { cookie } })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${name}: ${answer.status} ${text.slice(0, 500)}`)
  const chunk: { value: Value } = JSON.parse(text.split('\n')[0] ?? '')
  return chunk.value
}

interface Board {
  environments: { environmentId: string; environmentName: string; sampledAt?: string }[]
}

/** A sandbox account of the test's own, whose environments have all become what they will be. */
async function settledAccount() {
  const sandbox = new Sandbox(String(randomInt(100_000_000_000, 999_999_999_999)))
  await sandbox.evs('ListEnvironments', {})
  await sandbox.advance(86_400)
  return sandbox
}

test(`of three consoles on one database one asks EVS, on schedule; killed ${kills} times it is followed within 30 seconds, nothing is kept twice, and what nobody asked is a gap`, async () => {
  test.setTimeout(long ? 1_200_000 : 300_000)
  const database = await startDatabase()
  const replicas = [await replicaOn(database)]
  for (const _ of ['second', 'third']) replicas.push(await replicaOn(database))
  const [one] = replicas
  if (!one) throw new Error('no replica')
  await sampleOften(one.started.port, await firstAdmin(one.started.port, one.dataDir))

  const sandbox = await settledAccount()
  const connection = `sandbox-${sandbox.account}`
  // Whoever opens the board has the account sampled from now on.
  const cookie = await signInAs(one.started.port, admin.email, admin.password)
  const board = () => read<Board>(one.started.port, cookie, connection, 'evs.health')
  const sampled = async () => (await board()).environments.filter(({ sampledAt }) => sampledAt).length
  await expect.poll(sampled, { timeout: 40_000 }).toBe(3)
  const { environments } = await board()
  const watched = environments.find(({ environmentName }) => environmentName === 'evs-prod-522')?.environmentId ?? ''
  const calls = () => replicas.flatMap(({ proxy }) => proxy.of(sandbox.account)).toSorted((a, b) => a.at - b.at)
  const samples = () =>
    calls().filter(({ operation, environmentId }) => operation === 'GetEnvironment' && environmentId === watched)
  const last = () => samples().at(-1)?.at ?? 0
  // A connector that is about to change has its environment asked for more often.
  await sandbox.setState({ environmentId: watched, type: 'SDDC_MANAGER', state: 'UPDATING' })
  const seen = samples().length
  await until('it is sampled at the quick pace', () => samples().length >= seen + 3, 60_000)

  const from = Date.now()
  const killedAt: number[] = []
  const takeovers: number[] = []
  let result: 'PASSED' | 'FAILED' = 'PASSED'
  const change = async () => {
    result = result === 'PASSED' ? 'FAILED' : 'PASSED'
    await sandbox.setCheck({ environmentId: watched, check: 'REACHABILITY', result })
  }
  for (let round = 0; round < kills; round++) {
    const before = samples().length
    await change()
    await until('it is sampled', () => samples().length >= before + samplesEach, samplesEach * 20_000)
    await until('the next sample is near', () => Date.now() - last() > 3_500 && Date.now() - last() < 4_500, 60_000)
    const leader = replicas.toSorted((a, b) => (b.proxy.calls.at(-1)?.at ?? 0) - (a.proxy.calls.at(-1)?.at ?? 0))[0]
    if (!leader) throw new Error('no leader')
    const { port, exit } = leader.started
    killAll(leader.started, leader.dataDir)
    const at = Date.now()
    killedAt.push(at)
    await exit
    await change()
    const others = replicas.filter((replica) => replica !== leader)
    const first = () => Math.min(...others.flatMap(({ proxy }) => proxy.of(sandbox.account, at)[0]?.at ?? []))
    await until('another console samples', () => Number.isFinite(first()), 30_000)
    takeovers.push(first() - at)
    leader.started = await start(leader.dataDir, { ...leader.env, PORT: String(port) })
    await leader.started.ready
  }
  const before = samples().length
  await until('it is sampled', () => samples().length >= before + 3, 60_000)
  const now = Date.now()

  await test.step('AWS is asked no more often than the schedule has it', async () => {
    const asked = calls().filter(({ at }) => at >= from && at < now)
    const due = (seconds: number) => dueIn(now - from, seconds)
    const others = environments.length - 1
    const schedule = {
      ListEnvironments: due(pace.steadySeconds),
      GetEnvironment: due(pace.transitionalSeconds) + others * due(pace.steadySeconds),
      ListEnvironmentConnectors: due(pace.transitionalSeconds) + others * due(pace.steadySeconds),
    }
    const counted = Object.fromEntries(
      Object.keys(schedule).map((operation) => [
        operation,
        asked.filter((call) => call.operation === operation).length,
      ]),
    )
    const scheduled = Object.values(schedule).reduce((sum, each) => sum + each)
    const ratio = asked.length / scheduled
    const figures =
      `${kills} kills in ${Math.round((now - from) / 1000)} s: ${asked.length} calls, ${scheduled.toFixed(1)} due ` +
      `(${ratio.toFixed(3)}), ${JSON.stringify(counted)}, takeovers after ${takeovers.map((ms) => `${(ms / 1000).toFixed(1)} s`).join(', ')}`
    process.stdout.write(`${figures}\n`)
    test.info().annotations.push({ type: 'figures', description: figures })
    expect(Object.keys(schedule)).toEqual(expect.arrayContaining([...new Set(asked.map(({ operation }) => operation))]))
    expect(ratio).toBeLessThanOrEqual(1.05)
    // Asked it was, but for the time in which nobody could.
    expect(ratio).toBeGreaterThan(0.4)
    expect(Math.max(...takeovers)).toBeLessThanOrEqual(30_000)
  })

  await test.step('nothing is kept twice', async () => {
    expect(await saidTwice(database.ownerUrl)).toEqual([])
    const [kept] = await ask<{ rows: number }>(database.ownerUrl, 'select count(*)::int as rows from health_spans')
    expect(kept?.rows).toBeGreaterThan(10)
  })

  await test.step('each time in which nobody asked is a gap, and no other time is', async () => {
    // What was asked for just now may not be kept yet.
    const kept = samples().slice(0, -1)
    const { long: gaps, short } = pausesOf(
      kept.map(({ at }) => at),
      pace.transitionalSeconds,
      killedAt,
    )
    expect(gaps.length).toBeGreaterThanOrEqual(kills)
    const spans = await spansOf(database.ownerUrl, watched)
    const ofGaps = known(spans, gaps)
    const ofShort = known(spans, short)
    expect(ofGaps.length).toBeGreaterThanOrEqual(kills)
    expect(ofGaps.filter((each) => each.known)).toEqual([])
    expect(ofShort.length).toBeGreaterThan(kills * samplesEach)
    expect(ofShort.filter((each) => !each.known)).toEqual([])
    const { timeline } = await read<{ timeline: { from: string; until: string; result: string | null }[] }>(
      one.started.port,
      await signInAs(one.started.port, admin.email, admin.password),
      connection,
      'evs.checkHistory',
      { environmentId: watched, connectorId: '', check: 'REACHABILITY', window: '24h' },
    )
    const shownAt = (at: number) => timeline.find((part) => Date.parse(part.from) <= at && at < Date.parse(part.until))
    const shown = gaps.map((gap) => shownAt((gap.from + gap.until) / 2)?.result)
    expect(shown).toEqual(gaps.map(() => null))
  })
})

const isList = ({ operation }: { operation: string }) => operation === 'ListEnvironments'

/** Calls a second, from one look at the list of environments to the last: what is counted is whole rounds. */
function callsInTurns(calls: { operation: string; at: number }[]): number {
  const lists = calls.filter(isList)
  const [first = 0, last = 0] = [lists[0]?.at, lists.at(-1)?.at]
  return calls.filter(({ at }) => at >= first && at < last).length / ((last - first) / 1_000)
}

test('fifty open boards cost AWS no more than one', async ({ browser }) => {
  test.setTimeout(long ? 900_000 : 240_000)
  const database = await startDatabase()
  const { proxy, started, dataDir } = await replicaOn(database)
  const { port } = started
  const cookie = await firstAdmin(port, dataDir)
  await sampleOften(port, cookie)
  const accounts = [await settledAccount(), await settledAccount()].map(({ account }) => account)
  const [one = '', fifty = ''] = accounts
  let over = false
  let polls = 0
  let refused = 0
  /** A board as its page asks for it: at once, then every few seconds. */
  const poll = async (account: string, session: string) => {
    while (!over) {
      await read<Board>(port, session, `sandbox-${account}`, 'evs.health').then(
        () => polls++,
        () => refused++,
      )
      await pause(boardEveryMs)
    }
  }
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } })
  const url = `http://127.0.0.1:${port}`
  await context.addCookies(
    cookie.split('; ').map((pair) => {
      const at = pair.indexOf('=')
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url }
    }),
  )
  const open: Promise<void>[] = []
  try {
    // One board of each is in a browser; the other forty-nine ask as theirs would.
    for (const account of accounts) {
      const page = await context.newPage()
      await page.goto(`${url}/sandbox-${account}/evs/health`)
      await expect(page.getByText('evs-prod-522').first()).toBeVisible({ timeout: 40_000 })
    }
    for (let at = 1; at < 50; at++) open.push(poll(fifty, await signInAs(port, admin.email, admin.password)))
    const lists = (account: string) => proxy.of(account).filter(isList)
    const begun = lists(one).length
    await until('both are sampled', () => lists(one).length > begun && lists(fifty).length > begun, 60_000)
    const from = Date.now()
    const asked = polls
    const rounds = long ? 30 : 8
    const both = () => Math.min(...accounts.map((account) => proxy.of(account, from, Date.now()).filter(isList).length))
    await until('both were asked for often', () => both() > rounds, 60_000 + rounds * 20_000)
    const now = Date.now()
    const [a = 0, b = 0] = accounts.map((account) => callsInTurns(proxy.of(account, from, now)))
    const ratio = b / a
    const figures = `in ${Math.round((now - from) / 1000)} s: 1 board ${a.toFixed(3)} calls a second, 50 boards ${b.toFixed(3)} (${ratio.toFixed(3)}), ${polls - asked} polls`
    process.stdout.write(`${figures}\n`)
    test.info().annotations.push({ type: 'figures', description: figures })
    expect(a).toBeGreaterThan(0.2)
    expect(ratio).toBeLessThanOrEqual(1.05)
    expect(refused).toBe(0)
    expect(polls - asked).toBeGreaterThan(((now - from) / boardEveryMs) * 25)
  } finally {
    over = true
    await Promise.all(open)
    await context.close()
  }
})
