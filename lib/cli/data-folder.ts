import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { hostname } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'

/** The sole use of a data folder, for as long as this process lives or until it is released. */
export interface Hold {
  /** Settles when the hold cannot be kept, with the reason in words. */
  lost: Promise<string>
  release(): Promise<void>
}

/** Who asks, and how long the database may be away before the hold counts as lost. */
export interface HoldOptions {
  dataDir: string
  /** Shown to whoever asks for the same folder later. */
  url: string
  toleranceMs: number
}

/** Another console has the folder. */
export class HeldError extends Error {}

/** Tells this lock from any other in a shared database: the first of the two numbers of an advisory lock. */
const lockClass = 2_667_663

const keyOf = (dataDir: string) =>
  createHash('sha256')
    .update(`${hostname()}\0${realpathSync(dataDir)}`)
    .digest()
    .readInt32BE(0)

/** So long a database may take to say goodbye, in milliseconds: one that has stalled never does. */
const goodbyeMs = 500

const leave = async (client: Client) => {
  const late = setTimeout(() => client.connection.stream.destroy(), goodbyeMs)
  await client.end().catch(() => {})
  clearTimeout(late)
}

const attempt = async (databaseUrl: string, { dataDir, url }: HoldOptions) => {
  const client = new Client({
    connectionString: databaseUrl,
    application_name: `connector-console at ${url}, process ${process.pid}`,
    connectionTimeoutMillis: 2_000,
    keepAlive: true,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    const key = keyOf(dataDir)
    // The server notices within moments that a killed console is gone.
    for (let tries = 0; tries < 5; tries++) {
      const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1, $2) as held', [
        lockClass,
        key,
      ])
      if (rows[0]?.held) return client
      await pause(100)
    }
    const { rows } = await client.query<{ name: string | null }>(
      `select application_name as name from pg_stat_activity join pg_locks using (pid)
        where locktype = 'advisory' and granted and classid::bigint = $1 and objid = ($2::bigint & 4294967295)::oid`,
      [lockClass, key],
    )
    throw new HeldError(
      `The data folder ${dataDir} is in use by ${rows[0]?.name || 'another console'}. ` +
        'End that one, or give this one a folder of its own with DATA_DIR.',
    )
  } catch (error) {
    await leave(client)
    throw error
  }
}

/**
 * Takes the sole use of a data folder by an advisory lock on a connection of its own, which PostgreSQL frees when this
 * process dies, however it dies. When the connection breaks the lock is taken again.
 *
 * @throws HeldError naming the console that has it; what `pg` says when the database cannot be reached
 */
export async function holdDataFolder(databaseUrl: string, options: HoldOptions): Promise<Hold> {
  let client = await attempt(databaseUrl, options)
  let released = false
  const broken = () => new Promise<void>((resolve) => client.once('end', resolve))
  const keep = async (): Promise<string> => {
    for (;;) {
      await broken()
      const deadline = Date.now() + options.toleranceMs
      for (let again: Client | undefined; !again; ) {
        if (released) return 'released'
        try {
          again = await attempt(databaseUrl, options)
          client = again
        } catch (error) {
          if (error instanceof HeldError) return error.message
          if (Date.now() > deadline) return `The database is gone: ${error instanceof Error ? error.message : error}`
          await pause(500)
        }
      }
    }
  }
  return {
    lost: keep(),
    async release() {
      released = true
      await leave(client)
    },
  }
}
