import { randomInt } from 'node:crypto'
import { testDatabase } from '@/lib/db/testing'
import { testSandbox } from '@/lib/sandbox/testing'

/** The console's server side with a database and a sandbox of its own, for one test file. */
export async function testConsole() {
  const [database, sandbox] = await Promise.all([testDatabase(), testSandbox()])
  // Read once when the configuration is first imported, which is after this.
  process.env.DATABASE_URL = database.url
  process.env.SANDBOX_URL = sandbox.url
  const { execute } = await import('@/lib/operations/execute')
  const { readChunks, readFirst } = await import('@/lib/read')
  const { connectionOf } = await import('@/lib/connections/connection')
  const { services } = await import('@/lib/services')
  const { newOperationId } = await import('@/lib/operation-id')
  const { reconcile } = await import('@/lib/operations/reconciler')
  const { operationView } = await import('@/lib/operations/records')
  const { db } = await import('@/lib/db/client')

  return {
    database,
    sandbox,
    services,
    execute,
    newOperationId,
    reconcile,
    operationView,
    db,
    /** A sandbox account that nobody else uses, as a connection. */
    newConnection() {
      const account = String(randomInt(100_000_000_000, 999_999_999_999))
      return {
        account,
        credentials: { accessKeyId: account, secretAccessKey: 'sandbox' },
        id: `sandbox-${account}`,
        ledger: async () => ((await sandbox.control('GET ledger', { account })) as { entries: LedgerEntry[] }).entries,
        fault: (rule: Record<string, unknown>) => sandbox.control('faults', { account, ...rule }),
        clearFaults: () => sandbox.control('DELETE faults', { account }),
        advance: (advanceSeconds: number) => sandbox.control('clock', { account, advanceSeconds }),
      }
    },
    /** What a read of a page gives at first, as the console's server reads it. */
    async read(connection: string, service: keyof typeof services, name: string, args: unknown) {
      const known = connectionOf(connection)
      const read = (services[service].reads as Record<string, Parameters<typeof readChunks>[3]>)[name]
      if (!known || !read) throw new Error(`There is no read ${service}.${name} on ${connection}.`)
      return await readFirst(readChunks(known, services[service], name, read, args))
    },
    async close() {
      await db().$client.end()
      await Promise.all([database.close(), sandbox.close()])
    },
  }
}

/** The part of the sandbox's ledger that tests look at. */
export interface LedgerEntry {
  operation: string
  resourceId: string
}

/** {@link testConsole}'s result. */
export type TestConsole = Awaited<ReturnType<typeof testConsole>>
