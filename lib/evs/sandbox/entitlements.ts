import type { Account, Operation } from '@/lib/sandbox/kit'
import { connectorAt } from './connector-view'
import { knownConnector } from './known-connector'
import { listed, type PageRequest, pageOf } from './paging'
import { type Connector, entitlementsOf } from './tables'
import { timing } from './timing'

interface EntitlementView {
  environmentId: string
  connectorId: string
  vmId: string
  vmName: string
  type: string
  status: string
  startedAt: Date
  stoppedAt?: Date
  lastSyncedAt: Date
}

/**
 * The entitlements that hold a connector, at a time. A vCenter that is out of reach puts them at risk; after the time of grace
 * they are removed, and hold it still (EVS user guide, troubleshooting entitlements).
 */
export function openEntitlements(account: Account, connector: Connector, now: Date): EntitlementView[] {
  const { checks } = connectorAt(account, connector, now)
  const reach = checks.find(({ type }) => type === 'VCENTER_REACHABILITY')
  const lost = reach?.result === 'FAILED' ? reach.impairedSince?.getTime() : undefined
  const removed = lost !== undefined && now.getTime() - lost >= timing.entitlementGrace
  const status = lost === undefined ? 'CREATED' : removed ? 'ENTITLEMENT_REMOVED' : 'AT_RISK'
  return entitlementsOf(account, connector.id)
    .values()
    .map(({ vmId, vmName, startedAt }) => ({
      environmentId: connector.environmentId,
      connectorId: connector.id,
      vmId,
      vmName,
      type: 'WINDOWS_SERVER',
      status,
      startedAt: new Date(startedAt),
      stoppedAt: removed ? new Date(lost) : undefined,
      lastSyncedAt: new Date(lost ?? now.getTime()),
    }))
}

/** `ListVmEntitlements`. */
export const listVmEntitlements: Operation<
  PageRequest & { environmentId: string; connectorId: string; entitlementType: string },
  { entitlements: EntitlementView[]; nextToken?: string }
> = ({ account, now, input }) => {
  const { connector } = knownConnector(account, input, now)
  const { values, nextToken } = pageOf(listed(openEntitlements(account, connector, now)), input, now)
  return { entitlements: values, nextToken }
}
