import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { connections } from '@/lib/db/schema'
import { failure, Refusal } from '@/lib/failure'
import { defineConsoleChange, type Transaction } from '@/lib/operations/console-change'
import { paths } from '@/lib/paths'
import type { CredentialsSource } from '@/lib/result'
import { isOwnExternalId } from './external-id'
import { type ConnectionInput, createConnectionSchema, removeConnectionSchema, updateConnectionSchema } from './schema'
import { type ConnectionRow, connectionRow } from './store'
import { verifiedAccount } from './verify'

const refused = (code: string, title: string, next: string, fields?: Record<string, string>) =>
  new Refusal(failure(code, title, next, fields ? { fields } : {}))

function sourceOf({ source, profile, roleArn, externalId }: ConnectionInput) {
  const all: Record<typeof source, CredentialsSource> = {
    default: { kind: 'default' },
    profile: { kind: 'profile', profile },
    role: { kind: 'role', roleArn, externalId },
  }
  return all[source]
}

/** What is kept of a form; of the sandbox nothing is production. */
const columnsOf = (input: ConnectionInput, account: string) => ({
  name: input.name,
  account,
  region: input.region,
  source: sourceOf(input),
  production: input.kind === 'live' && input.production,
  readOnly: input.readOnly,
})

/** What the audit shows of a connection. External ids are named, not shown: they differ or they do not. */
const shown = (row: Omit<ReturnType<typeof columnsOf>, never>) => ({
  ...row,
  source: row.source.kind === 'role' ? { kind: 'role', roleArn: row.source.roleArn } : row.source,
})

async function requireOwn(externalId: string, known?: string) {
  if (externalId === known || (await isOwnExternalId(externalId))) return
  throw refused('Invalid', 'This external id was not made by this console.', 'Renew it, then submit again.', {
    externalId: 'The console makes the external id. Renew it.',
  })
}

/** A new connection, once AWS has said whose account it is. */
export const createConnection = defineConsoleChange<ConnectionInput, { id: string }>({
  name: 'connections.createConnection',
  input: createConnectionSchema,
  target: ({ id }) => id,
  async prepare(input, { person, signal }) {
    if (input.source === 'role') await requireOwn(input.externalId)
    const { kind, account, region } = input
    return await verifiedAccount({ kind, account, region, source: sourceOf(input) }, person.id, signal)
  },
  async run(input, { tx, connection, prepared }) {
    const { id, kind } = input
    const columns = columnsOf(input, String(prepared))
    const made = await tx
      .insert(connections)
      .values({ id, kind, ...columns })
      .onConflictDoNothing()
      .returning()
    if (made.length === 0) {
      const why = 'This id is taken, or was once: ids are not used again.'
      throw refused('Taken', why, 'Choose another id.', { id: why })
    }
    return {
      value: { id },
      diff: { after: { kind, ...shown(columns) } },
      resourceId: id,
      href: paths.connections.connection(connection, id),
    }
  },
})

const gone = () =>
  refused('NotFound', 'This connection does not exist any more.', 'Go back to the list of connections.')

/** AWS is asked again only where the answer may have changed: a switch can be turned while AWS is away. */
const signsInAlike = (row: ConnectionRow, input: ConnectionInput) =>
  row.region === input.region &&
  row.account === input.account &&
  JSON.stringify(sorted(row.source)) === JSON.stringify(sorted(sourceOf(input)))

const sorted = (source: CredentialsSource) => Object.entries(source).sort(([a], [b]) => (a < b ? -1 : 1))

async function lock(tx: Transaction, id: string): Promise<ConnectionRow> {
  const [row] = await tx
    .select()
    .from(connections)
    .where(and(eq(connections.id, id), isNull(connections.removedAt)))
    .for('update')
  if (!row) throw gone()
  return row
}

/** Changes a connection, unless somebody else did meanwhile. Its id and kind stay. */
export const updateConnection = defineConsoleChange<ConnectionInput, { id: string }>({
  name: 'connections.updateConnection',
  input: updateConnectionSchema,
  target: ({ id }) => id,
  async prepare(input, { person, signal }) {
    const row = await connectionRow(input.id)
    if (!row || row.kind !== input.kind) throw gone()
    if (input.source === 'role') {
      await requireOwn(input.externalId, row.source.kind === 'role' ? row.source.externalId : undefined)
    }
    if (signsInAlike(row, input)) return row.account
    const { kind, account, region } = input
    return await verifiedAccount({ kind, account, region, source: sourceOf(input) }, person.id, signal)
  },
  async run(input, { tx, connection, prepared }) {
    const before = await lock(tx, input.id)
    if (before.updatedAt.toISOString() !== input.seen) {
      throw refused(
        'ChangedMeanwhile',
        'Somebody changed this connection after you opened the form.',
        'Reload the page to see what is there now.',
      )
    }
    const columns = columnsOf(input, String(prepared))
    await tx
      .update(connections)
      .set({ ...columns, updatedAt: new Date() })
      .where(eq(connections.id, input.id))
    const renewed =
      before.source.kind === 'role' &&
      columns.source.kind === 'role' &&
      before.source.externalId !== columns.source.externalId
    const { name, account, region, source, production, readOnly } = before
    return {
      value: { id: input.id },
      diff: {
        before: shown({ name, account, region, source, production, readOnly }),
        after: shown(columns),
        ...(renewed ? { externalId: 'renewed' } : {}),
      },
      resourceId: input.id,
      href: paths.connections.connection(connection, input.id),
    }
  },
})

/** Takes a connection away. Its records stay, and so does its id, which is never given again. */
export const removeConnection = defineConsoleChange({
  name: 'connections.removeConnection',
  input: removeConnectionSchema,
  target: ({ id }) => id,
  async run({ id, name: typed }, { tx }) {
    const row = await lock(tx, id)
    if (row.name !== typed) {
      throw refused('Invalid', 'This is not the name of the connection.', 'Type the name as it is shown.', {
        name: `Type the name as it is: ${row.name}`,
      })
    }
    await tx.update(connections).set({ removedAt: new Date() }).where(eq(connections.id, id))
    const { name, kind, account, region, source, production, readOnly } = row
    return {
      value: { id },
      diff: { before: { kind, ...shown({ name, account, region, source, production, readOnly }) } },
      resourceId: id,
    }
  },
})
