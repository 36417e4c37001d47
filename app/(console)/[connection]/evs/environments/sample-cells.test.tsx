import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { BoardEnvironment } from '@/lib/evs/reads'
import { ReadFailed } from '@/lib/query'
import { ConnectorsCell, WorstCheckCell } from './sample-cells'
import { SamplesContext } from './use-samples'

const at = '2026-11-21T12:00:00.000Z'
const sample: BoardEnvironment = {
  connection: 'shop',
  environmentId: 'env-0000000000',
  verdict: 'passing',
  sampledAt: at,
  stale: false,
  staleAfter: 750,
  checks: [{ check: 'HOST_COUNT', result: 'PASSED', verdict: 'passing', since: at }],
  connectors: [
    { connectorId: 'cnctr-0000000000', type: 'VCENTER', state: 'ACTIVE', verdict: 'passing', checks: [] },
    { connectorId: 'cnctr-1111111111', type: 'NSX_MANAGER', state: 'PAUSED', verdict: 'other', checks: [] },
  ],
}
const failure = {
  code: 'AccessDeniedException',
  title: 'This connection lacks a permission in EVS.',
  next: '',
  message: '',
  at,
  retryable: false,
}

const shown = (of: BoardEnvironment | undefined, given: { reading?: boolean; error?: ReadFailed } = {}) =>
  renderToStaticMarkup(
    <SamplesContext
      value={{
        of: () => of,
        isStale: ({ stale }) => stale,
        reading: false,
        error: null,
        retry: () => undefined,
        ...given,
      }}
    >
      <ConnectorsCell id="env-0000000000" name="evs-prod" />
      <WorstCheckCell id="env-0000000000" />
    </SamplesContext>,
  )
const healthy = /status-success/

test('connectors are told by type and state, and what AWS added since as it came', () => {
  const html = shown(sample)
  expect(html).toContain('vCenter: active')
  expect(html).toContain('NSX_MANAGER: PAUSED')
  expect(html).toContain('The only check passed')
  expect(html).toMatch(healthy)
})

test('a sample that is too old shows what was, says so, and looks healthy nowhere', () => {
  const old = { verdict: 'stale' as const, result: 'PASSED', since: at, check: 'HOST_COUNT' }
  const html = shown({ ...sample, stale: true, checks: [old], failure })
  expect(html).toContain('vCenter: was active')
  expect(html).toMatch(/Not known.*before: .*the only check passed/)
  expect(html).toContain(', out of date')
  expect(html).toContain('Since then: This connection lacks a permission in EVS.')
  expect(html).not.toMatch(healthy)
  const failed = { verdict: 'failing' as const, result: 'FAILED', since: at, check: 'HOST_COUNT' }
  const failing = shown({ ...sample, stale: true, checks: [failed] })
  expect(failing).toMatch(/Not known.*before: .*failed.*HOST_COUNT/)
  expect(failing).not.toMatch(/status-error/)
})

test('what was never sampled, is being read or could not be read looks healthy nowhere', () => {
  expect(shown(undefined)).toContain('Not sampled yet')
  const unanswered = shown({ ...sample, sampledAt: undefined, checks: [], connectors: [], failure })
  expect(unanswered).toContain('Not sampled yet')
  expect(unanswered).toContain('This connection lacks a permission in EVS.')
  expect(shown(undefined, { reading: true })).toContain('being read')
  expect(shown(undefined, { error: new ReadFailed(failure) })).toContain('Could not be read')
  for (const html of [shown(undefined), unanswered, shown(undefined, { reading: true })])
    expect(html).not.toMatch(healthy)
})
