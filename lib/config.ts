import 'server-only'
import { oidcEnvironment } from '@/lib/people/oidc-settings'

const { env } = process
const port = Number(env.PORT ?? 3000)
const host = env.HOST || '127.0.0.1'

/**
 * The environment that this process was started with; `lib/cli/settings.mjs` has looked at it before. Nothing else in the product
 * reads `process.env`.
 */
export const config = {
  databaseUrl: env.DATABASE_URL ?? '',
  /** Absolute. Holds the database, the sandbox's accounts, and the file with the link that makes the first admin. */
  dataDir: env.DATA_DIR || '.data',
  /** Where the sandbox listens, or nothing when it is off. */
  sandboxUrl: env.SANDBOX_URL || undefined,
  /** The Region of the `live` connection. Without it there is none. */
  liveRegion: env.AWS_REGION || undefined,
  host,
  port,
  /** Where operators open the console: PUBLIC_ORIGIN, else the console's own address. Over HTTPS when it starts so. */
  publicOrigin: env.PUBLIC_ORIGIN || `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
  /** Signs sessions; at least 32 characters. Nothing: the console makes one and keeps it. */
  authSecret: env.AUTH_SECRET || undefined,
  /** Eight characters, the same in all replicas of this console and other ones in any other: part of its cookies' names. */
  instance: env.CONSOLE_INSTANCE || 'console0',
  /** Addresses and networks whose `X-Real-IP` is believed, separated by commas. */
  trustedProxy: env.TRUSTED_PROXY ?? '',
  /** Addresses and networks that webhooks may be at though they are not public, separated by commas. */
  notifyPrivate: env.NOTIFY_PRIVATE ?? '',
  /** The OpenID provider, as set: empty where it is not. */
  oidc: oidcEnvironment(env),
  /** Whether `lib/cli/front.mjs` stands before Next, and so who asks is where `x-client-address` says. */
  fronted: env.CONSOLE_FRONT === 'loaded',
  /** Milliseconds between two looks of the reconciler. */
  reconcileEveryMs: Number(env.RECONCILE_EVERY_MS ?? 5_000),
}
