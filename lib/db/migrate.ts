import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator'
import { Client, escapeIdentifier, escapeLiteral } from 'pg'
import { grantTo } from './grants'

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'migrations')

/** Any number that no other program takes in a shared database: "console" as digits of a telephone. */
const lock = 2_667_663

/** The role of the console's own process in the PostgreSQL of a data folder. */
export const appRole = 'console_app'

/** The role that the console's own process signs in as. */
export interface Application {
  role: string
  /** Given where the role is ours to make; without it, it must exist. */
  password?: string
}

/**
 * Brings the database to the newest schema, then gives the application's role what it needs of it and no more. Starters
 * that call this at once take turns, and all but the first find nothing to do. The lock is held by a connection of its own
 * and goes with it.
 *
 * @param url As the role that owns the tables.
 * @param application Without it the owner is the application.
 * @throws what PostgreSQL says when a migration fails; each migration is a transaction, so it is whole or absent
 * @throws Error in plain words when the application's role could change the audit all the same
 */
export async function migrate(url: string, application?: Application): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lock])
    await client.query('set client_min_messages = warning')
    await applyMigrations(drizzle(client), { migrationsFolder: folder })
    if (application) {
      if (application.password) await makeRole(client, application.role, application.password)
      await grantTo(client, application.role)
    }
  } finally {
    await client.end()
  }
}

/** Its password is set each time: the file in the data folder decides, also after a database was put back beside a new one. */
async function makeRole(client: Client, role: string, password: string) {
  const login = `${escapeIdentifier(role)} login password ${escapeLiteral(password)}`
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
  await client.query(`${rowCount === 0 ? 'create' : 'alter'} role ${login}`)
}

/** The role that an address signs in as, which it need not name. */
export async function roleOf(url: string): Promise<string> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    const { rows } = await client.query<{ role: string }>('select current_user as role')
    return rows[0]?.role ?? ''
  } finally {
    await client.end()
  }
}
