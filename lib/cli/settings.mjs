import { createHash } from 'node:crypto'
import path from 'node:path'
import { originOf, serverOf } from './origins.mjs'
import { addressList, trustedPeers } from './peers.mjs'

/**
 * @typedef {object} Settings How a console was asked to run.
 * @property {string} host The address that the console listens on: one of loopback's, unless it has a secret and an origin.
 * @property {number} port
 * @property {string} url Where the console answers on this machine.
 * @property {string | undefined} publicOrigin Where operators open the console. Nothing: at `url`.
 * @property {string | undefined} authSecret Signs sessions. Nothing: the console makes one and keeps it in its database.
 * @property {string} trustedProxy Addresses and networks whose `X-Real-IP` is believed, separated by commas.
 * @property {string} instance Names this console among all that one browser may know: part of the names of its cookies.
 * @property {string} dataDir Absolute.
 * @property {string | undefined} databaseUrl Nothing: PostgreSQL comes from the data folder.
 * @property {string | undefined} databaseOwnerUrl Who may change the schema of the database at `databaseUrl`. Nothing: the same.
 * @property {number | undefined} sandboxPort Nothing: this console runs no sandbox.
 * @property {string | undefined} sandboxUrl Where a sandbox answers, this console's or another one. Nothing: there is none.
 */

/**
 * @param {string} name
 * @param {string | undefined} value
 * @param {number} otherwise
 */
const portOf = (name, value, otherwise) => {
  if (!value) return otherwise
  const port = Number(value)
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port
  throw new Error(`${name} must be a port number from 1 to 65535, not "${value}".`)
}

/** @param {string} host */
const isLoopback = (host) => host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)

/**
 * @param {string | undefined} secret
 * @throws {Error} without repeating the secret
 */
const secretOf = (secret) => {
  if (!secret) return undefined
  if (secret.length >= 32) return secret
  throw new Error('AUTH_SECRET is shorter than 32 characters. `openssl rand -base64 32` makes one.')
}

/**
 * @param {string} host
 * @param {{ AUTH_SECRET: string | undefined, PUBLIC_ORIGIN: string | undefined }} needed
 */
const requireMeansToListen = (host, needed) => {
  if (isLoopback(host)) return
  const missing = Object.entries(needed).flatMap(([name, value]) => (value ? [] : [name]))
  if (missing.length === 0) return
  throw new Error(
    `HOST is "${host}", but without ${missing.join(' and ')} the console listens on this machine only. ` +
      `Set ${missing.join(' and ')}, or use 127.0.0.1, ::1 or localhost.`,
  )
}

/**
 * The same for all replicas of a console, and another one for each console that a browser could take for this one: it sends
 * cookies of one port to every other.
 *
 * @param {{ publicOrigin: string | undefined, databaseUrl: string | undefined, port: number, dataDir: string }} of
 */
const instanceOf = ({ publicOrigin, databaseUrl, port, dataDir }) =>
  createHash('sha256')
    .update(publicOrigin ?? (databaseUrl ? `${serverOf('DATABASE_URL', databaseUrl)} ${port}` : dataDir))
    .digest('hex')
    .slice(0, 8)

/**
 * The configuration by environment: PORT, HOST, PUBLIC_ORIGIN, AUTH_SECRET, TRUSTED_PROXY, DATA_DIR, DATABASE_URL,
 * DATABASE_OWNER_URL, SANDBOX_PORT, SANDBOX, SANDBOX_URL. OIDC_ISSUER and NOTIFY_PRIVATE are only looked at; they are read
 * by the console itself.
 *
 * @param {Record<string, string | undefined>} env
 * @param {string} root The folder that a relative DATA_DIR starts from.
 * @returns {Settings}
 * @throws {Error} that names the variable and what it may be, and repeats no secret
 */
export function readSettings(env, root) {
  const host = env.HOST || '127.0.0.1'
  const publicOrigin = originOf('PUBLIC_ORIGIN', env.PUBLIC_ORIGIN)
  const authSecret = secretOf(env.AUTH_SECRET)
  requireMeansToListen(host, { AUTH_SECRET: authSecret, PUBLIC_ORIGIN: publicOrigin })
  originOf('OIDC_ISSUER', env.OIDC_ISSUER, { path: true })
  const trustedProxy = env.TRUSTED_PROXY ?? ''
  trustedPeers(trustedProxy)
  addressList('NOTIFY_PRIVATE', env.NOTIFY_PRIVATE ?? '')
  const port = portOf('PORT', env.PORT, 3000)
  const sandboxPort = env.SANDBOX === 'off' ? undefined : portOf('SANDBOX_PORT', env.SANDBOX_PORT, 4566)
  if (port === sandboxPort) throw new Error(`PORT and SANDBOX_PORT are both ${port}: choose two different ports.`)
  const dataDir = path.resolve(root, env.DATA_DIR || '.data')
  const databaseUrl = env.DATABASE_URL || undefined
  if (env.DATABASE_OWNER_URL && !databaseUrl) {
    throw new Error('DATABASE_OWNER_URL is set without DATABASE_URL: set both, or neither.')
  }
  const here = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host
  return {
    host,
    port,
    url: `http://${here.includes(':') ? `[${here}]` : here}:${port}`,
    publicOrigin,
    authSecret,
    trustedProxy,
    instance: instanceOf({ publicOrigin, databaseUrl, port, dataDir }),
    dataDir,
    databaseUrl,
    databaseOwnerUrl: env.DATABASE_OWNER_URL || undefined,
    sandboxPort,
    sandboxUrl: sandboxPort
      ? `http://127.0.0.1:${sandboxPort}`
      : originOf('SANDBOX_URL', env.SANDBOX_URL, { plain: true }),
  }
}
