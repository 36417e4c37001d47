import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { CredentialsSource, Role } from '@/lib/result'
import { at } from './columns'

/** Who may sign in. Columns up to `twoFactorEnabled` are better-auth's `user`. */
export const people = pgTable('people', {
  id: text().primaryKey(),
  name: text().notNull(),
  /** What local accounts sign in with. Of people from an identity provider a made-up one: their identity is issuer and subject. */
  email: text().notNull().unique(),
  /** Of people from an identity provider: the address that it tells, for display only. */
  shownEmail: text('shown_email'),
  emailVerified: boolean('email_verified').notNull().default(false),
  image: text(),
  createdAt: at('created_at').notNull().defaultNow(),
  updatedAt: at('updated_at').notNull().defaultNow(),
  twoFactorEnabled: boolean('two_factor_enabled').default(false),
  source: text().$type<'local' | 'oidc'>().notNull().default('local'),
  /** Set: every request of theirs is refused from then on. */
  disabledAt: at('disabled_at'),
})

/** better-auth's `session`. `expiresAt` is absolute; what is idle for too long ends earlier, by `lastSeenAt`. */
export const sessions = pgTable(
  'sessions',
  {
    id: text().primaryKey(),
    token: text().notNull().unique(),
    userId: text('user_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    expiresAt: at('expires_at').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    lastSeenAt: at('last_seen_at').notNull().defaultNow(),
  },
  (t) => [index('sessions_of_person').on(t.userId)],
)

/** better-auth's `account`: how a person signs in. `accountId` is the person's own id for passwords, issuer and subject for OIDC. */
export const signInAccounts = pgTable(
  'sign_in_accounts',
  {
    id: text().primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: at('access_token_expires_at'),
    refreshTokenExpiresAt: at('refresh_token_expires_at'),
    scope: text(),
    password: text(),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (t) => [uniqueIndex('sign_in_accounts_identity').on(t.providerId, t.accountId)],
)

/** better-auth's `verification`: what a sign-in that is under way has to come back with. */
export const verifications = pgTable(
  'verifications',
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: at('expires_at').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (t) => [index('verifications_by_identifier').on(t.identifier)],
)

/** better-auth's `twoFactor`; secret and codes are encrypted with the auth secret. */
export const twoFactors = pgTable('two_factors', {
  id: text().primaryKey(),
  secret: text().notNull(),
  backupCodes: text('backup_codes').notNull(),
  userId: text('user_id')
    .notNull()
    .unique()
    .references(() => people.id, { onDelete: 'cascade' }),
  verified: boolean().default(true),
  failedVerificationCount: integer('failed_verification_count').default(0),
  lockedUntil: at('locked_until'),
})

/** Roles: on one connection, or on all of them (`*`). */
export const grants = pgTable(
  'grants',
  {
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    connection: text().notNull(),
    role: text().$type<Role>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.connection] })],
)

/** One-time links, kept as hashes: the one that makes the first admin, and those by which people set a password. */
export const links = pgTable('links', {
  tokenHash: text('token_hash').primaryKey(),
  purpose: text().$type<'first-admin' | 'set-password'>().notNull(),
  personId: text('person_id').references(() => people.id, { onDelete: 'cascade' }),
  expiresAt: at('expires_at').notNull(),
  usedAt: at('used_at'),
})

/** Browsers in which a person has signed in before, kept as hashes: guesses from elsewhere do not use up their attempts. */
export const knownBrowsers = pgTable('known_browsers', {
  tokenHash: text('token_hash').primaryKey(),
  personId: text('person_id')
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' }),
  createdAt: at('created_at').notNull().defaultNow(),
})

/** The counters of rate-limiter-flexible. */
export const limits = pgTable('limits', {
  key: text().primaryKey(),
  points: integer().notNull().default(0),
  /** Milliseconds since the epoch. */
  expire: bigint({ mode: 'number' }),
})

/** What admins decide for the whole console, by name. */
export const settings = pgTable('settings', { name: text().primaryKey(), value: jsonb().$type<unknown>().notNull() })

/** The connections that admins made. Removed ones stay, so that records keep their meaning; their id is never given again. */
export const connections = pgTable('connections', {
  /** Part of every address: lower case letters, digits and hyphens. */
  id: text().primaryKey(),
  name: text().notNull(),
  kind: text().$type<'live' | 'sandbox'>().notNull(),
  /** 12 digits; of live ones as GetCallerIdentity told. */
  account: text().notNull(),
  region: text().notNull(),
  source: jsonb().$type<CredentialsSource>().notNull(),
  production: boolean().notNull().default(false),
  readOnly: boolean('read_only').notNull().default(false),
  createdAt: at('created_at').notNull().defaultNow(),
  updatedAt: at('updated_at').notNull().defaultNow(),
  removedAt: at('removed_at'),
})
