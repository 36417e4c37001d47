import type { CheckResult, Connector, ConnectorType } from './tables'
import { timing } from './timing'

/** The checks of each type of connector (API_Check; which belong to which type follows from their names). */
export const checksOf: Record<ConnectorType, string[]> = {
  VCENTER: ['VCENTER_REACHABILITY', 'VCENTER_VM_SYNC', 'VCENTER_VM_EVENT'],
  SDDC_MANAGER: [
    'SDDC_MANAGER_REACHABILITY',
    'SDDC_MANAGER_HOST_COUNT',
    'SDDC_MANAGER_KEY_COVERAGE',
    'SDDC_MANAGER_KEY_REUSE',
  ],
  OPERATIONS_MANAGER: ['OPERATIONS_MANAGER_REACHABILITY'],
}

/** One check as the API shows it. */
export interface Check {
  type: string
  result: CheckResult
  lastCheckAttempt?: Date
  impairedSince?: Date
}

/** The checks of a connector at a time: UNKNOWN until the first one after it became ACTIVE, then every ten minutes. */
export function checksAt(connector: Connector, now: Date): Check[] {
  const active = connector.createdAt + timing.connectorCreation
  const first = active + timing.firstCheck
  const running = connector.failure === undefined && now.getTime() >= active
  const last = first + Math.floor((now.getTime() - first) / timing.checkInterval) * timing.checkInterval
  return checksOf[connector.type].map((type): Check => {
    const fixed = running ? connector.results[type] : undefined
    if (!running || (!fixed && now.getTime() < first)) return { type, result: 'UNKNOWN' }
    const { result, since } = fixed ?? { result: 'PASSED', since: first }
    return {
      type,
      result,
      lastCheckAttempt: new Date(Math.max(last, Math.min(since, now.getTime()))),
      impairedSince: result === 'FAILED' ? new Date(Math.max(since, active)) : undefined,
    }
  })
}

/** What several results come to: the worst of them; UNKNOWN where there is none. */
export function worst(results: CheckResult[]): CheckResult {
  if (results.includes('FAILED')) return 'FAILED'
  return results.length === 0 || results.includes('UNKNOWN') ? 'UNKNOWN' : 'PASSED'
}
