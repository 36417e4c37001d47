import { describe, expect, test } from 'vitest'
import type { BoardCheck } from '@/lib/evs/reads'
import { worstCheck } from './worst-check'

const check = (name: string, result: string, verdict: BoardCheck['verdict']): BoardCheck => ({
  check: name,
  result,
  verdict,
  since: '2026-11-21T12:00:00.000Z',
})
const passed = check('HOST_COUNT', 'PASSED', 'passing')
const failed = check('VCENTER_VM_EVENT', 'FAILED', 'failing')
const unknown = check('VCENTER_VM_SYNC', 'UNKNOWN', 'unknown')
const sum = check('CONNECTOR_HEALTH', 'FAILED', 'failing')
const stale = check('KEY_REUSE', 'PASSED', 'stale')

const of = (own: BoardCheck[], ofConnector: BoardCheck[] = [], isOld = true) =>
  worstCheck({
    stale: isOld,
    checks: own,
    connectors: [{ connectorId: 'cnctr-0000000000', verdict: 'unknown', checks: ofConnector }],
  })

describe('the worst check of an environment', () => {
  test('is what failed, by its own name rather than by that of the sum of connectors', () => {
    expect(of([sum, passed], [unknown, failed])).toEqual({
      look: 'error',
      word: 'Failed',
      check: 'VCENTER_VM_EVENT',
      more: 0,
    })
    expect(of([sum, passed])?.check).toBe('CONNECTOR_HEALTH')
  })

  test('counts the others that fare as badly', () => {
    expect(of([sum, check('KEY_REUSE', 'FAILED', 'failing')], [failed])).toMatchObject({ check: failed.check, more: 1 })
  })

  test('is what EVS has not tried for long, where the sample itself is new', () => {
    expect(of([passed], [stale], false)).toMatchObject({
      look: 'stopped',
      word: 'Not tried lately',
      check: stale.check,
    })
  })

  test('is unknown before it is passed', () => {
    expect(of([passed], [unknown])).toMatchObject({ look: 'pending', word: 'Unknown', check: unknown.check })
  })

  test('shows a result that AWS added since as it came, and not as healthy', () => {
    expect(of([passed, check('NSX_REACHABILITY', 'DEGRADED', 'other')])).toMatchObject({
      look: 'info',
      word: 'DEGRADED',
      check: 'NSX_REACHABILITY',
    })
  })

  test('is that of its sample, however old that is', () => {
    expect(of([stale, passed])).toMatchObject({ word: 'All 2 passed' })
    expect(of([stale], [unknown])).toMatchObject({ word: 'Unknown', check: unknown.check })
  })

  test('looks healthy only where all passed', () => {
    expect(of([passed], [check('VCENTER_REACHABILITY', 'PASSED', 'passing')])).toEqual({
      look: 'success',
      word: 'All 2 passed',
      more: 0,
    })
    expect(of([])).toBeUndefined()
  })
})
