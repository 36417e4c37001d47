import { sql } from 'drizzle-orm'
import { bigserial, index, integer, jsonb, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Failure, OperationState } from '@/lib/result'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** One recorded change: written as intended before AWS is called, completed with its outcome before the operator is told. */
export const operations = pgTable(
  'operations',
  {
    /** The id that the form was rendered with (UUIDv7). Unique, so that a resend cannot make a second change. */
    id: uuid().primaryKey(),
    action: text().notNull(),
    connection: text().notNull(),
    account: text().notNull(),
    region: text().notNull(),
    target: text().notNull(),
    /** HMAC of action, connection and canonical input: tells a resend from another request with the same id. */
    digest: text().notNull(),
    /** The version that a full replacement started from. */
    baseVersion: text('base_version'),
    input: jsonb().$type<unknown>().notNull(),
    state: text().$type<OperationState>().notNull(),
    value: jsonb().$type<unknown>(),
    failure: jsonb().$type<Failure>(),
    requestId: text('request_id'),
    resourceId: text('resource_id'),
    /** Same-origin path of the resource. */
    href: text(),
    /** How often AWS was read without finding the change. */
    looks: integer().notNull().default(0),
    createdAt: at('created_at').notNull().defaultNow(),
    /** When AWS was last called or read for it. */
    lookedAt: at('looked_at'),
    finishedAt: at('finished_at'),
  },
  (t) => [
    index('operations_open').on(t.state, t.createdAt),
    index('operations_by_connection').on(t.connection, t.createdAt),
    // A base can be replaced once: of two changes from one base the second is refused before AWS is called.
    // Not held by what nobody can tell of: that the base is still the latest is read from AWS each time.
    uniqueIndex('operations_one_per_base')
      .on(t.account, t.region, t.target, t.baseVersion)
      .where(sql`${t.baseVersion} is not null and ${t.state} not in ('failed', 'absent', 'unresolved')`),
  ],
)

/** What happened to an operation, in order. Rows are only ever added. */
export const operationEvents = pgTable(
  'operation_events',
  {
    seq: bigserial({ mode: 'number' }).primaryKey(),
    operationId: uuid('operation_id')
      .notNull()
      .references(() => operations.id),
    at: at('at').notNull().defaultNow(),
    kind: text().notNull(),
    text: text().notNull(),
  },
  (t) => [index('operation_events_by_operation').on(t.operationId, t.seq)],
)

/** Secrets that the console makes for itself once: the key of the digests. */
export const secrets = pgTable('secrets', { name: text().primaryKey(), value: text().notNull() })
