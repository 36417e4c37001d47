import type { Settings } from './settings.mjs'

type Environment = Record<string, string | undefined>

const without = (env: Environment, omit: RegExp) =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !omit.test(name)))

/**
 * The environment of the console's own process. Live connections go to AWS and nowhere else, so endpoints that the
 * environment or a profile configures are not passed on
 * (https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html). Who owns the database's schema is not its
 * business either.
 */
export function consoleEnvironment(
  env: Environment,
  settings: Settings,
  { databaseUrl, dev }: { databaseUrl: string; dev: boolean },
): NodeJS.ProcessEnv {
  return {
    ...without(env, /^AWS_ENDPOINT_URL|^DATABASE_OWNER_URL$/),
    AUTH_SECRET: settings.authSecret,
    AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    CONSOLE_INSTANCE: settings.instance,
    DATABASE_URL: databaseUrl,
    DATA_DIR: settings.dataDir,
    HOST: settings.host,
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_ENV: dev ? 'development' : 'production',
    PORT: String(settings.port),
    PUBLIC_ORIGIN: settings.publicOrigin,
    SANDBOX_URL: settings.sandboxUrl,
    TRUSTED_PROXY: settings.trustedProxy,
  }
}

/** The environment of the sandbox: it never needs, and so never gets, credentials of AWS, of the database or of sign-in. */
export function sandboxEnvironment(env: Environment, settings: Settings): NodeJS.ProcessEnv {
  return {
    ...without(env, /^AWS_|^DATABASE_(?:OWNER_)?URL$|^AUTH_SECRET$|^OIDC_|^NEXT_SERVER_ACTIONS_ENCRYPTION_KEY$|^PG/),
    DATA_DIR: settings.dataDir,
    NODE_ENV: 'production',
    SANDBOX_PORT: String(settings.sandboxPort),
  }
}
