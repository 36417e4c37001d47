import { expect, type Page, type Sandbox } from './console'
import { ask } from './database'
import { environmentOf } from './evs-form'

const here = () => process.env.E2E_DATA_DIR ?? ''
const connectionOf = ({ account }: Sandbox) => `sandbox-${account}`

/** The line of an environment or a connector on a board. */
export const line = (page: Page, name: string | RegExp) => page.getByRole('row').filter({ hasText: name })

/** The cell of a check, by its result: `Failed`, `Not known`. */
export const cell = (page: Page, result: string, check: string) =>
  page.getByRole('link', { name: new RegExp(`^${result}\\s*, ${check} of `) })

/** Opens the board of the test's account and waits for the first sample; gives the id of `evs-prod-522`. */
export async function openBoard(page: Page, sandbox: Sandbox, home: string): Promise<string> {
  await page.goto(`${home}/evs/health`)
  await expect(cell(page, 'Passed', 'SDDC_MANAGER_REACHABILITY')).toBeVisible({ timeout: 30_000 })
  return await environmentOf(sandbox, 'evs-prod-522')
}

/** Lets the sampler ask AWS for all of the account within seconds, as if its time had come. */
export const due = (sandbox: Sandbox) =>
  ask(here(), 'update health_targets set due_at = clock_timestamp() where connection = $1 and gone_at is null', [
    connectionOf(sandbox),
  ])

/** Makes all that is kept of the account older, as if time had passed without a sample; the next one is due. */
export async function pass(sandbox: Sandbox, seconds: number) {
  const [connection, by] = [connectionOf(sandbox), `${seconds} seconds`]
  await ask(
    here(),
    `with spans as (
       update health_spans o set from_at = o.from_at - $2::interval, until_at = o.until_at - $2::interval
       from health_series s where s.id = o.series_id and s.connection = $1
     )
     update health_targets set sampled_at = sampled_at - $2::interval, asked_at = asked_at - $2::interval,
       due_at = due_at - $2::interval where connection = $1`,
    [connection, by],
  )
}

/** The last answers of AWS become so old, and no other is asked for. */
export const neglect = (sandbox: Sandbox, seconds: number) =>
  ask(
    here(),
    `update health_targets set sampled_at = sampled_at - $2::interval, due_at = clock_timestamp() + interval '1 hour'
     where connection = $1`,
    [connectionOf(sandbox), `${seconds} seconds`],
  )

/** Fails or mends a check of the SDDC Manager that `evs-prod-522` has, and lets it be sampled. */
export async function turn(sandbox: Sandbox, environmentId: string, check: string, result: string) {
  await sandbox.setCheck({ environmentId, type: 'SDDC_MANAGER', check, result })
  await due(sandbox)
}
