import { type Check, checksAt, worst } from './checks'
import type { CheckResult, Connector, ConnectorType } from './tables'
import { timing } from './timing'

/** A connector as the API shows it. */
export interface ConnectorView {
  connectorId: string
  environmentId: string
  type: ConnectorType
  applianceFqdn: string
  secretArn?: string
  state: 'CREATING' | 'ACTIVE' | 'CREATE_FAILED'
  stateDetails?: string
  status: CheckResult
  checks: Check[]
  createdAt: Date
  modifiedAt: Date
}

export function connectorAt(connector: Connector, now: Date): ConnectorView {
  const settled = connector.createdAt + timing.connectorCreation
  const creating = now.getTime() < settled
  const checks = checksAt(connector, now)
  return {
    connectorId: connector.id,
    environmentId: connector.environmentId,
    type: connector.type,
    applianceFqdn: connector.fqdn,
    secretArn: connector.secretArn,
    state: creating ? 'CREATING' : connector.failure === undefined ? 'ACTIVE' : 'CREATE_FAILED',
    stateDetails: creating ? undefined : connector.failure,
    status: worst(checks.map(({ result }) => result)),
    checks,
    createdAt: new Date(connector.createdAt),
    modifiedAt: new Date(creating ? connector.createdAt : settled),
  }
}
