import { readFileSync } from 'node:fs'
import path from 'node:path'
import { npm } from './run.mjs'

/**
 * @typedef {{ version?: string, optional?: boolean }} Entry
 * @param {string} file
 * @returns {Record<string, Entry> | undefined}
 */
const packagesOf = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

/**
 * Whether what is installed is what the lock file names. npm writes its own record when an installation is whole, so
 * one that was cut off counts as none, and one made by hand counts. Optional packages are for other platforms too.
 *
 * @param {string} root
 */
export function isInstalled(root) {
  const wanted = packagesOf(path.join(root, 'package-lock.json')) ?? {}
  const present = packagesOf(path.join(root, 'node_modules', '.package-lock.json'))
  if (!present) return false
  return Object.entries(wanted).every(
    ([name, entry]) => name === '' || entry.optional || present[name]?.version === entry.version,
  )
}

/**
 * Installs from the lock file unless that is done already. No package's install script runs.
 *
 * @param {string} root
 * @throws {Error} when npm fails; npm has said why
 */
export async function ensureInstalled(root) {
  if (isInstalled(root)) return
  console.log('Installing packages from package-lock.json ...')
  if (!(await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: root }))) {
    throw new Error('npm could not install the packages: its own message stands above.')
  }
}
