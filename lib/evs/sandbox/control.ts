import { type Account, Fault } from '@/lib/sandbox/kit'
import { checksOf } from './checks'
import { type ConnectorView, connectorAt } from './connector-view'
import { type CheckResult, type Connector, connectorsOf, environmentsOf } from './tables'

/**
 * `POST /_sandbox/evs/checks`: fixes the result of a check of an ACTIVE connector from now on.
 * @param body `environmentId`; `connectorId` or `type`; `check`; `result`.
 * @throws Fault 404 for an unknown connector, 400 for a check that it does not have or an unknown result.
 */
export function setCheck(account: Account, now: Date, body: Record<string, unknown>): ConnectorView {
  const { environmentId, connectorId, type, check, result } = body
  const known = typeof environmentId === 'string' && environmentsOf(account).has(environmentId)
  const table = known ? connectorsOf(account, environmentId) : undefined
  const connector = table
    ?.values()
    .find((each) => (connectorId === undefined ? each.type === type : each.id === connectorId))
  if (!table || !connector) throw new Fault(undefined, 404, 'The environment has no such connector')
  if (typeof check !== 'string' || !checksOf[connector.type].includes(check)) {
    throw new Fault(undefined, 400, `check must be one of ${checksOf[connector.type].join(', ')}`)
  }
  if (!isResult(result)) throw new Fault(undefined, 400, 'result must be PASSED, FAILED or UNKNOWN')
  const changed: Connector = {
    ...connector,
    results: { ...connector.results, [check]: { result, since: now.getTime() } },
  }
  table.set(connector.id, changed)
  return connectorAt(changed, now)
}

function isResult(value: unknown): value is CheckResult {
  return value === 'PASSED' || value === 'FAILED' || value === 'UNKNOWN'
}
