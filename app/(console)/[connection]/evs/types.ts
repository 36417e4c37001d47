import type { DataOf } from '@/lib/query'

/** An environment of the list. */
export type EnvironmentRow = DataOf<'evs', 'environments'>['items'][number]
/** An environment in full. */
export type EnvironmentValue = DataOf<'evs', 'environment'>['value']
/** A connector with its checks. */
export type ConnectorRow = DataOf<'evs', 'connectors'>['items'][number]
/** What checks of environments and of connectors have in common; only connectors' tell when they were last tried. */
export interface CheckRow {
  /** As `VCENTER_REACHABILITY`. */
  type?: string | undefined
  /** PASSED, FAILED, UNKNOWN, or what AWS adds. */
  result?: string | undefined
  /** ISO 8601. */
  lastCheckAttempt?: string | undefined
  /** ISO 8601. */
  impairedSince?: string | undefined
}
/** A secret of the account and Region; never its value. */
export type SecretRow = DataOf<'evs', 'secrets'>['items'][number]
/** Where the guided change of secret and FQDN stands. */
export type PairPlan = DataOf<'evs', 'pairPlan'>['value']
