import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Embedded, startEmbedded } from '@/lib/db/embedded'
import { migrate, roleOf } from '@/lib/db/migrate'
import { firstAdminWords, offerFirstAdmin } from '@/lib/people/first-admin-link'
import { oidcEnvironment, oidcSettings } from '@/lib/people/oidc-settings'
import { type Child, startChild } from './child'
import { HeldError, type Hold, holdDataFolder } from './data-folder'
import { consoleEnvironment, sandboxEnvironment } from './environment'
import type { Settings } from './settings.mjs'

/** How a console is run. */
export interface ServeOptions {
  /** With Next's development server instead of the production build. */
  dev: boolean
  /** The folder of the checkout. */
  root: string
}

interface Database {
  /** As the console's own process signs in. */
  url: string
  hold: Hold
  embedded?: Embedded
  migrate(): Promise<void>
}

const takeoverMs = 10_000
const readyMs = 120_000

const migrateExternal = async (url: string, ownerUrl: string | undefined) => {
  if (ownerUrl) return await migrate(ownerUrl, { role: await roleOf(url) })
  console.warn(
    'One database role both owns the tables and runs the console, so only the hash chain guards the audit against it. ' +
      'Recommended: a role of its own for the owner, named with DATABASE_OWNER_URL.',
  )
  await migrate(url)
}

/** The database of a data folder, solely ours. One that an ending console is just taking down is waited for. */
const openDatabase = async ({ databaseUrl, databaseOwnerUrl, dataDir, url }: Settings): Promise<Database> => {
  mkdirSync(dataDir, { recursive: true })
  if (databaseUrl) {
    // An outage of a database that others run is theirs to end: the console stays, and says so on its pages.
    const hold = await holdDataFolder(databaseUrl, { dataDir, url, toleranceMs: Infinity })
    return { url: databaseUrl, hold, migrate: () => migrateExternal(databaseUrl, databaseOwnerUrl) }
  }
  const deadline = Date.now() + takeoverMs
  for (;;) {
    const embedded = await startEmbedded(dataDir)
    try {
      const hold = await holdDataFolder(embedded.url, { dataDir, url, toleranceMs: takeoverMs })
      return { url: embedded.appUrl, hold, embedded, migrate: () => migrate(embedded.url, embedded.application) }
    } catch (error) {
      if (error instanceof HeldError || Date.now() > deadline) throw error
      await pause(100)
    }
  }
}

const waitUntilReady = async (url: string, given: () => boolean) => {
  const deadline = Date.now() + readyMs
  while (!given() && Date.now() < deadline) {
    const answer = await fetch(`${url}/api/ready`, { signal: AbortSignal.timeout(10_000) }).catch(() => undefined)
    if (answer?.ok) return
    await pause(50)
  }
  if (!given()) throw new Error(`The console did not become ready within ${readyMs / 1000} seconds.`)
}

/**
 * Runs a whole console: PostgreSQL unless one is named, migrations, the sandbox unless it is off, and Next. Returns once
 * it answers; the process then lives until it is told to end (SIGINT, SIGTERM, SIGHUP: exit code 0) or until a part of it
 * ends unexpectedly (exit code 1, with the reason). Either way it ends all that it started, the database last.
 *
 * @throws Error in plain words when a part does not start; everything started before it is ended first
 */
export async function serve(settings: Settings, { dev, root }: ServeOptions): Promise<void> {
  // What it says is wrong is said now, not to the first who signs in.
  oidcSettings(oidcEnvironment(process.env))
  const undo: Array<() => Promise<void>> = []
  let ending: Promise<void> | undefined
  const end = () => {
    ending ??= (async () => {
      // What is just starting is finished first, so that it can be ended too.
      await Promise.race([started, pause(3_000)])
      for (const step of undo.reverse()) await step().catch((error: unknown) => console.error(error))
    })()
    return ending
  }
  const endWith = (code: number, reason?: string) => {
    if (ending) return
    if (reason) console.error(reason)
    void end().then(() => process.exit(code))
  }
  const begin = async (child: Child, patienceMs: number) => {
    undo.push(() => child.stop(patienceMs))
    void child.ended.then((reason) => endWith(1, reason))
    return child
  }
  const start = async () => {
    const database = await openDatabase(settings)
    undo.push(async () => {
      // The hold goes with the server: nobody can take the folder while its server is going down.
      await database.embedded?.stop()
      await database.hold.release()
    })
    void database.hold.lost.then((reason) => endWith(1, reason))
    if (ending) return
    await database.migrate()
    if (ending) return
    const opened = settings.publicOrigin ?? settings.url
    const link = await offerFirstAdmin({ databaseUrl: database.url, dataDir: settings.dataDir, url: opened })
    if (ending) return
    if (settings.sandboxPort) {
      const script = path.join(root, 'lib', 'cli', 'sandbox.mjs')
      const env = sandboxEnvironment(process.env, settings)
      const sandbox = await begin(startChild({ name: 'The sandbox', script, args: [], cwd: root, env }), 700)
      await sandbox.line('Sandbox listening on ')
      if (ending) return
    }
    const script = path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
    const args = [dev ? 'dev' : 'start', '-H', settings.host, '-p', String(settings.port)]
    const env = consoleEnvironment(process.env, settings, { databaseUrl: database.url, dev })
    const preload = [new URL('./front.mjs', import.meta.url)]
    await begin(startChild({ name: 'The console', script, args, preload, cwd: root, env }), 2_000)
    await waitUntilReady(settings.url, () => ending !== undefined)
    if (ending) return
    console.log(`Connector Console is ready: ${opened}`)
    if (link) console.log(firstAdminWords(link))
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => endWith(0))
  const starting = start()
  const started = starting.catch(() => {})
  try {
    await starting
  } catch (error) {
    if (!ending) await end()
    throw error
  }
}
