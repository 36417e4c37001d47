import 'server-only'

/** The environment that this process was started with. Nothing else in the product reads `process.env`. */
export const config = {
  databaseUrl: process.env.DATABASE_URL ?? '',
  /** Where the sandbox listens, or nothing when it is off. */
  sandboxUrl: process.env.SANDBOX_URL || undefined,
  /** The Region of the `live` connection. Without it there is none. */
  liveRegion: process.env.AWS_REGION || undefined,
  host: process.env.HOST ?? '127.0.0.1',
  port: Number(process.env.PORT ?? 3000),
  /** Milliseconds between two looks of the reconciler. */
  reconcileEveryMs: Number(process.env.RECONCILE_EVERY_MS ?? 5_000),
}
