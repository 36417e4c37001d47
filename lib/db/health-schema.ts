import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type { Failure } from '@/lib/result'
import { at } from './columns'

/**
 * Work that one process at a time does for all replicas. All times are the database's. The fence grows with each new holder, so
 * that what an earlier one still writes can be told and refused.
 */
export const leases = pgTable('leases', {
  name: text().primaryKey(),
  fence: bigint({ mode: 'number' }).notNull(),
  holder: text().notNull(),
  expiresAt: at('expires_at').notNull(),
})

/** What AWS is asked for on a schedule: an environment of EVS, or (with an empty id) a connection's list of them. */
export const healthTargets = pgTable(
  'health_targets',
  {
    connection: text().notNull(),
    environmentId: text('environment_id').notNull(),
    name: text(),
    state: text(),
    status: text(),
    vcfVersion: text('vcf_version'),
    /** Seconds to the next time, as promised when AWS last answered. */
    intervalSeconds: integer('interval_seconds').notNull(),
    dueAt: at('due_at').notNull(),
    /** When AWS was last asked, and when it was asked last of the times that it answered. */
    askedAt: at('asked_at'),
    sampledAt: at('sampled_at'),
    /** Why AWS gave no answer the last time. */
    failure: jsonb().$type<Failure>(),
    /** Since when AWS does not list it any more. */
    goneAt: at('gone_at'),
    /** A connection that is in no list is asked for until then. */
    wantedUntil: at('wanted_until'),
  },
  (t) => [primaryKey({ columns: [t.connection, t.environmentId] }), index('health_targets_due').on(t.dueAt)],
)

/** The connectors of sampled environments, as AWS told them last. */
export const healthConnectors = pgTable(
  'health_connectors',
  {
    connection: text().notNull(),
    environmentId: text('environment_id').notNull(),
    connectorId: text('connector_id').notNull(),
    type: text(),
    applianceFqdn: text('appliance_fqdn'),
    state: text(),
    stateDetails: text('state_details'),
    status: text(),
    createdAt: at('created_at'),
    goneAt: at('gone_at'),
  },
  (t) => [
    primaryKey({ columns: [t.connection, t.environmentId, t.connectorId] }),
    foreignKey({
      name: 'health_connectors_of_target',
      columns: [t.connection, t.environmentId],
      foreignColumns: [healthTargets.connection, healthTargets.environmentId],
    }).onDelete('cascade'),
  ],
)

/** One check of an environment (with an empty connector) or of a connector. */
export const healthSeries = pgTable(
  'health_series',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    connection: text().notNull(),
    environmentId: text('environment_id').notNull(),
    connectorId: text('connector_id').notNull(),
    /** The check's type, as AWS names it. */
    check: text('check_type').notNull(),
    /** When AWS last tried it, as it told. */
    lastCheckAttempt: at('last_check_attempt'),
  },
  (t) => [
    uniqueIndex('health_series_of_check').on(t.connection, t.environmentId, t.connectorId, t.check),
    foreignKey({
      name: 'health_series_of_target',
      columns: [t.connection, t.environmentId],
      foreignColumns: [healthTargets.connection, healthTargets.environmentId],
    }).onDelete('cascade'),
  ],
)

/**
 * A time in which a check had one result each time that AWS was asked. The open one of a series grows with each sample; time
 * between two that do not touch was not sampled.
 */
export const healthSpans = pgTable(
  'health_spans',
  {
    seriesId: bigint('series_id', { mode: 'number' })
      .notNull()
      .references(() => healthSeries.id, { onDelete: 'cascade' }),
    fromAt: at('from_at').notNull(),
    untilAt: at('until_at').notNull(),
    /** As AWS names it. */
    result: text().notNull(),
    impairedSince: at('impaired_since'),
    open: boolean().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.seriesId, t.fromAt] }),
    uniqueIndex('health_spans_one_open').on(t.seriesId).where(sql`${t.open}`),
    index('health_spans_by_end').on(t.untilAt),
  ],
)
