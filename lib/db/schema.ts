import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Failure, OperationState, Role } from '@/lib/result'
import { at } from './columns'

export * from './audit-schema'
export * from './health-schema'
export * from './notification-schema'
export * from './people-schema'

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
    /** Who asked for it; nothing for changes recorded before the console had sign-in. */
    actorId: text('actor_id'),
    actorName: text('actor_name'),
    /** Their role on the connection at the time. */
    role: text().$type<Role>(),
    /** Hash of their session, as in the audit. */
    session: text(),
    address: text(),
    /** When a person said what is true of an unresolved one, who that was, and what they found. */
    settledAt: at('settled_at'),
    settledBy: text('settled_by'),
    settledNote: text('settled_note'),
    /** Whether AWS made it. */
    settledAs: text('settled_as').$type<'made' | 'not-made'>(),
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

/** Secrets that the console makes for itself once: the key of the digests, the secret of the sessions. */
export const secrets = pgTable('secrets', { name: text().primaryKey(), value: text().notNull() })
