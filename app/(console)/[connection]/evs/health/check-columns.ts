import type { BoardCheck, BoardConnector, BoardEnvironment } from './types'

/** The checks that the console knows, by what they look at: those of environments and of each type of connector share a column. */
const aspects = new Map<string, string[]>([
  [
    'Reachability',
    ['REACHABILITY', 'VCENTER_REACHABILITY', 'SDDC_MANAGER_REACHABILITY', 'OPERATIONS_MANAGER_REACHABILITY'],
  ],
  ['Connectors', ['CONNECTOR_HEALTH']],
  ['VM sync', ['VCENTER_VM_SYNC']],
  ['VM events', ['VCENTER_VM_EVENT']],
  ['Host count', ['HOST_COUNT', 'SDDC_MANAGER_HOST_COUNT']],
  ['Key coverage', ['KEY_COVERAGE', 'SDDC_MANAGER_KEY_COVERAGE']],
  ['Key reuse', ['KEY_REUSE', 'SDDC_MANAGER_KEY_REUSE']],
])
const aspectOfCheck = new Map(
  [...aspects].flatMap(([aspect, checks]) => checks.map((check) => [check, aspect] as const)),
)

/** The column of a check; one that AWS added since has its own, under AWS's name. */
export const aspectOf = (check: string): string => aspectOfCheck.get(check) ?? check

/** One line of the board: an environment with its own checks, or one of its connectors. */
export interface BoardRow {
  environment: BoardEnvironment
  /** Nothing in the line of the environment itself. */
  connector?: BoardConnector
  verdict: BoardEnvironment['verdict']
  checks: BoardCheck[]
}

/** The lines of the board in its order: each environment is followed by its connectors. */
export function boardRows(environments: BoardEnvironment[]): BoardRow[] {
  return environments.flatMap((environment) => [
    { environment, verdict: environment.verdict, checks: environment.checks },
    ...environment.connectors.map((connector) => ({
      environment,
      connector,
      verdict: connector.verdict,
      checks: connector.checks,
    })),
  ])
}

/** The columns that some line has a check for: known ones in the order of the table above, then those of AWS's own naming. */
export function aspectsOf(rows: BoardRow[]): string[] {
  const present = new Set(rows.flatMap(({ checks }) => checks.map(({ check }) => aspectOf(check))))
  const known = [...aspects.keys()].filter((aspect) => present.has(aspect))
  return [...known, ...[...present].filter((aspect) => !aspects.has(aspect)).sort()]
}

/** What lines are shown. */
export type Shown = 'all' | 'failing' | 'unknown'

/** Whether a line is one of those. What is too old to say counts as unknown, and as failing too where it failed. */
export function isShown({ verdict }: BoardRow, stale: boolean, shown: Shown): boolean {
  if (shown === 'all') return true
  if (shown === 'failing') return verdict === 'failing'
  return stale || verdict === 'unknown' || verdict === 'other' || verdict === 'stale'
}
