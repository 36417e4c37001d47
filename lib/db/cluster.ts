import { execFile } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import {
  appendFileSync,
  chownSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { type Account, databaseFolder, reachablePrograms, serverAccount } from './postgres-account'
import { installedPrograms } from './postgres-binaries'

/** Where one data folder's PostgreSQL lies, and how to run a program on it. */
export interface Cluster {
  /** PostgreSQL's own data directory. */
  data: string
  log: string
  /** Of the superuser `console`, which owns the tables. */
  password: string
  /** Of the role that the console's own process signs in as. */
  appPassword: string
  run(program: 'initdb' | 'pg_ctl', args: string[]): Promise<void>
}

const settings = (durable: boolean) => `
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 60
shared_buffers = 64MB
log_line_prefix = '%m [%p] %a '
timezone = 'UTC'
log_timezone = 'UTC'
${durable ? '' : 'fsync = off\nfull_page_writes = off\nsynchronous_commit = off\n'}`

/** The file of a data folder with the password of the superuser. */
export const ownerPasswordFile = 'postgres.password'

/** Made once, by whichever start comes first: a link, unlike a write, either gives the whole file or finds it there. */
const passwordOf = (dataDir: string, name: string) => {
  const file = path.join(dataDir, name)
  if (!existsSync(file)) {
    const draft = `${file}.${randomUUID()}`
    writeFileSync(draft, randomBytes(24).toString('base64url'), { mode: 0o600 })
    try {
      linkSync(draft, file)
    } catch (error) {
      if (!existsSync(file)) throw error
    } finally {
      rmSync(draft)
    }
  }
  return readFileSync(file, 'utf8')
}

/** What a killed start has left. The draft of one that is just running may change under our hands: it removes that itself. */
const removeDrafts = (folder: string) => {
  for (const name of readdirSync(folder).filter((name) => name.startsWith('data.'))) {
    try {
      rmSync(path.join(folder, name), { recursive: true, force: true })
    } catch {}
  }
}

/** Into a folder of its own and then renamed, so that neither a kill in the middle nor a second start leaves half a cluster. */
const initialise = async (folder: string, cluster: Cluster, account: Account | undefined, durable: boolean) => {
  const draft = `${cluster.data}.${randomUUID()}`
  const passwordFile = `${draft}.password`
  try {
    writeFileSync(passwordFile, cluster.password, { mode: 0o600 })
    if (account) chownSync(passwordFile, account.uid, account.gid)
    await cluster.run('initdb', [
      `--pgdata=${draft}`,
      '--username=console',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--locale=C',
      '--encoding=UTF8',
      ...(durable ? [] : ['--no-sync']),
    ])
    appendFileSync(path.join(draft, 'postgresql.conf'), settings(durable))
    renameSync(draft, cluster.data)
  } catch (error) {
    if (!existsSync(cluster.data)) throw error
  } finally {
    if (existsSync(cluster.data)) removeDrafts(folder)
  }
}

/**
 * The PostgreSQL cluster of a data folder, created when there is none: UTF-8, locale C, one superuser `console`, and a
 * password for the role that migrations make beside it; both random, in files that only the owner of the data folder can
 * read. Reachable on loopback alone.
 *
 * @param durable false only for tests: nothing is forced to the disk
 * @throws Error when PostgreSQL cannot run here, with the reason and the way out
 */
export async function openCluster(dataDir: string, durable: boolean): Promise<Cluster> {
  const account = serverAccount()
  mkdirSync(dataDir, { recursive: true })
  const password = passwordOf(dataDir, ownerPasswordFile)
  const programs = reachablePrograms(installedPrograms(), account)
  const folder = databaseFolder(dataDir, account)
  const cluster: Cluster = {
    data: path.join(folder, 'data'),
    log: path.join(folder, 'postgres.log'),
    password,
    appPassword: passwordOf(dataDir, 'postgres.app.password'),
    async run(program, args) {
      // Neither credentials of AWS nor the operator's locale belong into the server's environment.
      const { NODE_ENV, PATH, SystemRoot } = process.env
      const env = { NODE_ENV, PATH, SystemRoot, LC_ALL: 'C' }
      await promisify(execFile)(path.join(programs, 'bin', program), args, { ...account, cwd: folder, env })
    },
  }
  if (!existsSync(cluster.data)) await initialise(folder, cluster, account, durable)
  if (existsSync(cluster.log) && statSync(cluster.log).size > 10_000_000) renameSync(cluster.log, `${cluster.log}.old`)
  return cluster
}
