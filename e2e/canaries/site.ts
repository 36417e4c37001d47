import { randomBytes, randomInt } from 'node:crypto'
import { Sandbox } from '@/e2e/console'
import { ask, type DatabaseServer, startDatabase } from '@/e2e/database'
import { type IdentityProvider, startIdentityProvider } from '@/e2e/identity-provider'
import { firstStartLink } from '@/e2e/sign-in'
import { folder, type Started, start } from '@/e2e/starting'
import type { Canary, Found } from './forms'
import { Recorder } from './recorder'

/** A console whose secrets are known, with all that is seen of it. */
export interface Site {
  own: Started
  dataDir: string
  recorder: Recorder
  provider: IdentityProvider
  database: DatabaseServer
  /** The folder of the database server. */
  databaseDir: string
  sandbox: Sandbox
  canaries: Canary[]
  /** What was seen so far besides what the recorder has. */
  seen: Found[]
  /** One more secret: it comes to be while the console is used. */
  add(name: string, value: string): string
}

/** A secret that no encoding leaves as it is, and that nothing else looks like. */
export const secret = (name: string) => `${randomBytes(18).toString('base64')}&"<${name}>`

const passwordOf = (url: string) => decodeURIComponent(new URL(url).password)

/** Starts a console on a PostgreSQL and an identity provider of its own. */
export async function startSite(): Promise<Site> {
  const [database, provider] = await Promise.all([startDatabase(), startIdentityProvider()])
  const canaries: Canary[] = []
  const add = (name: string, value: string) => {
    if (!canaries.some((known) => known.value === value)) canaries.push({ name, value })
    return value
  }
  add('OIDC client secret', provider.env.OIDC_CLIENT_SECRET ?? '')
  add('password of the database', passwordOf(database.url))
  add("password of the database's owner", passwordOf(database.ownerUrl))
  let port = 0
  const recorder = await Recorder.before(() => port)
  provider.know(recorder.origin())
  const dataDir = folder()
  const own = await start(dataDir, {
    ...provider.env,
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    PUBLIC_ORIGIN: recorder.origin(),
    AUTH_SECRET: add('AUTH_SECRET', secret('auth')),
    // For the default chain; no connection here leads out of this machine.
    AWS_ACCESS_KEY_ID: 'not-a-key',
    AWS_SECRET_ACCESS_KEY: add('AWS secret access key', secret('key')),
    AWS_SESSION_TOKEN: add('AWS session token', secret('token')),
    AWS_REGION: '',
  })
  port = own.port
  await own.ready
  add('token of the first link', new URL(firstStartLink(dataDir)).searchParams.get('token') ?? '')
  // All session tokens of the sandbox's STS begin so.
  add('session token of STS', 'sandbox-session.eyJ')
  const [row] = await ask<{ data_directory: string }>(database.ownerUrl, 'show data_directory')
  const account = String(randomInt(100_000_000_000, 999_999_999_999))
  const databaseDir = (row?.data_directory ?? '').replace(/\/postgres\/data$/, '')
  const sandbox = new Sandbox(account, own.sandboxPort)
  return { own, dataDir, recorder, provider, database, databaseDir, sandbox, canaries, seen: [], add }
}
