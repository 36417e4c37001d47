import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import path from 'node:path'
import type { Programs } from './postgres-binaries'

/** The user that PostgreSQL runs as when the console runs as root: PostgreSQL refuses root. */
export interface Account {
  uid: number
  gid: number
}

/** Where root keeps what the `postgres` user cannot reach elsewhere. */
const shelter = '/var/lib/connector-console'

const idOf = (flag: '-u' | '-g') => {
  const { status, stdout } = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' })
  return status === 0 ? Number(stdout) : undefined
}

/**
 * Nothing for an ordinary user. For root, the user `postgres`, which is created when the system has none.
 *
 * @throws Error where root cannot create it
 */
export function serverAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  if (idOf('-u') === undefined) {
    spawnSync('groupadd', ['--system', 'postgres'])
    spawnSync('useradd', [
      '--system',
      '--gid',
      'postgres',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      'postgres',
    ])
  }
  const [uid, gid] = [idOf('-u'), idOf('-g')]
  if (uid === undefined || gid === undefined) {
    throw new Error(
      'PostgreSQL does not run as root, and a user "postgres" could not be created. ' +
        'Start the console as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
    )
  }
  return { uid, gid }
}

const canEnter = (account: Account, folder: string) =>
  spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/' }).status === 0

const makeShelter = (folder: string) => {
  mkdirSync(folder, { recursive: true })
  chmodSync(shelter, 0o755)
}

/**
 * PostgreSQL's programs where the account can run them. A checkout below a private folder, such as root's home, is
 * closed to it: then they are copied once to `/var/lib/connector-console`.
 */
export function reachablePrograms({ folder, version }: Programs, account: Account | undefined): string {
  if (!account || canEnter(account, path.join(folder, 'bin'))) return folder
  const copy = path.join(shelter, `postgresql-${version}`)
  if (!existsSync(copy)) {
    const draft = `${copy}.${randomUUID()}`
    makeShelter(shelter)
    cpSync(folder, draft, { recursive: true, verbatimSymlinks: true })
    try {
      renameSync(draft, copy)
    } catch {
      // Another start was faster: its copy is the same.
      rmSync(draft, { recursive: true })
    }
  }
  return copy
}

/**
 * A private folder for the database in the data folder. When the account cannot reach the data folder, the database
 * lies in `/var/lib/connector-console` and the data folder holds a link to it.
 *
 * @returns its real path
 */
export function databaseFolder(dataDir: string, account: Account | undefined): string {
  const known = path.join(dataDir, 'postgres')
  if (!existsSync(known)) {
    // The data folder is the console's own: leave to pass through it is enough where nothing above it is closed.
    if (account) chmodSync(dataDir, statSync(dataDir).mode | 0o111)
    if (!account || canEnter(account, dataDir)) {
      mkdirSync(known, { recursive: true, mode: 0o700 })
    } else {
      const outside = path.join(shelter, randomUUID())
      makeShelter(outside)
      chmodSync(outside, 0o700)
      try {
        symlinkSync(outside, known)
      } catch (error) {
        rmSync(outside, { recursive: true })
        if (!existsSync(known)) throw error
      }
    }
  }
  const folder = realpathSync(known)
  if (account) chownSync(folder, account.uid, account.gid)
  return folder
}
