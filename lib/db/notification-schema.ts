import { sql } from 'drizzle-orm'
import { bigint, boolean, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { at } from './columns'
import { healthSeries } from './health-schema'

/** Where messages about checks are sent. One that was removed stays for the log, without its address and secret. */
export const notificationWebhooks = pgTable('notification_webhooks', {
  id: uuid().primaryKey().defaultRandom(),
  name: text().notNull(),
  /** Scheme, host and port: all of its address that may be shown, since the rest often is a credential. */
  origin: text().notNull(),
  /** Encrypted with a key made of the secret of the sessions. */
  sealedUrl: text('sealed_url').notNull(),
  sealedSecret: text('sealed_secret').notNull(),
  format: text().$type<'json' | 'slack'>().notNull(),
  /** Nothing: of all connections. */
  connection: text(),
  enabled: boolean().notNull(),
  createdAt: at('created_at').notNull().defaultNow(),
  updatedAt: at('updated_at').notNull().defaultNow(),
  removedAt: at('removed_at'),
})

/** What was last made of a check that ever failed: one without a row has passed since it was first seen, or is not listed any more. */
export const notificationChecks = pgTable('notification_checks', {
  seriesId: bigint('series_id', { mode: 'number' })
    .primaryKey()
    .references(() => healthSeries.id, { onDelete: 'cascade' }),
  /** FAILED or PASSED, whichever AWS said last: what lies between, as UNKNOWN, is no change. */
  result: text().$type<'FAILED' | 'PASSED'>().notNull(),
  /** When it changed lately, in milliseconds since the epoch. */
  changedAt: jsonb('changed_at').$type<number[]>().notNull(),
  flapping: boolean().notNull(),
})

/** The outbox, and the log of it: each message to each webhook, written with the sample that it is about. */
export const notificationDeliveries = pgTable(
  'notification_deliveries',
  {
    /** Sent along, the same at every attempt. */
    id: uuid().primaryKey().defaultRandom(),
    seq: bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    webhookId: uuid('webhook_id')
      .notNull()
      .references(() => notificationWebhooks.id),
    /** What it is about: a webhook is told of it once. */
    change: text().notNull(),
    /** Messages about one check are delivered in order. */
    seriesId: bigint('series_id', { mode: 'number' }),
    event: jsonb().$type<unknown>().notNull(),
    state: text().$type<'waiting' | 'delivered' | 'given-up'>().notNull().default('waiting'),
    attempts: integer().notNull().default(0),
    madeAt: at('made_at').notNull().defaultNow(),
    attemptedAt: at('attempted_at'),
    nextAt: at('next_at').notNull().defaultNow(),
    endedAt: at('ended_at'),
    /** Of the last attempt. */
    httpStatus: integer('http_status'),
    /** Why the last attempt did not deliver it, in the console's words. */
    error: text(),
    /** The beginning of what the last answer said. */
    answer: text(),
  },
  (t) => [
    uniqueIndex('notification_deliveries_once').on(t.webhookId, t.change),
    index('notification_deliveries_waiting').on(t.webhookId, t.seq).where(sql`${t.state} = 'waiting'`),
    index('notification_deliveries_latest').on(t.seq),
  ],
)
