import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator'
import { Client } from 'pg'

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'migrations')

/** Any number that no other program takes in a shared database: "console" as digits of a telephone. */
const lock = 2_667_663

/**
 * Brings the database to the newest schema. Starters that call this at once take turns, and all but the first find
 * nothing to do. The lock is held by a connection of its own and goes with it.
 *
 * @throws what PostgreSQL says when a migration fails; each migration is a transaction, so it is whole or absent
 */
export async function migrate(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lock])
    await client.query('set client_min_messages = warning')
    await applyMigrations(drizzle(client), { migrationsFolder: folder })
  } finally {
    await client.end()
  }
}
