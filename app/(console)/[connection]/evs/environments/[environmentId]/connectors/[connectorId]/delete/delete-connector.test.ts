import { describe, expect, test } from 'vitest'
import { whyNotDeleted, whyNotUpdated } from '@/app/(console)/[connection]/evs/connector-states'
import { consequences } from './consequences'
import { type Entitlement, holds, whyHeld } from './use-entitlements'

const rows = (...statuses: string[]): Entitlement[] =>
  JSON.parse(JSON.stringify(statuses.map((status, at) => ({ vmId: `vm-${at}`, status }))))
const listing = (items: Entitlement[], given: { complete?: boolean; incomplete?: string } = {}) => ({
  data: { items, asOf: '2026-11-21T12:00:00.000Z', complete: true, ...given },
  isError: false,
})

describe('entitlements', () => {
  test('hold a connector in every status but DELETED, also in one that AWS adds', () => {
    const held = rows('CREATED', 'AT_RISK', 'ENTITLEMENT_REMOVED', 'CREATE_FAILED', 'PAUSED', 'DELETED').filter(holds)
    expect(held).toHaveLength(5)
    expect(whyHeld(listing(rows('DELETED')))).toBeUndefined()
    expect(whyHeld(listing(rows('CREATED')))).toContain('A virtual machine is entitled')
    expect(whyHeld(listing(rows('CREATED', 'AT_RISK')))).toContain('2 virtual machines are entitled')
  })

  test('that could not be read, or not all of them, are not taken for none', () => {
    expect(whyHeld({ data: undefined, isError: true })).toContain('It is not known')
    expect(whyHeld({ ...listing([]), isError: true })).toContain('It is not known')
    expect(whyHeld(listing([], { complete: false, incomplete: 'AWS stopped.' }))).toContain('It is not known')
    expect(whyHeld(listing([], { complete: false }))).toContain('being read')
    expect(whyHeld({ data: undefined, isError: false })).toContain('being read')
  })
})

test.each([
  ['CREATING', false, false],
  ['CREATE_FAILED', false, true],
  ['ACTIVE', true, true],
  ['UPDATING', false, false],
  ['UPDATE_FAILED', true, true],
  ['DELETING', false, false],
  ['DELETED', false, false],
  ['PAUSED', false, false],
  [undefined, false, false],
])('a connector in state %s: update %s, delete %s', (state, updates, deletes) => {
  expect(whyNotUpdated(state) === undefined).toBe(updates)
  expect(whyNotDeleted(state) === undefined).toBe(deletes)
})

test('why not names the states in which it is done', () => {
  expect(whyNotDeleted('UPDATING')).toBe(
    'EVS deletes a connector only in state ACTIVE, CREATE_FAILED or UPDATE_FAILED.',
  )
  expect(whyNotUpdated(undefined)).toBe('EVS updates a connector only in state ACTIVE or UPDATE_FAILED.')
})

test('only of an SDDC Manager that EVS installed is it said that the connector came by itself', () => {
  expect(consequences('SDDC_MANAGER', 'VCF-5.2.2').text).toContain('by itself')
  for (const version of ['SELF_DEPLOYED', undefined])
    expect(consequences('SDDC_MANAGER', version).text).not.toContain('by itself')
  expect(consequences('NSX_MANAGER', undefined).header).toContain('NSX_MANAGER')
})
