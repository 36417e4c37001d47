import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './run.mjs'

const onPath = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser']
const macPrograms = ['Google Chrome', 'Chromium'].map((name) => `Applications/${name}.app/Contents/MacOS/${name}`)

/** @param {string} file */
const isProgram = (file) => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * A Chrome or Chromium of this machine: the one that CHROMIUM_PATH, CHROME_PATH or PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH
 * names, else an installed one.
 *
 * @param {Record<string, string | undefined>} env
 * @returns {string | undefined}
 * @throws {Error} when a variable names something that is not a program
 */
export function installedChromium(env) {
  for (const name of ['CHROMIUM_PATH', 'CHROME_PATH', 'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH']) {
    const file = env[name]
    if (file && !isProgram(file)) throw new Error(`${name} is "${file}", which is not a program.`)
    if (file) return file
  }
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean)
  return [
    ...onPath.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    ...macPrograms.flatMap((file) => [path.join('/', file), path.join(homedir(), file)]),
  ].find(isProgram)
}

/** Playwright's own Chromium where it was downloaded and runs: it needs libraries that a system may lack. */
const ownChromium = async () => {
  const { chromium } = await import('@playwright/test')
  const file = chromium.executablePath()
  return existsSync(file) && spawnSync(file, ['--version']).status === 0 ? file : undefined
}

/**
 * A Chromium for the browser tests: an installed one, else Playwright's own, downloaded when needed, else on Debian as
 * root the distribution's package.
 *
 * @param {string} root The folder of the checkout.
 * @returns {Promise<string | undefined>} nothing when there is no way to one
 */
export async function obtainChromium(root) {
  const present = installedChromium(process.env) ?? (await ownChromium())
  if (present) return present
  console.log("No Chrome or Chromium is installed: trying Playwright's download ...")
  const cli = path.join(root, 'node_modules', 'playwright', 'cli.js')
  // Playwright tries several hosts several times: offline that has to end soon.
  await run(process.execPath, [cli, 'install', 'chromium'], { env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '5000' } })
  const downloaded = await ownChromium()
  if (downloaded) return downloaded
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return undefined
  console.log('Installing the distribution\'s package "chromium" ...')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-q'], { env })
  await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], { env })
  return installedChromium(process.env)
}

// Run by itself it prints the path, for a run of the browser tests by hand.
if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(installedChromium(process.env) ?? '')
