import { ask } from '@/e2e/database'
import type { Hold } from '@/e2e/database-proxy'
import { type Attempt, callOf, submit, told } from './attempt'
import type { Account } from './aws-changes'
import type { ConsoleTry } from './console-changes'
import type { Expected } from './judge'
import { ledger, rulesLeft } from './ledger'
import { type Site, until } from './site'

/** What was under way when a console was killed, and what must be true of it. */
export interface Killed {
  aws: Attempt[]
  ours: (ConsoleTry & Attempt)[]
  expected: Expected
  /** Nothing where the kill may have come before or after. */
  expectedOurs?: 'made' | 'nothing'
}

/** What is submitted at once. */
export interface Load {
  account: Account
  ours: ConsoleTry[]
}

/** Where the packets of the database are held, and what that leaves. */
export const databasePoints = {
  /** Before the intent is committed. */
  K0: { keep: 'statement', aws: 'insert into operations (', ours: 'insert into "operations"', expected: 'nothing' },
  /** The intent is committed, AWS is not called. */
  K1: { keep: 'answer', aws: 'insert into operations (', ours: 'insert into "operations"', expected: 'not made' },
  /** AWS has answered, the outcome is not committed. */
  K4: { keep: 'statement', aws: 'with outcome as', ours: 'commit\0', expected: 'made' },
  /** The outcome is committed, the browser has no answer. */
  K5: { keep: 'answer', aws: 'with outcome as', ours: 'commit\0', expected: 'made' },
} as const satisfies Record<string, { keep: Hold['keep']; aws: string; ours: string; expected: Expected }>

/** Kills the console while its packets to or from the database are held. */
export async function killAtDatabase(site: Site, point: keyof typeof databasePoints, load: Load): Promise<Killed> {
  const { keep, aws: ofAws, ours: ofOurs, expected } = databasePoints[point]
  const ids: string[] = []
  const { proxy } = site
  proxy.hold([
    // Changes of earlier rounds may be recorded just now: only these are meant.
    { name: 'aws', keep, matches: (sent) => sent.includes(ofAws) && ids.some((id) => sent.includes(id)) },
    { name: 'ours', keep, matches: (sent) => sent.includes(ofOurs) },
  ])
  const held = (name: string) => proxy.held().filter((each) => each === name).length
  const aws = submit(site.port, site.cookie, load.account.tries)
  ids.push(...aws.attempts.map(({ id }) => id))
  const words = (attempts: Attempt[]) => attempts.map((each) => `${each.operation}: ${told(each)}`).join(', ')
  await until(`${point} held the changes of AWS`, () => held('aws') === aws.attempts.length).catch((error) => {
    throw new Error(`${error.message} ${words(aws.attempts)}`)
  })
  const ours = submit(site.port, site.cookie, load.ours)
  // While one waits for its commit it has the end of the audit's chain: the others wait for that.
  const others = point === 'K4' ? () => waitingForLocks(site) : async () => 0
  await until(`${point} held the changes of the console`, async () => {
    return held('ours') + (await others()) === ours.attempts.length
  }).catch((error) => {
    throw new Error(`${error.message} ${words(ours.attempts)}`)
  })
  await site.kill()
  await Promise.all([aws.settled, ours.settled])
  return { aws: aws.attempts, ours: ours.attempts, expected, expectedOurs: point === 'K5' ? 'made' : 'nothing' }
}

async function waitingForLocks(site: Site): Promise<number> {
  const [row] = await ask<{ n: number }>(
    site.database,
    "select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock' and usename = 'console_app'",
  )
  return row?.n ?? 0
}

type AwsPoint = (site: Site, load: Load, round: number) => Promise<Killed>

const isAccepted = (account: Account) => async () =>
  (await ledger(account.sandbox.account)).length === account.before.size + account.tries.length

const faultEach = async ({ sandbox, tries }: Account, rule: Parameters<typeof sandbox.fault>[1]) => {
  for (const each of tries) await sandbox.fault(callOf(each), rule)
}

const states = (site: Site, attempts: Attempt[], condition: string) => async () => {
  const text = `select from operations where id = any($1) and ${condition}`
  return (await ask(site.database, text, [attempts.map(({ id }) => id)])).length
}

/** Submits the changes of the console as well and kills without waiting: whichever is then how far. */
async function strike(site: Site, load: Load) {
  const ours = submit(site.port, site.cookie, load.ours)
  await until('a moment has passed', () => Math.random() < 0.2)
  await site.kill()
  await ours.settled
  return ours.attempts
}

/** The request is sent, AWS has not committed: it never does, or a little later, when nobody is there to hear of it. */
const sent: AwsPoint = async (site, load, round) => {
  const late = round % 2 === 1
  await faultEach(load.account, late ? { latencyMs: 1_500, times: 1 } : { behaviour: 'hang', times: 1 })
  const aws = submit(site.port, site.cookie, load.account.tries)
  await until('AWS had all requests', async () => (await rulesLeft(load.account.sandbox.account)) === 0)
  const ours = await strike(site, load)
  await aws.settled
  if (late) await until('AWS committed all the same', isAccepted(load.account))
  return { aws: aws.attempts, ours, expected: late ? 'made' : 'not made' }
}

/** AWS has committed, and its answer does not come. */
const committed: AwsPoint = async (site, load) => {
  await faultEach(load.account, { behaviour: 'hangAfterCommit', times: 1 })
  const aws = submit(site.port, site.cookie, load.account.tries)
  await until('AWS committed', isAccepted(load.account))
  const ours = await strike(site, load)
  await aws.settled
  return { aws: aws.attempts, ours, expected: 'made' }
}

/** The console, started again, has not got far. */
const starting: AwsPoint = async (site, load, round) => {
  const killed = await committed(site, load, round)
  await site.killWhileStarting(3_000)
  return killed
}

/** Answers were lost, and the console reads AWS: it waits for the first answers, or has recorded some of what it found. */
const reconciling: AwsPoint = async (site, load, round) => {
  const { account } = load
  await faultEach(account, { behaviour: 'resetAfterCommit', latencyMs: 1_000, times: 1 })
  const aws = submit(site.port, site.cookie, account.tries)
  const all = aws.attempts.length
  await until('all were recorded', async () => (await states(site, aws.attempts, 'true')()) === all)
  await account.sandbox.fault('*', round % 2 === 0 ? { behaviour: 'hang' } : { latencyMs: 300 })
  const reading = states(site, aws.attempts, "state = 'unknown' and looked_at is not null")
  const found = states(site, aws.attempts, "state = 'succeeded'")
  await until('the console read AWS', async () => (round % 2 === 0 ? (await reading()) === all : (await found()) > 0))
  const ours = await strike(site, load)
  await aws.settled
  await account.sandbox.clearFaults()
  return { aws: aws.attempts, ours, expected: 'made' }
}

/** Where AWS's answers are held, or the console's start is cut off. */
export const otherPoints = { K2: sent, K3: committed, K6: starting, K7: reconciling }
