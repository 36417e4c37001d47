import type { Settings } from './settings.mjs'

type Environment = Record<string, string | undefined>

const without = (env: Environment, omit: RegExp) =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !omit.test(name)))

/**
 * The environment of the console's own process. Live connections go to AWS and nowhere else, so endpoints that the
 * environment or a profile configures are not passed on
 * (https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html).
 */
export function consoleEnvironment(
  env: Environment,
  settings: Settings,
  { databaseUrl, dev }: { databaseUrl: string; dev: boolean },
): NodeJS.ProcessEnv {
  return {
    ...without(env, /^AWS_ENDPOINT_URL/),
    AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    DATABASE_URL: databaseUrl,
    HOST: settings.host,
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_ENV: dev ? 'development' : 'production',
    PORT: String(settings.port),
    SANDBOX_URL: settings.sandboxPort ? `http://127.0.0.1:${settings.sandboxPort}` : undefined,
  }
}

/** The environment of the sandbox: it never needs, and so never gets, credentials of AWS or of the database. */
export function sandboxEnvironment(env: Environment, settings: Settings): NodeJS.ProcessEnv {
  return {
    ...without(env, /^AWS_|^DATABASE_URL$/),
    DATA_DIR: settings.dataDir,
    NODE_ENV: 'production',
    SANDBOX_PORT: String(settings.sandboxPort),
  }
}
