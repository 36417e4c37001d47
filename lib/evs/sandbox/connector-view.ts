import type { Account } from '@/lib/sandbox/kit'
import { activeFrom, type Check, checksAt, worst } from './checks'
import { type CheckResult, type Connector, type ConnectorType, connectorsOf } from './tables'
import { timing } from './timing'

/** A connector as the API shows it. */
export interface ConnectorView {
  connectorId: string
  environmentId: string
  type: ConnectorType
  applianceFqdn: string
  secretArn?: string
  /** One of the API's seven, or what control said. */
  state: string
  stateDetails?: string
  status: CheckResult
  checks: Check[]
  createdAt: Date
  modifiedAt: Date
}

/** A connector's state at a time, with its details. It is gone once it is DELETED. */
export function stateAt(connector: Connector, now: Date): { state: string; details?: string } {
  const { forced, alteration, createdAt, failure } = connector
  if (forced) return forced
  const at = now.getTime()
  const over = alteration && at >= alteration.at + timing.connectorAlteration
  if (alteration?.kind === 'delete') return { state: over ? 'DELETED' : 'DELETING' }
  if (alteration && !over) return { state: 'UPDATING' }
  if (alteration?.failure !== undefined) return { state: 'UPDATE_FAILED', details: alteration.failure }
  if (alteration) return { state: 'ACTIVE' }
  if (at < createdAt + timing.connectorCreation) return { state: 'CREATING' }
  return failure === undefined ? { state: 'ACTIVE' } : { state: 'CREATE_FAILED', details: failure }
}

export function connectorAt(account: Account, connector: Connector, now: Date): ConnectorView {
  const { state, details } = stateAt(connector, now)
  const checks = checksAt(account, connector, now, state === 'ACTIVE')
  const begun = connector.alteration?.at ?? connector.createdAt
  const settled = connector.alteration?.kind === 'delete' ? begun : activeFrom(connector)
  return {
    connectorId: connector.id,
    environmentId: connector.environmentId,
    type: connector.type,
    applianceFqdn: connector.fqdn,
    secretArn: connector.secretArn,
    state,
    stateDetails: details,
    status: worst(checks.map(({ result }) => result)),
    checks,
    createdAt: new Date(connector.createdAt),
    modifiedAt: new Date(now.getTime() < settled ? begun : settled),
  }
}

/** Whether a connector is still in its environment's list. */
export const isListed = (connector: Connector, now: Date) =>
  connector.alteration?.kind !== 'delete' || stateAt(connector, now).state !== 'DELETED'

/** The connectors of an environment that are not gone. */
export const liveConnectors = (account: Account, environmentId: string, now: Date) =>
  connectorsOf(account, environmentId)
    .values()
    .filter((each) => isListed(each, now))
