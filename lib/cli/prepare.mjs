import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { inTurn } from './turn.mjs'

/** The folder of the checkout. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')

/**
 * Installs and builds what is not there yet. Any number of starts in one checkout may do this at once.
 *
 * @param {{ build: boolean }} what
 */
export function prepare({ build }) {
  return inTurn(path.join(root, '.run', 'prepare.lock'), 'installing or building', async () => {
    await ensureInstalled(root)
    if (build) await ensureBuilt(root)
  })
}

/**
 * Ends the process with a plain message unless Node is new enough.
 *
 * @param {string} [version] like 20.9.0
 */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 9)) return
  console.error(`The console needs Node 20.9 or newer; this is Node ${version}.`)
  process.exit(1)
}
