import type { Account } from '@/lib/sandbox/kit'

export type CheckResult = 'PASSED' | 'FAILED' | 'UNKNOWN'
export type ConnectorType = 'OPERATIONS_MANAGER' | 'SDDC_MANAGER' | 'VCENTER'

/** An environment; its state follows from the clock. Times are milliseconds since the epoch. */
export interface Environment {
  id: string
  name: string
  vcfVersion: 'VCF-5.2.1' | 'VCF-5.2.2' | 'SELF_DEPLOYED'
  /** The domain that was given when it was created. The API never tells it. */
  domain: string
  createdAt: number
  /** From when on it is CREATED. */
  readyAt: number
  /** Short names of the appliances. */
  hostnames: Record<string, string>
  /** Names of its ESXi hosts. */
  hosts: string[]
  /** ARNs of the secrets that EVS made for its appliances. */
  credentials: string[]
  /** A state that control gave it, with its details. */
  forced?: { state: string; details?: string }
  /** Results of its own checks that control fixed. */
  results?: Results
}

/** Results that the clock does not decide, by check, with the time since when. A check that the API does not list may be among them. */
export type Results = Partial<Record<string, { result: CheckResult; since: number }>>

/** A time in which a check has a result of its own, as a scenario says. `to` is left out where it has no end. */
export interface Episode {
  check: string
  result: CheckResult
  from: number
  to?: number
}

/** What was last asked of a connector that exists. */
export interface Alteration {
  kind: 'update' | 'delete'
  at: number
  /** Why it fails in the end. */
  failure?: string
}

/** A connector; its state and checks follow from the clock. Times are milliseconds since the epoch. */
export interface Connector {
  id: string
  environmentId: string
  type: ConnectorType
  fqdn: string
  /** Absent where a name was given that no secret has. */
  secretArn?: string
  createdAt: number
  /** Why its creation fails in the end; absent where it succeeds. */
  failure?: string
  results: Results
  alteration?: Alteration
  /** What scenarios make of its checks. */
  episodes?: Episode[]
  /** A state that control gave it, with its details. */
  forced?: { state: string; details?: string }
}

/** A secret as far as EVS notices it. */
export interface Secret {
  name: string
  arn: string
  tags: Record<string, string>
  /** Names of the secret's JSON members; the sandbox holds no values. */
  keys: string[]
  description?: string
  /** ARN of a customer key; without one it is AWS's own. */
  kmsKeyId?: string
  createdAt: number
  /** Since when EVS cannot read it, and until when where a scenario says so. */
  untagged?: { from: number; to?: number }
  /** When its deletion was scheduled. */
  deletedAt?: number
}

/** An entitlement of a virtual machine; its status follows from the clock and the vCenter's checks. */
export interface Entitlement {
  vmId: string
  vmName: string
  startedAt: number
}

/** Environments by id. */
export const environmentsOf = (account: Account) => account.table<Environment>('evs.environments')
/** Connectors of one environment by id. */
export const connectorsOf = (account: Account, environmentId: string) =>
  account.table<Connector>(`evs.connectors.${environmentId}`)
/** Entitlements of one connector by the virtual machine's id. */
export const entitlementsOf = (account: Account, connectorId: string) =>
  account.table<Entitlement>(`evs.entitlements.${connectorId}`)
/** Tags by ARN. */
export const tagsOf = (account: Account) => account.table<Record<string, string>>('evs.tags')
/** Secrets by name. */
export const secretsOf = (account: Account) => account.table<Secret>('secretsmanager.secrets')
