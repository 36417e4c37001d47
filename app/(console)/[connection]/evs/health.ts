import { transitionalStates } from '@/lib/evs/kinds'
import type { CheckRow, ConnectorRow, EnvironmentRow } from './types'

const quickMs = 3_000
const calmMs = 60_000
/** AWS has 10 seconds for an answer, and is asked a second time. */
const slowestMs = 25_000
/** EVS tells the first results within 10 minutes of ACTIVE, and creation takes minutes of its own. */
const settlesWithinMs = 15 * 60_000

/** 0 is worst: failed, then unknown, then what this console has no word for, then passed. */
export function severity(result: string | undefined): number {
  if (result === 'FAILED') return 0
  if (result === 'UNKNOWN' || result === undefined) return 1
  return result === 'PASSED' ? 3 : 2
}

/** Checks, worst first; equal ones as AWS ordered them. */
export function worstChecksFirst<Check extends CheckRow>(checks: Check[]): Check[] {
  return checks.toSorted((a, b) => severity(a.result) - severity(b.result))
}

/** Connectors, worst first. One whose creation or update failed counts as failed, whatever its checks say. */
export function worstConnectorsFirst(connectors: ConnectorRow[]): ConnectorRow[] {
  const rank = ({ state, status }: ConnectorRow) => (hasFailed(state) ? -1 : severity(status))
  return connectors.toSorted((a, b) => rank(a) - rank(b))
}

/** Whether a state is one that AWS ends in after it gave up. */
export function hasFailed(state: string | undefined): boolean {
  return state?.endsWith('_FAILED') ?? false
}

/** Whether a connector has been made so lately that EVS may not have looked yet. */
export function isNew({ createdAt }: ConnectorRow, now: number): boolean {
  return createdAt !== undefined && now - Date.parse(createdAt) < settlesWithinMs
}

/** Whether a state is one that ends by itself. */
export function isMoving(state: string | undefined): boolean {
  return transitionalStates.includes(state ?? '')
}

/** Whether what AWS says of a connector is about to change by itself. */
export function isConnectorMoving(connector: ConnectorRow, now: number): boolean {
  const { state, status, checks = [] } = connector
  if (isMoving(state)) return true
  const unknown = [status, ...checks.map(({ result }) => result)].includes('UNKNOWN')
  return state === 'ACTIVE' && unknown && isNew(connector, now)
}

/** Whether an environment is about to change by itself. */
export function isEnvironmentMoving({ environmentState }: Pick<EnvironmentRow, 'environmentState'>): boolean {
  return isMoving(environmentState)
}

/** Why an environment takes no connectors in its state; nothing where it does, or where only EVS can tell. */
export function whyNoConnectors(environmentState: string | undefined): string | undefined {
  if (environmentState === 'CREATING') return 'EVS takes connectors once the environment is created.'
  if (environmentState === 'CREATE_FAILED') return 'The environment could not be created, and takes no connectors.'
  if (environmentState === 'DELETING') return 'The environment is being deleted, and takes no connectors.'
  if (environmentState === 'DELETED') return 'The environment is deleted.'
}

/** Milliseconds until AWS is asked again. */
export function pollEvery(isMoving: boolean): number {
  return isMoving ? quickMs : calmMs
}

/** Milliseconds after which what is shown is old: two intervals, but never while a slow answer may still come in time. */
export function staleAfter(isMoving: boolean): number {
  return Math.max(2 * pollEvery(isMoving), slowestMs)
}
