import type { Account } from '@/lib/sandbox/kit'
import { worst } from './checks'
import { connectorAt } from './connector-view'
import { derivedHex } from './ids'
import { type CheckResult, connectorsOf, type Environment } from './tables'

/** An environment of a list. */
export interface EnvironmentSummary {
  environmentId: string
  environmentName: string
  vcfVersion: Environment['vcfVersion']
  environmentStatus: CheckResult
  environmentState: 'CREATING' | 'CREATED'
  createdAt: Date
  modifiedAt: Date
  environmentArn: string
}

/** An environment by itself. License keys are left out: the sandbox has none. */
export interface EnvironmentView extends EnvironmentSummary {
  stateDetails?: string
  checks: { type: string; result: CheckResult; impairedSince?: Date }[]
  termsAccepted: boolean
  siteId: string
  vpcId: string
  serviceAccessSubnetId: string
  serviceAccessSecurityGroups: { securityGroups: string[] }
  vcfHostnames: Record<string, string>
  connectivityInfo: { privateRouteServerPeerings: string[] }
  credentials: { secretArn: string }[]
}

export function stateAt(environment: Environment, now: Date): EnvironmentSummary['environmentState'] {
  return now.getTime() < environment.readyAt ? 'CREATING' : 'CREATED'
}

export function summaryAt(account: Account, environment: Environment, now: Date): EnvironmentSummary {
  const state = stateAt(environment, now)
  return {
    environmentId: environment.id,
    environmentName: environment.name,
    vcfVersion: environment.vcfVersion,
    environmentStatus: worst(checks(account, environment, now).map(({ result }) => result)),
    environmentState: state,
    createdAt: new Date(environment.createdAt),
    modifiedAt: new Date(state === 'CREATED' ? environment.readyAt : environment.createdAt),
    environmentArn: `arn:aws:evs:${account.region}:${account.number}:environment/${environment.id}`,
  }
}

export function environmentAt(account: Account, environment: Environment, now: Date): EnvironmentView {
  const hex = (what: string, length: number) => derivedHex(`${environment.id}/${what}`, length)
  return {
    ...summaryAt(account, environment, now),
    stateDetails: stateAt(environment, now) === 'CREATING' ? 'Deploying the environment' : undefined,
    checks: checks(account, environment, now),
    termsAccepted: true,
    siteId: `site-${hex('site', 8)}`,
    vpcId: `vpc-${hex('vpc', 17)}`,
    serviceAccessSubnetId: `subnet-${hex('subnet', 17)}`,
    serviceAccessSecurityGroups: { securityGroups: [`sg-${hex('group', 17)}`] },
    vcfHostnames: environment.hostnames,
    connectivityInfo: { privateRouteServerPeerings: [`rsp-${hex('peer-1', 17)}`, `rsp-${hex('peer-2', 17)}`] },
    credentials: environment.credentials.map((secretArn) => ({ secretArn })),
  }
}

/** VCF installed by EVS has four checks of its own; CONNECTOR_HEALTH sums up the connectors (API_Check). */
function checks(account: Account, environment: Environment, now: Date): EnvironmentView['checks'] {
  const connectors = connectorsOf(account, environment.id)
    .values()
    .map((each) => connectorAt(each, now))
  const failed = connectors.flatMap((each) =>
    each.checks.flatMap(({ impairedSince }) => impairedSince?.getTime() ?? []),
  )
  const health = {
    type: 'CONNECTOR_HEALTH',
    result: worst(connectors.map(({ status }) => status)),
    impairedSince: failed.length === 0 ? undefined : new Date(Math.min(...failed)),
  }
  if (environment.vcfVersion === 'SELF_DEPLOYED') return [health]
  const result: CheckResult = stateAt(environment, now) === 'CREATED' ? 'PASSED' : 'UNKNOWN'
  return [...['KEY_REUSE', 'KEY_COVERAGE', 'REACHABILITY', 'HOST_COUNT'].map((type) => ({ type, result })), health]
}
