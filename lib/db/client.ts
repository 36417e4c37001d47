import 'server-only'
import { drizzle } from 'drizzle-orm/node-postgres'
import { Pool } from 'pg'
import { config } from '@/lib/config'
import * as schema from './schema'

const open = () => {
  const pool = new Pool({
    connectionString: config.databaseUrl,
    max: 10,
    // An operator is told within three seconds that nothing can be recorded.
    connectionTimeoutMillis: 2_500,
    statement_timeout: 2_500,
    query_timeout: 2_800,
  })
  // A lost idle connection is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  // The pool stops listening to a connection that is in use: losing one in the middle of a transaction would end it as well.
  pool.on('connect', (client) => client.on('error', () => {}))
  const database = drizzle(pool, { schema })
  // Drizzle forgets a connection that is lost while a transaction begins: ten of them, and the pool would have none left.
  database.transaction = async (work, settings) => {
    const client = await pool.connect()
    try {
      return await drizzle(client, { schema }).transaction(work, settings)
    } finally {
      client.release()
    }
  }
  return database
}

/** One transaction or the database itself. */
export type Database = ReturnType<typeof open>

let database: Database | undefined

/** The console's database, opened on first use: nothing is opened while pages are being built. */
export function db(): Database {
  database ??= open()
  return database
}
