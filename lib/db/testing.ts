import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'
import { startEmbedded } from './embedded'
import { migrate } from './migrate'

/** A database of its own, migrated and empty. */
export interface TestDatabase {
  /** As the console's own process signs in: what it may not do, a test may not either. */
  url: string
  /** As the superuser that owns the tables. */
  ownerUrl: string
  /** Drops it. Connections that are still open are ended. */
  close(): Promise<void>
}

const template = 'console_template'

const withServer = async (url: string, work: (client: Client) => Promise<void>) => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

const databaseUrl = (server: string, name: string) => {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

/**
 * A fresh, migrated database for one test file. The server starts with the first that asks, is shared by all files of a
 * run, and is ended after it. It forces nothing to the disk: a test of durability starts its own.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const server = await startEmbedded(inject('databaseFolder'), { durable: false })
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await withServer(server.url, async (client) => {
    // Test files run at once: the first makes the template that the others copy.
    await client.query('select pg_advisory_lock(1)')
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template])
    if (rowCount === 0) {
      const draft = `${template}_draft`
      await client.query(`drop database if exists ${draft}`)
      await client.query(`create database ${draft}`)
      await migrate(databaseUrl(server.url, draft), server.application)
      await client.query(`alter database ${draft} rename to ${template}`)
    }
    await client.query(`create database ${name} template ${template}`)
  })
  return {
    url: databaseUrl(server.appUrl, name),
    ownerUrl: databaseUrl(server.url, name),
    close: () =>
      withServer(server.url, async (client) => void (await client.query(`drop database ${name} with (force)`))),
  }
}
