import type { Account, Operation } from '@/lib/sandbox/kit'
import { type ConnectorView, connectorAt, stateAt } from './connector-view'
import { refuseFqdn, signingIn } from './connectors'
import { openEntitlements } from './entitlements'
import { type EnvironmentSummary, summaryAt } from './environment-view'
import { invalidState } from './faults'
import { knownConnector, type Named } from './known-connector'
import { type Connector, connectorsOf } from './tables'
import { timing } from './timing'

function refuseState(connector: Connector, now: Date, verb: string, allowed: string[]) {
  const { state } = stateAt(connector, now)
  if (allowed.includes(state)) return
  throw invalidState(`The connector ${connector.id} cannot be ${verb} in state ${state}`)
}

/**
 * `UpdateEnvironmentConnector`: the appliance or the secret, never both; answers UPDATING, whatever comes of it. What it had
 * before is forgotten at once, also where the update fails.
 */
export const updateEnvironmentConnector: Operation<
  Named & { applianceFqdn?: string; secretIdentifier?: string },
  { connector: ConnectorView }
> = (call) => {
  const { account, now, input } = call
  const { environment, connector } = knownConnector(account, input, now)
  if ((input.applianceFqdn === undefined) === (input.secretIdentifier === undefined)) {
    throw invalidState('Specify either applianceFqdn or secretIdentifier, but not both')
  }
  refuseState(connector, now, 'updated', ['ACTIVE', 'UPDATE_FAILED'])
  if (input.applianceFqdn !== undefined) refuseFqdn(account, environment, input.applianceFqdn, now, connector.id)
  const at = now.getTime()
  const fqdn = input.applianceFqdn ?? connector.fqdn
  const secretIdentifier = input.secretIdentifier ?? connector.secretArn ?? ''
  const { secretArn, failure, results } = signingIn(
    call,
    { type: connector.type, fqdn, secretIdentifier },
    at + timing.connectorAlteration,
  )
  const { forced: _forced, failure: _failure, episodes: _episodes, ...kept } = connector
  return {
    connector: set(account, { ...kept, fqdn, secretArn, results, alteration: { kind: 'update', at, failure } }, now),
  }
}

/** `DeleteEnvironmentConnector`: answers DELETING; afterwards it leaves the list. */
export const deleteEnvironmentConnector: Operation<
  Named,
  { connector: ConnectorView; environmentSummary: EnvironmentSummary }
> = ({ account, now, input }) => {
  const { environment, connector } = knownConnector(account, input, now)
  refuseState(connector, now, 'deleted', ['ACTIVE', 'CREATE_FAILED', 'UPDATE_FAILED'])
  refuseEntitled(account, connector, now)
  const { forced: _forced, ...kept } = connector
  const view = set(account, { ...kept, alteration: { kind: 'delete', at: now.getTime() } }, now)
  return { connector: view, environmentSummary: summaryAt(account, environment, now) }
}

function refuseEntitled(account: Account, connector: Connector, now: Date) {
  const count = openEntitlements(account, connector, now).length
  if (count === 0) return
  throw invalidState(`The connector ${connector.id} has ${count} entitlements, which must be deleted first`)
}

function set(account: Account, connector: Connector, now: Date): ConnectorView {
  connectorsOf(account, connector.environmentId).set(connector.id, connector)
  return connectorAt(account, connector, now)
}
