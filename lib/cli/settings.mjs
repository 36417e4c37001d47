import path from 'node:path'

/**
 * @typedef {object} Settings How a console was asked to run.
 * @property {string} host The loopback address that the console and its sandbox listen on.
 * @property {number} port
 * @property {string} url Where an operator opens the console.
 * @property {string} dataDir Absolute.
 * @property {string | undefined} databaseUrl Nothing: PostgreSQL comes from the data folder.
 * @property {number | undefined} sandboxPort Nothing: no sandbox.
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
 * The configuration by environment: PORT, HOST, DATA_DIR, DATABASE_URL, SANDBOX_PORT, SANDBOX.
 *
 * @param {Record<string, string | undefined>} env
 * @param {string} root The folder that a relative DATA_DIR starts from.
 * @returns {Settings}
 * @throws {Error} that names the variable and what it may be
 */
export function readSettings(env, root) {
  const host = env.HOST || '127.0.0.1'
  if (!isLoopback(host)) {
    throw new Error(
      `HOST is "${host}", but the console has no sign-in and so listens on this machine only: ` +
        'use 127.0.0.1, ::1 or localhost.',
    )
  }
  const port = portOf('PORT', env.PORT, 3000)
  const sandboxPort = env.SANDBOX === 'off' ? undefined : portOf('SANDBOX_PORT', env.SANDBOX_PORT, 4566)
  if (port === sandboxPort) throw new Error(`PORT and SANDBOX_PORT are both ${port}: choose two different ports.`)
  return {
    host,
    port,
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    dataDir: path.resolve(root, env.DATA_DIR || '.data'),
    databaseUrl: env.DATABASE_URL || undefined,
    sandboxPort,
  }
}
