import { readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: number, flaky?: number }} Tally */

/**
 * @param {string} file
 * @param {boolean} ok Whether the runner ended well.
 * @param {(report: any) => Tally} read
 * @returns {Tally}
 */
const tallyOf = (file, ok, read) => {
  try {
    const tally = read(JSON.parse(readFileSync(file, 'utf8')))
    // A file that does not load, or a server that does not start, fails without any test that failed.
    return { ...tally, failed: Math.max(tally.failed, ok ? 0 : 1) }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

/**
 * What a run of vitest came to, from its JSON report.
 *
 * @param {string} file
 * @param {boolean} ok
 */
export const vitestTally = (file, ok) =>
  tallyOf(file, ok, ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
  }))

/**
 * What a run of Playwright came to, from its JSON report.
 *
 * @param {string} file
 * @param {boolean} ok
 */
export const playwrightTally = (file, ok) =>
  tallyOf(file, ok, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    flaky: stats.flaky,
  }))

/**
 * The last line of a run.
 *
 * @param {Tally[]} tallies
 */
export function closingLine(tallies) {
  /** @param {keyof Tally} kind */
  const sum = (kind) => tallies.reduce((total, tally) => total + (tally[kind] ?? 0), 0)
  const [skipped, flaky] = [sum('skipped'), sum('flaky')]
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped ? `, ${skipped} skipped` : ''}${flaky ? `, ${flaky} of them only when tried again` : ''}`
}
