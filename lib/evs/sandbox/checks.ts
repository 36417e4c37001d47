import type { Account } from '@/lib/sandbox/kit'
import { missingSince, secretByArn } from './secrets'
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

/** From when on a connector is ACTIVE with what it has now. */
export const activeFrom = ({ createdAt, alteration }: Connector) =>
  alteration?.kind === 'update' ? alteration.at + timing.connectorAlteration : createdAt + timing.connectorCreation

/**
 * The checks of a connector at a time: UNKNOWN until the first one after it became ACTIVE, then every ten minutes.
 * @param running whether it is ACTIVE: nothing is checked otherwise.
 */
export function checksAt(account: Account, connector: Connector, now: Date, running: boolean): Check[] {
  const active = activeFrom(connector)
  const first = active + timing.firstCheck
  const last = first + Math.floor((now.getTime() - first) / timing.checkInterval) * timing.checkInterval
  const listed = checksOf[connector.type]
  const extra = Object.keys(connector.results).filter((type) => !listed.includes(type))
  return [...listed, ...extra].map((type): Check => {
    const fixed = running ? saidOf(account, connector, type, now.getTime()) : undefined
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

/** What control, a scenario or the secret say of a check, with the time since when; the latter two before the former. */
function saidOf(account: Account, connector: Connector, type: string, now: number) {
  const missing = missingSince(secretByArn(account, connector.secretArn), now)
  if (missing !== undefined) {
    return {
      result: type === reachabilityOf(connector.type) ? ('FAILED' as const) : ('UNKNOWN' as const),
      since: missing,
    }
  }
  const episode = connector.episodes?.find(
    ({ check, from, to = Number.POSITIVE_INFINITY }) => check === type && from <= now && now < to,
  )
  return episode ? { result: episode.result, since: episode.from } : connector.results[type]
}

/** The check whose failure leaves the others unknown. */
export const reachabilityOf = (type: ConnectorType) => checksOf[type][0] ?? ''

/** What several results come to: the worst of them; UNKNOWN where there is none. */
export function worst(results: CheckResult[]): CheckResult {
  if (results.includes('FAILED')) return 'FAILED'
  return results.length === 0 || results.includes('UNKNOWN') ? 'UNKNOWN' : 'PASSED'
}
