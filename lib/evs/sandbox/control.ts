import { type Account, Fault } from '@/lib/sandbox/kit'
import { checksOf } from './checks'
import { type ConnectorView, connectorAt, liveConnectors } from './connector-view'
import { type EnvironmentView, environmentAt, ownChecks } from './environment-view'
import { secretByArn } from './secrets'
import {
  type CheckResult,
  type Connector,
  connectorsOf,
  type Environment,
  entitlementsOf,
  environmentsOf,
} from './tables'

type Body = Record<string, unknown>

/** What control can steer of an environment or a connector, as it is now. */
export interface Steerable {
  state: string
  /** Control put it into that state. */
  forced: boolean
  checks: { type: string; result: CheckResult }[]
}

/** A connector that control can steer. */
export interface SteerableConnector extends Steerable {
  connectorId: string
  type: string
  applianceFqdn: string
  /** Something that a scenario does to it is still to come, or under way. */
  scenario: boolean
}

const refused = (message: string, status = 400) => new Fault(undefined, status, message)

/** @throws Fault 404 */
function environmentOf(account: Account, { environmentId }: Body): Environment {
  const environment = typeof environmentId === 'string' ? environmentsOf(account).get(environmentId) : undefined
  if (!environment) throw refused('There is no such environment', 404)
  return environment
}

/**
 * The connector that a body names by `environmentId` and `connectorId`, or the one of that `type`.
 * @throws Fault 404
 */
export function connectorOf(account: Account, now: Date, body: Body): Connector {
  const { connectorId, type } = body
  const found = liveConnectors(account, environmentOf(account, body).id, now).find((each) =>
    connectorId === undefined ? each.type === type : each.id === connectorId,
  )
  if (!found) throw refused('The environment has no such connector', 404)
  return found
}

/** Keeps a connector, and shows it. */
export function keep(account: Account, connector: Connector, now: Date): ConnectorView {
  connectorsOf(account, connector.environmentId).set(connector.id, connector)
  return connectorAt(account, connector, now)
}

/** `POST /_sandbox/evs/environments`: every environment with its connectors, whatever fault rules say. */
export function steerable(account: Account, now: Date) {
  const checks = (each: { type: string; result: CheckResult }[]) => each.map(({ type, result }) => ({ type, result }))
  return environmentsOf(account)
    .values()
    .map((environment) => {
      const view = environmentAt(account, environment, now)
      const connectors = liveConnectors(account, environment.id, now).map((connector): SteerableConnector => {
        const { connectorId, type, applianceFqdn, state, ...shown } = connectorAt(account, connector, now)
        return {
          connectorId,
          type,
          applianceFqdn,
          state,
          forced: connector.forced !== undefined,
          checks: checks(shown.checks),
          scenario: isUnderWay(account, connector, now),
        }
      })
      const { environmentId, environmentName, environmentState: state } = view
      // CONNECTOR_HEALTH follows from the connectors.
      const own = checks(view.checks).filter(({ type }) => type !== 'CONNECTOR_HEALTH')
      return {
        environmentId,
        environmentName,
        state,
        forced: environment.forced !== undefined,
        checks: own,
        connectors,
      }
    })
}

function isUnderWay(account: Account, { episodes = [], secretArn }: Connector, now: Date): boolean {
  const at = now.getTime()
  const untagged = secretByArn(account, secretArn)?.untagged
  return [...episodes, ...(untagged ? [untagged] : [])].some(({ to = Number.POSITIVE_INFINITY }) => at < to)
}

/**
 * `POST /_sandbox/evs/checks`: fixes the result of a check from now on, of an ACTIVE connector or, where none is named, of the
 * environment itself. `PASSED` on a check that a scenario has under way ends nothing of the scenario.
 * @param body `environmentId`; `connectorId` or `type`, or neither; `check`; `result`; `extra: true` for a check that is not listed.
 * @throws Fault 404 for an unknown connector, 400 for a check that it does not have or an unknown result.
 */
export function setCheck(account: Account, now: Date, body: Body): ConnectorView | EnvironmentView {
  const { check, result, extra } = body
  const own = body.connectorId === undefined && body.type === undefined
  const environment = environmentOf(account, body)
  const connector = own ? undefined : connectorOf(account, now, body)
  const listed = connector ? checksOf[connector.type] : ownChecks
  if (typeof check !== 'string' || !(listed.includes(check) || extra === true)) {
    throw refused(`check must be one of ${listed.join(', ')}`)
  }
  if (!isResult(result) && extra !== true) throw refused('result must be PASSED, FAILED or UNKNOWN')
  // What is extra may be what no API model has: clients have to bear it.
  const results = { [check]: { result: result as CheckResult, since: now.getTime() } }
  if (connector) return keep(account, { ...connector, results: { ...connector.results, ...results } }, now)
  const changed = { ...environment, results: { ...environment.results, ...results } }
  environmentsOf(account).set(environment.id, changed)
  return environmentAt(account, changed, now)
}

/**
 * `POST /_sandbox/evs/state`: puts a connector or, where none is named, the environment into a state, also one that no API model
 * has, until `state` is left out again.
 * @param body `environmentId`; `connectorId` or `type`, or neither; `state?`; `details?`.
 */
export function setState(account: Account, now: Date, body: Body): ConnectorView | EnvironmentView {
  const { state, details } = body
  if (state !== undefined && (typeof state !== 'string' || state === '')) throw refused('state must be text')
  if (details !== undefined && typeof details !== 'string') throw refused('details must be text')
  const forced = state === undefined ? undefined : { state, details }
  if (body.connectorId !== undefined || body.type !== undefined) {
    return keep(account, { ...connectorOf(account, now, body), forced }, now)
  }
  const changed = { ...environmentOf(account, body), forced }
  environmentsOf(account).set(changed.id, changed)
  return environmentAt(account, changed, now)
}

/**
 * `POST /_sandbox/evs/entitlements`: gives a connector this many virtual machines with an entitlement; 0 takes all away.
 * @param body `environmentId`; `connectorId` or `type`; `count` from 0 to 10,000.
 */
export function setEntitlements(account: Account, now: Date, body: Body): { count: number } {
  const connector = connectorOf(account, now, body)
  const { count } = body
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 0 || count > 10_000) {
    throw refused('count must be a whole number from 0 to 10,000')
  }
  const table = entitlementsOf(account, connector.id)
  for (const { vmId } of table.values()) table.delete(vmId)
  for (let at = 1; at <= count; at++) {
    const vmId = `vm-${1000 + at}`
    table.set(vmId, { vmId, vmName: `windows-${at}`, startedAt: now.getTime() })
  }
  return { count }
}

function isResult(value: unknown): value is CheckResult {
  return value === 'PASSED' || value === 'FAILED' || value === 'UNKNOWN'
}
