import { spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { ask, endDatabases, startDatabase } from '@/e2e/database'
import { DatabaseProxy } from '@/e2e/database-proxy'
import { firstAdmin, signInAs } from '@/e2e/people'
import { admin } from '@/e2e/sign-in'
import { endAll, folder, killAll, type Started, start } from '@/e2e/starting'

const proxies: DatabaseProxy[] = []

/** Ends all consoles of a test, then their databases. */
export async function endSites(): Promise<void> {
  // A console ends its connections in good order, for which they must work.
  for (const proxy of proxies) proxy.reset()
  await endAll()
  for (const proxy of proxies.splice(0)) await proxy.close()
  await endDatabases()
}

/** A console that is killed and started again and again, on one database and one port. AWS is the sandbox that all tests share. */
export class Site {
  cookie = ''
  kills = 0
  port = 0
  private readonly dataDir = folder()
  private running?: Started

  private constructor(
    private readonly env: Record<string, string>,
    private readonly external?: { ownerUrl: string; proxy: DatabaseProxy },
  ) {}

  /** On a database of its own, which is killed with it. */
  static embedded = () => new Site({})

  /** On a server that others run, behind a proxy. */
  static async external(): Promise<Site> {
    const { url, ownerUrl } = await startDatabase()
    const proxy = await DatabaseProxy.before(url)
    proxies.push(proxy)
    return new Site({ DATABASE_URL: proxy.through(url), DATABASE_OWNER_URL: ownerUrl }, { ownerUrl, proxy })
  }

  /** Where its database is asked, as its owner. */
  get database(): string {
    return this.external?.ownerUrl ?? this.dataDir
  }

  /** What stands between it and its database. */
  get proxy(): DatabaseProxy {
    if (!this.external) throw new Error('This console has a database of its own.')
    return this.external.proxy
  }

  /** Starts it for the first time, and makes its admin. */
  async begin(): Promise<void> {
    await this.start()
    this.cookie = await firstAdmin(this.port, this.dataDir)
  }

  /** A new session of the admin: rights are given by fresh ones only. */
  async signIn(): Promise<void> {
    this.cookie = await signInAs(this.port, admin.email, admin.password, this.cookie)
  }

  /** Starts it, and waits until it answers. Gives that time, in milliseconds since the epoch. */
  async start(): Promise<number> {
    await this.launch()
    await this.running?.ready
    return Date.now()
  }

  /** Starts it, and waits for nothing. */
  async launch(): Promise<void> {
    const { PORT, SANDBOX_PORT } = process.env
    const sandbox = {
      SANDBOX: 'off',
      SANDBOX_URL: `http://127.0.0.1:${SANDBOX_PORT}`,
      HOST: '127.0.0.1',
      AWS_REGION: '',
    }
    const port: Record<string, string> = this.port ? { PORT: String(this.port) } : {}
    this.running = await start(this.dataDir, { ...sandbox, ...this.env, ...port })
    this.port = this.running.port
    if (String(this.port) === PORT) throw new Error('This is the port of the console that the tests share.')
  }

  /** Ends every process of it with kill -9. What the proxy held never arrives. */
  async kill(): Promise<void> {
    const { running } = this
    if (!running) throw new Error('Nothing runs.')
    killAll(running, this.dataDir)
    this.external?.proxy.reset()
    this.kills += 1
    await running.exit
  }

  /** Kills it at a moment of its start that nobody has chosen. */
  async killWhileStarting(withinMs: number): Promise<number> {
    await this.launch()
    const after = Math.round(Math.random() * withinMs)
    await pause(after)
    await this.kill()
    return after
  }

  /** What `npm run audit:verify` says: nothing when the chain is whole. */
  async brokenChain(): Promise<string[]> {
    const root = fileURLToPath(new URL('../..', import.meta.url))
    const child = spawn(process.execPath, [path.join('lib', 'cli', 'audit-verify.mjs')], {
      cwd: root,
      env: { ...process.env, DATABASE_URL: '', DATA_DIR: this.dataDir, ...this.env },
    })
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => (said += chunk))
    child.stderr.on('data', (chunk: Buffer) => (said += chunk))
    const code = await new Promise((resolve) => child.once('close', resolve))
    return code === 0 && said.includes('chain whole') ? [] : [`audit:verify: ${said}`]
  }

  /** How many rows the audit has. */
  async auditRows(): Promise<number> {
    const [row] = await ask<{ rows: number }>(this.database, 'select count(*)::int as rows from audit')
    return row?.rows ?? 0
  }
}

/** Waits until something is so, looking often: what a kill comes after lasts only moments. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, withinMs = 15_000): Promise<void> {
  const deadline = Date.now() + withinMs
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`It did not come about within ${withinMs} ms that ${what}.`)
    await pause(10)
  }
}
