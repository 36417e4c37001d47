import { describe, expect, test } from 'vitest'
import { isStale } from './board-clock'
import { checkAsked } from './check/check-asked'
import { barsOf, lookOf, resultWords, ticksOf } from './check/timeline-parts'
import { aspectOf, aspectsOf, boardRows, isShown } from './check-columns'
import { durationWords, percentWords } from './duration-words'
import { callsPerHour } from './settings/calls'
import type { BoardCheck, BoardEnvironment } from './types'

const noon = Date.parse('2026-11-21T12:00:00Z')
const at = (minutes: number) => new Date(noon + minutes * 60_000).toISOString()
const check = (name: string, more: Partial<BoardCheck> = {}): BoardCheck => ({
  check: name,
  result: 'PASSED',
  verdict: 'passing',
  since: at(-60),
  ...more,
})
const environment = (more: Partial<BoardEnvironment> = {}): BoardEnvironment => ({
  connection: 'sandbox',
  environmentId: 'env-abcdefghi1',
  verdict: 'passing',
  sampledAt: at(0),
  stale: false,
  staleAfter: 750,
  checks: [],
  connectors: [],
  ...more,
})

test.each([
  [0, '0 s'],
  [-5, '0 s'],
  [59.9, '59 s'],
  [61, '1 min'],
  [840, '14 min'],
  [3_600, '1 h'],
  [11_520, '3 h 12 min'],
  [86_400, '1 d'],
  [187_300, '2 d 4 h'],
])('%d seconds are %s', (seconds, words) => {
  expect(durationWords(seconds)).toBe(words)
})

test('a share is never rounded up to all of it', () => {
  expect([1, 0.99999, 0.9951, 0].map(percentWords)).toEqual(['100%', '99.99%', '99.51%', '0%'])
})

describe('the board', () => {
  const connectors = [{ connectorId: 'cnctr-1', type: 'VCENTER', verdict: 'failing' as const, checks: [] }]
  const rows = boardRows([
    environment({ verdict: 'failing', checks: [check('REACHABILITY'), check('NSX_HEALTH')], connectors }),
    environment({ environmentId: 'env-2', verdict: 'unknown', checks: [check('KEY_REUSE')] }),
  ])

  test('each environment is followed by its connectors', () => {
    expect(rows.map(({ environment, connector }) => connector?.connectorId ?? environment.environmentId)).toEqual([
      'env-abcdefghi1',
      'cnctr-1',
      'env-2',
    ])
  })

  test('checks of one kind share a column, and one that AWS added since comes last under its own name', () => {
    expect(['REACHABILITY', 'VCENTER_REACHABILITY', 'NSX_HEALTH'].map(aspectOf)).toEqual([
      'Reachability',
      'Reachability',
      'NSX_HEALTH',
    ])
    expect(aspectsOf(rows)).toEqual(['Reachability', 'Key reuse', 'NSX_HEALTH'])
  })

  test('what is old counts as unknown, whatever it was, and as failing too where it failed', () => {
    const shown = (stale: boolean, which: 'failing' | 'unknown') => rows.map((row) => isShown(row, stale, which))
    expect(shown(false, 'failing')).toEqual([true, true, false])
    expect(shown(false, 'unknown')).toEqual([false, false, true])
    expect(shown(true, 'failing')).toEqual([true, true, false])
    expect(shown(true, 'unknown')).toEqual([true, true, true])
  })

  test('an answer grows old by itself while the board cannot be renewed; one that never came is old', () => {
    expect(isStale(environment(), noon + 749_000)).toBe(false)
    expect(isStale(environment(), noon + 751_000)).toBe(true)
    expect(isStale(environment({ sampledAt: undefined }), noon)).toBe(true)
    expect(isStale(environment({ stale: true }), noon)).toBe(true)
  })
})

describe('the timeline', () => {
  const timeline = [
    { from: at(0), until: at(30), result: 'PASSED' },
    { from: at(30), until: at(30.01), result: 'FAILED' },
    { from: at(30.01), until: at(60), result: null },
    { from: at(60), until: at(100), result: 'DEGRADED' },
  ]
  const whole = { from: at(0), until: at(100), timeline }

  test('only what passed looks passed, and what AWS added since has a look of its own', () => {
    expect(['PASSED', 'FAILED', 'UNKNOWN', 'DEGRADED', '', null].map(lookOf)).toEqual([
      'passed',
      'failed',
      'unknown',
      'other',
      'unknown',
      'gap',
    ])
    expect([resultWords(null), resultWords('DEGRADED'), resultWords('FAILED')]).toEqual([
      'Not sampled',
      'DEGRADED',
      'Failed',
    ])
  })

  test('a failure of seconds is drawn wide enough to be seen, and over everything else', () => {
    const bars = barsOf(whole)
    expect(bars.at(-1)).toMatchObject({ look: 'failed', x: 30, width: 0.4 })
    expect(bars.map(({ look }) => look)).toEqual(['passed', 'gap', 'other', 'failed'])
    expect(bars[2]).toMatchObject({ x: 60, width: 40 })
  })

  test('marks stand at its quarters', () => {
    expect(ticksOf(whole).map(({ at }) => at)).toEqual([at(0), at(25), at(50), at(75), at(100)])
  })
})

test('an address names a check with texts only, of no more than what a read takes', () => {
  expect(checkAsked({ environment: 'e', connector: ['a', 'b'], check: 'c'.repeat(200) })).toEqual({
    environmentId: 'e',
    connectorId: '',
    check: 'c'.repeat(128),
  })
})

test('sampling three environments of one connection every five minutes costs 84 calls an hour, and none while it is off', () => {
  const settings = { sampling: true, steadySeconds: 300, transitionalSeconds: 60 }
  const known = { environments: 3, connections: 1 }
  expect(callsPerHour(settings, known)).toEqual({ steady: 84, each: 24, transitional: 120 })
  expect(callsPerHour({ ...settings, sampling: false }, known)).toBeUndefined()
  expect(callsPerHour({ ...settings, steadySeconds: 0 }, known)).toBeUndefined()
})
