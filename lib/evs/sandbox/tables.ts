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
  /** Results that the clock does not decide, with the time since when. */
  results: Partial<Record<string, { result: CheckResult; since: number }>>
}

/** A secret as far as EVS notices it. */
export interface Secret {
  name: string
  arn: string
  tags: Record<string, string>
  /** Names of the secret's JSON members; the sandbox holds no values. */
  keys: string[]
}

/** Environments by id. */
export const environmentsOf = (account: Account) => account.table<Environment>('evs.environments')
/** Connectors of one environment by id. */
export const connectorsOf = (account: Account, environmentId: string) =>
  account.table<Connector>(`evs.connectors.${environmentId}`)
/** Secrets by name. */
export const secretsOf = (account: Account) => account.table<Secret>('secretsmanager.secrets')
