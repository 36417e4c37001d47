import { describe, expect, test } from 'vitest'
import { domainOf, nameChoices, nameWarning } from './appliance-names'
import { checkMeaning, nextSteps } from './checks'
import { applianceName, typeChoices } from './connector-types'
import {
  isConnectorMoving,
  isEnvironmentMoving,
  pollEvery,
  staleAfter,
  worstChecksFirst,
  worstConnectorsFirst,
} from './health'
import type { ConnectorRow } from './types'

const noon = Date.parse('2026-11-21T12:00:00Z')
const minutesAgo = (minutes: number) => new Date(noon - minutes * 60_000).toISOString()
/** A connector as AWS may answer it in years to come: its words need not be ones that the SDK lists. */
const connector = (given: { [Member in keyof ConnectorRow]?: unknown }): ConnectorRow =>
  JSON.parse(
    JSON.stringify({ connectorId: 'cnctr-0000000000', type: 'VCENTER', state: 'ACTIVE', status: 'PASSED', ...given }),
  )

describe('worst first', () => {
  test('failed comes before unknown, unknown before words we do not know, and those before passed', () => {
    const results = ['PASSED', 'DEGRADED', 'UNKNOWN', 'FAILED']
    expect(worstChecksFirst(results.map((result) => ({ result }))).map(({ result }) => result)).toEqual(
      results.toReversed(),
    )
  })

  test('a connector whose creation failed comes first, although its checks are merely unknown', () => {
    const rows = [
      connector({ connectorId: 'well' }),
      connector({ connectorId: 'failing', status: 'FAILED' }),
      connector({ connectorId: 'gone wrong', state: 'CREATE_FAILED', status: 'UNKNOWN' }),
      connector({ connectorId: 'future', state: 'PAUSED', status: 'DEGRADED' }),
    ]
    expect(worstConnectorsFirst(rows).map(({ connectorId }) => connectorId)).toEqual([
      'gone wrong',
      'failing',
      'future',
      'well',
    ])
  })
})

describe('in transit', () => {
  test.each([
    ['CREATING', 'UNKNOWN', 99, true],
    ['UPDATING', 'PASSED', 99, true],
    ['DELETING', 'PASSED', 99, true],
    ['ACTIVE', 'UNKNOWN', 14, true],
    ['ACTIVE', 'UNKNOWN', 16, false],
    ['ACTIVE', 'PASSED', 1, false],
    ['CREATE_FAILED', 'UNKNOWN', 1, false],
    ['PAUSED', 'DEGRADED', 1, false],
  ])('%s and %s, made %i minutes ago: %s', (state, status, age, expected) => {
    expect(isConnectorMoving(connector({ state, status, createdAt: minutesAgo(age) }), noon)).toBe(expected)
  })

  test('one unknown check is enough while the connector is new', () => {
    const checks = [{ type: 'VCENTER_VM_SYNC', result: 'UNKNOWN' }]
    expect(isConnectorMoving(connector({ checks, createdAt: minutesAgo(2) }), noon)).toBe(true)
  })

  test('an environment in a state that we do not know is not in transit', () => {
    const [row] = JSON.parse('[{"environmentState":"MIGRATING"}]')
    expect(isEnvironmentMoving(row)).toBe(false)
    expect(isEnvironmentMoving({ environmentState: 'DELETING' })).toBe(true)
  })

  test('AWS is asked every 3 s or every minute, and what is shown is old after two intervals, or 25 s', () => {
    expect([pollEvery(true), pollEvery(false)]).toEqual([3_000, 60_000])
    expect([staleAfter(true), staleAfter(false)]).toEqual([25_000, 120_000])
  })
})

describe('what to do about a check', () => {
  test('one that passed, or says something new, asks for nothing', () => {
    expect(nextSteps({ type: 'REACHABILITY', result: 'PASSED' }, [])).toEqual([])
    expect(nextSteps({ type: 'REACHABILITY', result: 'DEGRADED' }, [])).toEqual([])
  })

  test.each([
    'REACHABILITY',
    'HOST_COUNT',
    'KEY_REUSE',
    'KEY_COVERAGE',
    'VCENTER_REACHABILITY',
    'VCENTER_VM_SYNC',
    'VCENTER_VM_EVENT',
    'OPERATIONS_MANAGER_REACHABILITY',
    'SDDC_MANAGER_REACHABILITY',
    'SDDC_MANAGER_HOST_COUNT',
    'SDDC_MANAGER_KEY_COVERAGE',
    'SDDC_MANAGER_KEY_REUSE',
    'CONNECTOR_HEALTH',
  ])('%s has a meaning, and steps for failed and unknown', (type) => {
    expect(checkMeaning(type)).toBeTruthy()
    for (const result of ['FAILED', 'UNKNOWN']) expect(nextSteps({ type, result }, []).length).toBeGreaterThan(0)
  })

  test('one that another stands in the way of points to that one', () => {
    const siblings = [{ type: 'VCENTER_REACHABILITY', result: 'FAILED' }]
    const steps = nextSteps({ type: 'VCENTER_VM_SYNC', result: 'UNKNOWN' }, siblings)
    expect(steps).toEqual(['First see to VCENTER_REACHABILITY: until it passes, this check can tell nothing.'])
  })

  test('a check that we do not know still has a next step, and breaks nothing', () => {
    expect(checkMeaning('NSX_REACHABILITY')).toBeUndefined()
    expect(nextSteps({ type: 'NSX_REACHABILITY', result: 'FAILED' }, [])).toHaveLength(1)
    expect(nextSteps({ result: 'UNKNOWN' }, [])).toHaveLength(1)
  })
})

describe('types', () => {
  const reason = (type: string, rows: ConnectorRow[], version?: string) =>
    typeChoices(rows, version).find(({ value }) => value === type)?.disabledReason

  test('a taken one says by whom, and one that failed also what has to happen', () => {
    expect(reason('VCENTER', [connector({})])).toContain('cnctr-0000000000')
    expect(reason('VCENTER', [connector({ state: 'CREATE_FAILED' })])).toContain('has to be deleted')
    expect(reason('VCENTER', [connector({ state: 'DELETED' })])).toBeUndefined()
  })

  test('Operations Manager is refused for VCF 5 and left open where the API does not tell', () => {
    expect(reason('OPERATIONS_MANAGER', [], 'VCF-5.2.2')).toContain('VCF-5.2.2')
    for (const version of ['SELF_DEPLOYED', 'VCF-9.1.0', undefined])
      expect(reason('OPERATIONS_MANAGER', [], version)).toBeUndefined()
  })

  test('one that AWS added since is called as AWS calls it, and takes no other’s place', () => {
    expect(applianceName('NSX_MANAGER')).toBe('NSX_MANAGER')
    expect(applianceName(undefined)).toBe('Appliance')
    expect(typeChoices([connector({ type: 'NSX_MANAGER' })], undefined).every(({ disabled }) => !disabled)).toBe(true)
  })
})

describe('names of appliances', () => {
  const rows = [connector({ applianceFqdn: undefined }), connector({ applianceFqdn: 'sddc.Prod.example.com' })]

  test('the domain is that of another connector', () => {
    expect(domainOf(rows)).toBe('prod.example.com')
    expect(domainOf([])).toBeUndefined()
  })

  test('the appliance and what was typed are offered in the domain', () => {
    const [hostnames] = JSON.parse('[{"vCenter":"vc01","sddcManager":"sddc"}]')
    const offered = (typed: string, type?: string) =>
      nameChoices(typed, type, 'example.com', hostnames).map(({ value }) => value)
    expect(offered('', 'VCENTER')).toEqual(['vc01.example.com'])
    expect(offered('vc02', 'VCENTER')).toEqual(['vc01.example.com', 'vc02.example.com'])
    expect(offered('vc02.other.com', 'NSX_MANAGER')).toEqual([])
    expect(nameChoices('vc02', 'VCENTER', undefined, hostnames)).toEqual([])
  })

  test.each([
    ['vc01.prod.example.com', undefined],
    ['VC01.PROD.example.com', undefined],
    ['vc01', undefined],
    ['vc01.example.com', 'are in prod.example.com'],
    ['vc01.evilprod.example.com', 'are in prod.example.com'],
  ])('%s in prod.example.com warns: %s', (fqdn, warning) => {
    const given = nameWarning(fqdn, 'prod.example.com')
    if (warning) expect(given).toContain(warning)
    else expect(given).toBeUndefined()
  })

  test.each(['vc01.corp.local', 'vc01.corp.INTERNAL'])('%s warns, where no domain is known', (fqdn) => {
    expect(nameWarning(fqdn, undefined)).toContain('.local or .internal')
    expect(nameWarning('vc01.localhost.example.com', undefined)).toBeUndefined()
  })
})
