import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { prepare, requireNode, root } from './prepare.mjs'
import { run } from './run.mjs'
import { closingLine, playwrightTally, vitestTally } from './tally.mjs'

requireNode()
process.chdir(root)
const browser = !process.argv.includes('--no-browser')
const env = { NEXT_TELEMETRY_DISABLED: '1', ...(process.argv.includes('--long') && { LONG_TESTS: '1' }) }
const reports = path.join(root, '.run')
const vitestReport = path.join(reports, 'vitest.json')
const playwrightReport = path.join(reports, 'playwright.json')

/** @type {import('./tally.mjs').Tally[]} */
const tallies = []

/**
 * @param {string} name
 * @param {() => Promise<boolean>} work
 */
const step = async (name, work) => {
  console.log(`\n== ${name}`)
  const began = Date.now()
  const ok = await work().catch((error) => {
    console.error(error instanceof Error ? error.message : error)
    return false
  })
  console.log(`== ${name}: ${ok ? 'ok' : 'FAILED'} after ${((Date.now() - began) / 1000).toFixed(1)} s`)
  return ok
}

/** @param {string[]} parts The path of a Node program below node_modules, then its arguments. */
const tool = ([program = '', ...args]) =>
  run(process.execPath, [path.join(root, 'node_modules', program), ...args], { cwd: root, env })

/**
 * A step that counts as one failure, or not at all.
 *
 * @param {string} name
 * @param {() => Promise<boolean>} work
 */
const check = async (name, work) => {
  const ok = await step(name, work)
  if (!ok) tallies.push({ passed: 0, failed: 1, skipped: 0 })
  return ok
}

const runBrowserTests = async () => {
  const { obtainChromium } = await import('./chromium.mjs')
  const chromium = await obtainChromium(root)
  if (!chromium) throw new Error('There is no Chromium: install Chrome or Chromium, or name one with CHROMIUM_PATH.')
  console.log(`Browser: ${chromium}`)
  Object.assign(env, { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport })
  return tool(['@playwright/test/cli.js', 'test', '-c', path.join('e2e', 'playwright.config.ts')])
}

mkdirSync(reports, { recursive: true })
for (const report of [vitestReport, playwrightReport]) rmSync(report, { force: true })

const installed = await check('install', () => prepare({ build: false }).then(() => true))
if (installed) {
  await check('format', () => tool(['@biomejs/biome/bin/biome', 'format']))
  await check('lint', () => tool(['@biomejs/biome/bin/biome', 'lint']))
  await check('imports', () => tool(['oxlint/bin/oxlint', '-c', 'oxlint.config.mjs']))
  await check('types', async () => {
    // The types of routes are made from app/: a fresh checkout has none.
    const made = await tool(['next/dist/bin/next', 'typegen'])
    return (await tool(['typescript/lib/tsc.js', '--noEmit', '-p', '.'])) && made
  })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`]
  const unit = await step('unit tests', () => tool(['vitest/vitest.mjs', 'run', ...reporters]))
  tallies.push(vitestTally(vitestReport, unit))
  if (browser && (await check('build', () => prepare({ build: true }).then(() => true)))) {
    const driven = await step('browser tests', runBrowserTests)
    tallies.push(playwrightTally(playwrightReport, driven))
  }
}

process.exitCode = tallies.some(({ failed }) => failed > 0) ? 1 : 0
console.log(`\n${closingLine(tallies)}`)
