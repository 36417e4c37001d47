import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { closingLine, playwrightTally, vitestTally } from './tally.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'console-tally-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const report = (content: unknown) => {
  const file = path.join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

const vitest = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0 }

test('the closing line sums all runners and names skipped tests only when there are some', () => {
  const one = { passed: 3, failed: 0, skipped: 0 }
  expect(closingLine([one, { passed: 4, failed: 1, skipped: 0 }])).toBe('7 passed, 1 failed')
  expect(closingLine([one, { passed: 0, failed: 0, skipped: 2 }])).toBe('3 passed, 0 failed, 2 skipped')
  expect(closingLine([one, { passed: 1, failed: 0, skipped: 0, flaky: 1 }])).toBe(
    '4 passed, 0 failed, 1 of them only when tried again',
  )
})

test('the reports of both runners are read', () => {
  expect(vitestTally(report(vitest), true)).toEqual({ passed: 3, failed: 0, skipped: 1 })
  const stats = { expected: 5, flaky: 1, unexpected: 2, skipped: 0 }
  expect(playwrightTally(report({ stats }), false)).toEqual({ passed: 6, failed: 2, skipped: 0, flaky: 1 })
})

test('a runner that ends badly without a failed test counts as one failure', () => {
  expect(vitestTally(report(vitest), false).failed).toBe(1)
})

test('a runner that writes no report counts as one failure', () => {
  expect(playwrightTally(path.join(folder, 'none.json'), true)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})
