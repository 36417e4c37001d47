import type { Account } from '@/lib/sandbox/kit'
import { worst } from './checks'
import { connectorAt, liveConnectors } from './connector-view'
import { derived, derivedHex, environmentArn } from './ids'
import type { CheckResult, Environment } from './tables'

/** An environment of a list. */
export interface EnvironmentSummary {
  environmentId: string
  environmentName: string
  vcfVersion: Environment['vcfVersion']
  environmentStatus: CheckResult
  /** CREATING or CREATED by the clock; any other, also one that the API does not list, by control. */
  environmentState: string
  createdAt: Date
  modifiedAt: Date
  environmentArn: string
}

/** An environment by itself. Its license keys open nothing. */
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
  licenseInfo?: { solutionKey: string; vsanKey: string }[]
}

export function stateAt(environment: Environment, now: Date): EnvironmentSummary['environmentState'] {
  return environment.forced?.state ?? (now.getTime() < environment.readyAt ? 'CREATING' : 'CREATED')
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
    environmentArn: environmentArn(account, environment.id),
  }
}

export function environmentAt(account: Account, environment: Environment, now: Date): EnvironmentView {
  const hex = (what: string, length: number) => derivedHex(`${environment.id}/${what}`, length)
  return {
    ...summaryAt(account, environment, now),
    stateDetails:
      environment.forced?.details ??
      (stateAt(environment, now) === 'CREATING' ? 'Deploying the environment' : undefined),
    checks: checks(account, environment, now),
    termsAccepted: true,
    siteId: `site-${hex('site', 8)}`,
    vpcId: `vpc-${hex('vpc', 17)}`,
    serviceAccessSubnetId: `subnet-${hex('subnet', 17)}`,
    serviceAccessSecurityGroups: { securityGroups: [`sg-${hex('group', 17)}`] },
    vcfHostnames: environment.hostnames,
    connectivityInfo: { privateRouteServerPeerings: [`rsp-${hex('peer-1', 17)}`, `rsp-${hex('peer-2', 17)}`] },
    credentials: environment.credentials.map((secretArn) => ({ secretArn })),
    licenseInfo:
      environment.vcfVersion === 'SELF_DEPLOYED'
        ? undefined
        : [{ solutionKey: licenseKey(environment.id, 'solution'), vsanKey: licenseKey(environment.id, 'vsan') }],
  }
}

const licenseKey = (id: string, what: string) =>
  [1, 2, 3, 4, 5].map((part) => derived(`${id}/${what}/${part}`, 5).toUpperCase()).join('-')

/** Checks of an environment whose VCF was installed by EVS. */
export const ownChecks = ['KEY_REUSE', 'KEY_COVERAGE', 'REACHABILITY', 'HOST_COUNT']

/** VCF installed by EVS has four checks of its own; CONNECTOR_HEALTH sums up the connectors (API_Check). */
function checks(account: Account, environment: Environment, now: Date): EnvironmentView['checks'] {
  const connectors = liveConnectors(account, environment.id, now).map((each) => connectorAt(account, each, now))
  const failed = connectors.flatMap((each) =>
    each.checks.flatMap(({ impairedSince }) => impairedSince?.getTime() ?? []),
  )
  const health = {
    type: 'CONNECTOR_HEALTH',
    result: worst(connectors.map(({ status }) => status)),
    impairedSince: failed.length === 0 ? undefined : new Date(Math.min(...failed)),
  }
  const fixed = environment.results ?? {}
  const result: CheckResult = stateAt(environment, now) === 'CREATED' ? 'PASSED' : 'UNKNOWN'
  const types = environment.vcfVersion === 'SELF_DEPLOYED' ? [] : ownChecks
  const extra = Object.keys(fixed).filter((type) => !types.includes(type))
  const own = [...types, ...extra].map((type) => {
    const { result: said, since } = fixed[type] ?? { result, since: 0 }
    return { type, result: said, impairedSince: said === 'FAILED' ? new Date(since) : undefined }
  })
  return [...own, health]
}
