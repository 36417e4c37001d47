import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './prepare.mjs'

/**
 * @typedef {{ version?: string, resolved?: string, dev?: boolean, optional?: boolean, os?: string[], cpu?: string[],
 *   libc?: string[], optionalDependencies?: Record<string, string> }} Entry
 * @typedef {{ packages: Record<string, Entry> }} Lock
 */

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64']

/**
 * The platform in a package's name, such as `@next/swc-linux-x64-gnu`.
 *
 * @param {string} name
 * @returns {Pick<Entry, 'os' | 'cpu' | 'libc'> | undefined} nothing when the name tells none
 */
export function platformOf(name) {
  const words = name.slice(name.lastIndexOf('/') + 1).split('-')
  const os = words.map((word) => (word === 'windows' ? 'win32' : word)).find((word) => systems.includes(word))
  const cpu = words.find((word) => processors.includes(word))
  if (!os || !cpu) return undefined
  if (os !== 'linux') return { cpu: [cpu], os: [os] }
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : undefined
  return { cpu: [cpu], ...(libc && { libc }), os: [os] }
}

/**
 * Every optional platform package that a package of the lock file asks for, with its entry where there is one.
 *
 * @param {Lock} lock
 */
export function platformPackages({ packages }) {
  return Object.entries(packages).flatMap(([parent, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies).flatMap(([name, range]) => {
      const platform = platformOf(name)
      const nested = `${parent}/node_modules/${name}`
      const key = packages[nested] ? nested : `node_modules/${name}`
      return platform ? [{ parent, name, key, range, dev, platform, entry: packages[key] }] : []
    }),
  )
}

/**
 * A registry may lack the packages of other platforms, and npm then leaves them out of the lock file: `npm ci` refuses
 * such a file, and elsewhere the binaries would be missing. This names them all, without a checksum where none is known.
 *
 * @param {Lock} lock
 * @returns {Lock}
 * @throws {Error} when a missing package is asked for by a range: its version cannot be known
 */
export function completeLock(lock) {
  const packages = { ...lock.packages }
  for (const { parent, name, key, range, dev, platform, entry } of platformPackages(lock)) {
    if (entry) continue
    if (!/^\d/.test(range)) throw new Error(`${parent} asks for ${name} ${range}: name its version by hand.`)
    const { cpu, libc, os } = platform
    packages[key] = { version: range, cpu, ...(dev && { dev }), ...(libc && { libc }), optional: true, os }
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'))
  return { ...lock, packages: Object.fromEntries(sorted) }
}

if (process.argv[1] === path.join(root, 'lib', 'cli', 'complete-lock.mjs')) {
  const file = path.join(root, 'package-lock.json')
  const completed = completeLock(JSON.parse(readFileSync(file, 'utf8')))
  writeFileSync(file, `${JSON.stringify(completed, null, 2)}\n`)
}
