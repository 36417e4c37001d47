import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import type { ConnectorRow, EnvironmentValue } from '@/app/(console)/[connection]/evs/types'
import { StaleHere } from '@/components/status/stale'
import { ConnectorCard } from './connector-card'
import { EnvironmentChecks } from './environment-checks'
import { Overview } from './overview'
import { StateWithDetails } from './state-with-details'

vi.mock('next/navigation', () => ({
  useParams: () => ({ connection: 'shop' }),
  usePathname: () => '/shop/evs/environments/env-0000000000',
}))

const environment: EnvironmentValue = {
  environmentId: 'env-0000000000',
  environmentState: 'CREATED',
  environmentStatus: 'PASSED',
  checks: [
    { type: 'HOST_COUNT', result: 'PASSED' },
    { type: 'REACHABILITY', result: 'PASSED' },
  ],
}
const connector: ConnectorRow = {
  environmentId: 'env-0000000000',
  connectorId: 'cnctr-0000000000',
  type: 'VCENTER',
  applianceFqdn: 'vc01.example.com',
  state: 'ACTIVE',
  status: 'PASSED',
  checks: [{ type: 'VCENTER_REACHABILITY', result: 'FAILED' }],
}

const page = (stale: boolean, of = environment) =>
  renderToStaticMarkup(
    <StaleHere value={stale}>
      <Overview environment={of} />
      <EnvironmentChecks environment={of} />
      <ConnectorCard connector={connector} />
      <StateWithDetails state="CREATED" details={undefined} />
    </StaleHere>,
  )

test('what was read lately is shown as AWS tells it', () => {
  const html = page(false)
  expect(html).toMatch(/status-success/)
  expect(html).toContain('All 2 passed<')
  expect(html).not.toContain('Not known')
})

test('what is too old looks neither healthy nor failed anywhere on an environment’s page, and says what it was', () => {
  const html = page(true)
  expect(html).not.toMatch(/status-(success|error)/)
  for (const word of ['was created', 'was passed', 'was active', 'was failed']) expect(html).toContain(word)
  expect(html).toContain('All 2 passed when last read; not known now')
  expect(html).not.toMatch(/>Passed</)
  const some = page(true, {
    ...environment,
    checks: [...(environment.checks ?? []), { type: 'KEY_REUSE', result: 'UNKNOWN' }],
  })
  expect(some).toContain('2 passed when last read')
  expect(some).toContain('was unknown')
})
