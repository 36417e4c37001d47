import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { run } from './run.mjs'

const folders = ['app', 'components', 'lib', 'public']
const rootFiles =
  /^(?:package-lock\.json|tsconfig\.json|(?:next\.config|instrumentation|instrumentation-client|proxy)\.ts)$/
/** Changes to these do not change the build: tests, and the commands that run before and around it. */
const apart = /\.test\.tsx?$|^lib[\\/]cli[\\/]/

/**
 * A digest of everything that the production build is made of.
 *
 * @param {string} root
 */
export function digestSources(root) {
  const sources = folders
    .filter((folder) => existsSync(path.join(root, folder)))
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name))),
    )
    .filter((file) => !apart.test(file))
  const files = [...readdirSync(root).filter((file) => rootFiles.test(file)), ...sources].sort()
  const digest = createHash('sha256')
  for (const file of files)
    digest
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0')
  return digest.digest('hex')
}

/**
 * Makes the production build unless the one that is there was made of the same sources. A build that was cut off counts
 * as none: its digest is written last.
 *
 * @param {string} root
 * @throws {Error} when the build fails; Next has said why
 */
export async function ensureBuilt(root) {
  const stamp = path.join(root, '.next', 'sources.sha256')
  const digest = digestSources(root)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return
  rmSync(stamp, { force: true })
  console.log('Building the console ...')
  const next = path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
  if (!(await run(process.execPath, [next, 'build'], { cwd: root, env: { NEXT_TELEMETRY_DISABLED: '1' } }))) {
    throw new Error('The console could not be built: the reason stands above.')
  }
  writeFileSync(stamp, digest)
}
