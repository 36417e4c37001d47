import { expect, test } from 'vitest'
import type { Board } from '@/app/(console)/[connection]/evs/health/types'
import { needsAttention } from './attention'
import { healthLines } from './health-lines'

const now = '2026-11-21T12:14:00Z'
const sampledAt = '2026-11-21T12:00:00Z'
const check = { check: 'VCENTER_VM_SYNC', result: 'FAILED', verdict: 'failing' as const, since: sampledAt }
const connector = {
  connectorId: 'cnctr-1',
  type: 'VCENTER',
  applianceFqdn: 'vc01.example.com',
  state: 'ACTIVE',
  verdict: 'failing' as const,
  checks: [check],
}
const environment = (more: Partial<Board['environments'][number]> = {}): Board['environments'][number] => ({
  connection: 'sandbox',
  environmentId: 'env-1',
  environmentName: 'prod',
  verdict: 'failing',
  sampledAt,
  stale: false,
  staleAfter: 750,
  checks: [],
  connectors: [connector],
  ...more,
})

test('a check that fails leads to its page, in place of its environment', () => {
  const live = [{ environmentId: 'env-1', environmentName: 'prod', environmentStatus: 'FAILED' }]
  const lines = needsAttention([], live, 'sandbox', [], { now, environments: [environment()] })
  expect(lines.map(({ text }) => text)).toEqual(['EVS check VCENTER_VM_SYNC of vCenter vc01.example.com in prod'])
  expect(lines[0]?.href).toContain('/evs/health/check?environment=env-1&connector=cnctr-1&check=VCENTER_VM_SYNC')
  expect(needsAttention([], live, 'sandbox').map(({ key }) => key)).toEqual(['env-1'])
})

test('a connector that AWS gave up is named, though none of its checks fails', () => {
  const failed = { ...connector, state: 'CREATE_FAILED', checks: [] }
  const { lines } = healthLines({ now, environments: [environment({ connectors: [failed] })] }, 'sandbox')
  expect(lines).toMatchObject([{ state: 'CREATE_FAILED', text: 'EVS connector vCenter vc01.example.com in prod' }])
})

test('what is old is said to be not known, once and last, and tells of no failure', () => {
  const old = environment({ stale: true })
  const both = [old, environment({ environmentId: 'env-2', environmentName: 'lab', stale: true })]
  const { lines, explained } = healthLines({ now, environments: both }, 'sandbox')
  expect(lines.map(({ text }) => text)).toEqual([
    'EVS health of 2 environments is not known: AWS last answered 14 min ago',
  ])
  expect(explained.size).toBe(0)
  const deployment = { groupId: 'g', deploymentId: 'd' }
  const all = needsAttention([], [], 'sandbox', [deployment], { now, environments: [old] })
  expect(all.map(({ state }) => state)).toEqual(['Failure', 'UNKNOWN'])
})

test('what AWS was never asked for needs nobody', () => {
  const { lines } = healthLines({ now, environments: [environment({ stale: true, sampledAt: undefined })] }, 'sandbox')
  expect(lines).toEqual([])
})

test('what AWS was asked for and never told is not known, with why', () => {
  const failure = { code: 'x', title: 'EVS refuses this connection.', next: '', message: '', at: now, retryable: false }
  const never = environment({ stale: true, sampledAt: undefined, failure })
  expect(healthLines({ now, environments: [never] }, 'sandbox').lines.map(({ text }) => text)).toEqual([
    'EVS health of prod is not known: AWS has not answered yet: EVS refuses this connection.',
  ])
})

test('where sampling is off one line says so, in place of how old things are', () => {
  const { lines } = healthLines({ now, environments: [environment({ stale: true })] }, 'sandbox', false)
  expect(lines.map(({ text }) => text)).toEqual(['EVS health is not known: sampling is switched off'])
})

test('checks that EVS cannot tell for long make one line of their environment, but for those beside one that fails', () => {
  const since = (minutes: number) => new Date(Date.parse(now) - minutes * 60_000).toISOString()
  const unknown = { ...check, result: 'UNKNOWN', verdict: 'unknown' as const, since: since(16) }
  const of = (...checks: Board['environments'][number]['checks']) =>
    healthLines({ now, environments: [environment({ checks, connectors: [] })] }, 'sandbox').lines.map(
      ({ text }) => text,
    )
  expect(of(unknown)).toEqual(['EVS cannot tell check VCENTER_VM_SYNC of prod'])
  expect(of(unknown, { ...unknown, check: 'HOST_COUNT' })).toEqual(['EVS cannot tell 2 checks of prod'])
  expect(of({ ...unknown, since: since(14) })).toEqual([])
  expect(of(unknown, check)).toHaveLength(1)
  expect(of(unknown, check)[0]).toContain('EVS check')
})
