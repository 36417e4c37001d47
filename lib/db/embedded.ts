import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client, DatabaseError } from 'pg'
import { type Cluster, openCluster, ownerPasswordFile } from './cluster'
import { type Application, appRole } from './migrate'
import { postmasterOf } from './postmaster'

/** PostgreSQL of a data folder, up and answering. */
export interface Embedded {
  /** As the superuser that owns the tables. */
  url: string
  /** As the console's own process signs in; `migrate` makes the role. */
  appUrl: string
  /** The role of `appUrl`, for `migrate`. */
  application: Application
  /** True when it ran already: left by a console that was killed, or shared with one that runs. */
  adopted: boolean
  /** Ends the server, whoever started it. Open transactions are rolled back, what was committed is kept. */
  stop(): Promise<void>
}

const patienceMs = 10_000

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No free port')),
      )
    })
  })

const urlOf = (role: string, password: string, port: number) =>
  `postgresql://${role}:${password}@127.0.0.1:${port}/postgres`

/** @throws Error when the password of the data folder is not this cluster's: waiting would not help */
const answers = async (url: string, dataDir: string) => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch (error) {
    if (error instanceof DatabaseError && error.code === '28P01') {
      throw new Error(`${path.join(dataDir, ownerPasswordFile)} is not the password of the database beside it.`)
    }
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

const start = async (cluster: Cluster) => {
  const args = ['start', '-D', cluster.data, '-l', cluster.log, '-w', '-t', '60', '-s', '-o', `-p ${await freePort()}`]
  return cluster.run('pg_ctl', args).then(
    () => true,
    () => false,
  )
}

const stop = async (cluster: Cluster) => {
  const end = (mode: string, seconds: number) =>
    cluster.run('pg_ctl', ['stop', '-D', cluster.data, '-m', mode, '-w', '-t', String(seconds), '-s'])
  if (!postmasterOf(cluster.data)) return
  // Immediate is a crash to PostgreSQL: it loses nothing that was committed, and the next start recovers.
  await end('fast', 3).catch(() => (postmasterOf(cluster.data) ? end('immediate', 2) : undefined))
}

const lastWords = (cluster: Cluster) =>
  existsSync(cluster.log) ? readFileSync(cluster.log, 'utf8').trimEnd().split('\n').slice(-5).join('\n') : ''

/**
 * Starts the PostgreSQL of a data folder, or adopts the one that runs on it already. Waits up to 10 seconds for an
 * earlier one that is still going down. Any number of processes may call this at once on one folder: one server runs
 * afterwards, and all get its address.
 *
 * @param options.durable false only for tests: nothing is forced to the disk
 * @throws Error with the last lines of the server's log when it does not come up
 */
export async function startEmbedded(
  dataDir: string,
  options: { durable: boolean } = { durable: true },
): Promise<Embedded> {
  const cluster = await openCluster(path.resolve(dataDir), options.durable)
  const deadline = Date.now() + patienceMs
  let started = false
  do {
    const running = postmasterOf(cluster.data)
    if (running === 'stale') rmSync(path.join(cluster.data, 'postmaster.pid'), { force: true })
    else if (running) {
      const url = urlOf('console', cluster.password, running.port)
      if (await answers(url, dataDir)) {
        const application = { role: appRole, password: cluster.appPassword }
        const appUrl = urlOf(appRole, cluster.appPassword, running.port)
        return { url, appUrl, application, adopted: !started, stop: () => stop(cluster) }
      }
      await pause(50)
    } else started = await start(cluster)
  } while (Date.now() < deadline)
  throw new Error(`PostgreSQL did not start on ${dataDir}. The end of ${cluster.log}:\n${lastWords(cluster)}`)
}

/** Ends the PostgreSQL of a data folder, if one runs, and removes the folder with all that it holds. For tests. */
export async function discardEmbedded(dataDir: string): Promise<void> {
  const database = path.join(dataDir, 'postgres')
  if (existsSync(database)) {
    await stop(await openCluster(path.resolve(dataDir), false))
    // It may lie elsewhere: see databaseFolder.
    rmSync(realpathSync(database), { recursive: true, force: true })
  }
  rmSync(dataDir, { recursive: true, force: true })
}

/** The address of the server that runs on a data folder now, as its superuser; nothing when none does. Starts and creates nothing. */
export function runningEmbedded(dataDir: string): string | undefined {
  const running = postmasterOf(path.join(dataDir, 'postgres', 'data'))
  if (!running || running === 'stale') return undefined
  return urlOf('console', readFileSync(path.join(dataDir, ownerPasswordFile), 'utf8'), running.port)
}
