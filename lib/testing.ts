import { randomInt } from 'node:crypto'
import { testDatabase } from '@/lib/db/testing'
import type { Change } from '@/lib/operations/change'
import type { Person } from '@/lib/person'
import type { ActionRequest } from '@/lib/result'
import { testSandbox } from '@/lib/sandbox/testing'

/** Somebody with roles of a test's choice; an admin everywhere unless told. */
export const someone = (roles: Person['roles'] = { '*': 'admin' }, more: Partial<Person> = {}): Person => ({
  id: 'person-1',
  name: 'Ada',
  email: 'ada@example.com',
  source: 'local',
  session: '0123456789abcdef',
  address: '127.0.0.1',
  roles,
  mustEnrol: false,
  signedInAt: new Date(),
  ...more,
})

const admin = someone()

/** The console's server side with a database and a sandbox of its own, for one test file. */
export async function testConsole() {
  const [database, sandbox] = await Promise.all([testDatabase(), testSandbox()])
  // Read once when the configuration is first imported, which is after this.
  process.env.DATABASE_URL = database.url
  process.env.SANDBOX_URL = sandbox.url
  const { execute } = await import('@/lib/operations/execute')
  const { readFirst } = await import('@/lib/read')
  const { openRead } = await import('@/lib/open-read')
  const { connectionFor } = await import('@/lib/connections/connection')
  const { services } = await import('@/lib/services')
  const { newOperationId } = await import('@/lib/operation-id')
  const { reconcile } = await import('@/lib/operations/reconciler')
  const { operationView } = await import('@/lib/operations/views')
  const { db } = await import('@/lib/db/client')

  return {
    database,
    sandbox,
    services,
    /** The write path, for an admin unless told. */
    execute: <Input, Value>(
      change: Change<Input, Value>,
      request: Omit<ActionRequest, 'input'> & { input: unknown },
      person: Person = admin,
    ) => execute(change, request, person),
    /** A connection as an admin has it. */
    async connection(id: string, person: Person = admin) {
      const known = await connectionFor(person, id)
      if (!known) throw new Error(`${person.name} has no connection ${id}.`)
      return known
    },
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
    /** What a read of a page gives at first, as the console's server reads it for an admin unless told. */
    async read(
      connection: string,
      service: keyof typeof services,
      name: string,
      args: unknown,
      person: Person = admin,
    ) {
      const opened = await openRead(person, connection, service, name, args)
      if ('failure' in opened) throw new Error(`${service}.${name} on ${connection}: ${opened.failure.title}`)
      return await readFirst(opened.chunks)
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
