import { expect, test } from './console'
import { ask, endDatabases } from './database'

test.afterAll(endDatabases)

const here = () => process.env.E2E_DATA_DIR ?? ''

/** 1,000 connectors of 334 environments with three checks each, which failed and passed again over 30 days: 60,000 spans. */
async function fill(connection: string) {
  await ask(
    here(),
    `insert into health_targets (connection, environment_id, name, state, status, interval_seconds, due_at, sampled_at)
     select $1, case when n = 0 then '' else 'env-' || lpad(n::text, 10, '0') end, 'env ' || n, 'CREATED', 'PASSED', 300,
       clock_timestamp() + interval '1 hour', clock_timestamp() from generate_series(0, 334) n`,
    [connection],
  )
  await ask(
    here(),
    `insert into health_connectors (connection, environment_id, connector_id, type, appliance_fqdn, state, status)
     select $1, 'env-' || lpad((1 + n / 3)::text, 10, '0'), 'cnctr-' || lpad(n::text, 10, '0'), 'VCENTER',
       'vc' || n || '.example.com', 'ACTIVE', 'PASSED' from generate_series(0, 999) n`,
    [connection],
  )
  await ask(
    here(),
    `insert into health_series (connection, environment_id, connector_id, check_type)
     select connection, environment_id, connector_id, check_type from health_connectors,
       unnest(array['VCENTER_REACHABILITY', 'VCENTER_VM_SYNC', 'VCENTER_VM_EVENT']) check_type where connection = $1`,
    [connection],
  )
  await ask(
    here(),
    `insert into health_spans (series_id, from_at, until_at, result, open)
     select id, now() - (30 - 1.5 * part) * interval '1 day', now() - (28.5 - 1.5 * part) * interval '1 day',
       case when part % 4 = 3 then 'FAILED' else 'PASSED' end, part = 19
     from health_series, generate_series(0, 19) part where connection = $1`,
    [connection],
  )
}

test('the history of 1,000 connectors over 30 days opens in less than a second', async ({ page, home, sandbox }) => {
  test.setTimeout(180_000)
  await fill(`sandbox-${sandbox.account}`)
  const firstRows: Record<string, number[]> = {}
  const allRows: Record<string, number[]> = {}
  for (const [address, shown] of [
    ['incidents?window=30d&tab=availability', 'Checks (3,000)'],
    ['incidents?window=30d', 'Incidents (1,000+)'],
    ['', 'Environments and connectors (1,334)'],
  ] as const) {
    for (let round = 0; round < 4; round++) {
      const began = Date.now()
      await page.goto(`${home}/evs/health/${address}`, { waitUntil: 'commit' })
      await expect(page.getByRole('link', { name: /VCENTER_/ }).first()).toBeVisible()
      firstRows[address] = [...(firstRows[address] ?? []), Date.now() - began]
      await expect(page.getByRole('heading', { name: shown })).toBeVisible()
      allRows[address] = [...(allRows[address] ?? []), Date.now() - began]
    }
  }
  test.info().annotations.push({ type: 'milliseconds', description: JSON.stringify({ firstRows, allRows }) })
  // The first round warms the process up, and a machine that is busy with something else slows single ones down.
  for (const [address, all] of Object.entries(firstRows)) expect(Math.min(...all.slice(1)), address).toBeLessThan(1_000)
  await ask(here(), 'delete from health_targets where connection = $1', [`sandbox-${sandbox.account}`])
})
