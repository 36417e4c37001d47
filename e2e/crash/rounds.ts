import { type Attempt, submit, told } from './attempt'
import { type Account, connectorOf, freshAccount } from './aws-changes'
import { consoleOperations, consoleTries } from './console-changes'
import { openOf, wrongInAws, wrongInConsole } from './judge'
import { databasePoints, type Killed, killAtDatabase, type Load, otherPoints } from './points'
import { type Site, until } from './site'

/** A point of the way of a change at which a console is killed. */
export type Point = keyof typeof databasePoints | keyof typeof otherPoints

interface Pending {
  point: Point
  account: Account
  killed: Pick<Killed, 'aws' | 'expected'>
  readyAt: number
}

/** The console's connections to its database are ten: up to seven changes of AWS and these are held at once. */
const heldAtOnce = 3
const resolvedWithinMs = 90_000
const sessionMs = 8 * 60_000

/** Kills one console again and again, and judges what it left. */
export class Rounds {
  /** What was wrong, one line each. */
  readonly wrong: string[] = []
  private readonly kills: Partial<Record<Point, number>> = {}
  private readonly began = Date.now()
  private signedInAt = Date.now()
  private changes = 0
  private slowestMs = 0
  private pending: Pending[] = []

  constructor(private readonly site: Site) {}

  /** Makes each change of the console once while nothing is wrong: one that is refused would pass every round. */
  async rehearse(): Promise<void> {
    const { site } = this
    const { connection } = await freshAccount()
    const { attempts, settled } = submit(
      site.port,
      site.cookie,
      await consoleTries(site.database, consoleOperations(), connection),
    )
    await settled
    const wrong = await wrongInConsole(site.database, attempts, 'made')
    if (wrong.length > 0) throw new Error(`Refused while nothing was wrong:\n${wrong.join('\n')}`)
  }

  /** One round: everything is submitted, the console is killed at the point and started again. */
  async kill(point: Point, round: number): Promise<void> {
    const { site } = this
    if (Date.now() - this.signedInAt > sessionMs) {
      await site.signIn()
      this.signedInAt = Date.now()
    }
    const account = await freshAccount()
    const operations = isOfDatabase(point)
      ? someOf(round + Object.keys(databasePoints).indexOf(point))
      : consoleOperations()
    const load: Load = { account, ours: await consoleTries(site.database, operations, account.connection) }
    const before = await this.acknowledged()
    const killed = isOfDatabase(point)
      ? await killAtDatabase(site, point, load)
      : await otherPoints[point](site, load, round)
    const readyAt = await site.start()
    this.kills[point] = (this.kills[point] ?? 0) + 1
    this.changes += killed.aws.length + killed.ours.length + 1
    this.pending.push({ point, account, killed, readyAt }, { point, ...before, readyAt })
    this.complain(point, await wrongInConsole(site.database, killed.ours, killed.expectedOurs))
  }

  /** Waits until the console knows the end of everything, and judges it. */
  async settle(): Promise<void> {
    const { database } = this.site
    const attempts = this.pending.flatMap(({ killed }) => killed.aws)
    await until('all was known', async () => (await openOf(database, attempts)) === 0, resolvedWithinMs).catch(() => {})
    // Who is killed again before all is known begins again.
    const readyAt = Math.max(...this.pending.map((round) => round.readyAt))
    for (const { point, account, killed } of this.pending) {
      const round = { account, attempts: killed.aws, expected: killed.expected, readyAt }
      const wrong = await wrongInAws(database, round, (ms) => {
        this.slowestMs = Math.max(this.slowestMs, ms)
        if (ms > resolvedWithinMs) this.complain(point, [`known only after ${ms} ms`])
      })
      this.complain(point, wrong)
    }
    this.pending = []
    this.wrong.push(...(await this.site.brokenChain()))
  }

  /** The figures in one line. */
  async summary(): Promise<string> {
    const kills = Object.entries(this.kills).map(([point, count]) => `${point} ${count}`)
    const minutes = ((Date.now() - this.began) / 60_000).toFixed(1)
    return (
      `kills: ${kills.join(', ')}; changes ${this.changes}; audit rows ${await this.site.auditRows()}, chain ${this.wrong.some((line) => line.startsWith('audit:verify')) ? 'BROKEN' : 'whole'}; ` +
      `slowest known ${(this.slowestMs / 1000).toFixed(1)} s after the console was back; violations ${this.wrong.length}; ${minutes} minutes`
    )
  }

  private complain(point: Point, wrong: string[]) {
    this.wrong.push(...wrong.map((line) => `${point}: ${line}`))
  }

  /** A change that the browser was told of before the kill: it must be there after. */
  private async acknowledged(): Promise<{ account: Account; killed: Pick<Killed, 'aws' | 'expected'> }> {
    const account = await freshAccount()
    const input = connectorOf(account.sandbox.account, 'acknowledged')
    const tries = [{ operation: 'appflow.registerConnector', connection: account.connection, input }]
    const { attempts, settled } = submit(this.site.port, this.site.cookie, tries)
    await settled
    const missed = attempts.filter(({ answer }: Attempt) => answer?.status !== 'succeeded')
    if (missed.length > 0) throw new Error(`A change was not made while nothing was wrong: ${missed.map(told)}`)
    return { account, killed: { aws: attempts, expected: 'made' } }
  }
}

const isOfDatabase = (point: Point): point is keyof typeof databasePoints => Object.hasOwn(databasePoints, point)

/** Some of the changes of the console: others in each round, all of them in turn. */
function someOf(round: number): string[] {
  const all = consoleOperations()
  const groups = Math.max(1, Math.ceil(all.length / heldAtOnce))
  return all.filter((_, n) => n % groups === round % groups)
}
