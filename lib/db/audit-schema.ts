import { bigint, boolean, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Role } from '@/lib/result'
import { at } from './columns'

/**
 * What happened, in order: intents and outcomes of changes, refused attempts, sign-ins. Rows are only ever added: the database
 * refuses anything else, numbers them, and chains each to the one before by its hash.
 */
export const audit = pgTable(
  'audit',
  {
    /** Given by the database, without gaps. */
    seq: bigint({ mode: 'number' }).primaryKey(),
    /** Given by the database. */
    at: at('at').notNull(),
    /** `intended`, a state of an operation, `refused`, `done`, `settled`, `signed-in`, `sign-in-failed`, `signed-out`. */
    kind: text().notNull(),
    /** As `appflow.registerConnector`, `people.signIn`. */
    action: text().notNull(),
    text: text().notNull(),
    actorId: text('actor_id'),
    actorName: text('actor_name'),
    role: text().$type<Role>(),
    /** Hash of the session. */
    session: text(),
    address: text(),
    connection: text(),
    account: text(),
    region: text(),
    target: text(),
    operationId: uuid('operation_id'),
    base: text(),
    digest: text(),
    /** What changed, with everything that looks like a credential masked. */
    diff: jsonb().$type<unknown>(),
    /** Id and page of the resource. */
    resourceId: text('resource_id'),
    href: text(),
    requestId: text('request_id'),
    prevHash: text('prev_hash').notNull(),
    hash: text().notNull(),
  },
  (t) => [
    index('audit_by_operation').on(t.operationId, t.seq),
    index('audit_by_connection').on(t.connection, t.seq),
    index('audit_by_resource').on(t.resourceId, t.seq),
    index('audit_by_actor').on(t.actorId, t.seq),
  ],
)

/** The end of the chain: one row, which only the database itself moves on. */
export const auditHead = pgTable('audit_head', {
  one: boolean().primaryKey().default(true),
  seq: bigint({ mode: 'number' }).notNull(),
  hash: text().notNull(),
})
