import type { Account, Operation } from '@/lib/sandbox/kit'
import { type EnvironmentSummary, type EnvironmentView, environmentAt, stateAt, summaryAt } from './environment-view'
import { invalidState, notFound } from './faults'
import { derivedHex } from './ids'
import { listed, type PageRequest, pageOf } from './paging'
import { type Environment, environmentsOf } from './tables'

/** @throws Fault ResourceNotFoundException */
export function knownEnvironment(account: Account, environmentId: string): Environment {
  const environment = environmentsOf(account).get(environmentId)
  if (!environment) throw notFound('environment', environmentId)
  return environment
}

/**
 * An environment whose parts can be read.
 * @throws Fault ResourceNotFoundException; ValidationException while it is being created.
 */
export function readyEnvironment(account: Account, environmentId: string, now: Date): Environment {
  const environment = knownEnvironment(account, environmentId)
  if (stateAt(environment, now) !== 'CREATING') return environment
  throw invalidState(`The environment ${environmentId} is still initializing`)
}

/**
 * An environment to which connectors can be added.
 * @throws Fault ResourceNotFoundException; ValidationException in any state but CREATED.
 */
export function createdEnvironment(account: Account, environmentId: string, now: Date): Environment {
  const environment = readyEnvironment(account, environmentId, now)
  const state = stateAt(environment, now)
  if (state === 'CREATED') return environment
  throw invalidState(`The environment ${environmentId} is in state ${state}`)
}

type Listed<Name extends string, Item> = { [name in Name]: Item[] } & { nextToken?: string }

/** `ListEnvironments`, of certain states where asked. */
export const listEnvironments: Operation<
  PageRequest & { state?: string[] },
  Listed<'environmentSummaries', EnvironmentSummary>
> = ({ input, account, now }) => {
  const wanted = (each: Environment) => !input.state?.length || input.state.includes(stateAt(each, now))
  const { values, nextToken } = pageOf(environmentsOf(account), input, now, wanted)
  return { environmentSummaries: values.map((each) => summaryAt(account, each, now)), nextToken }
}

/** `GetEnvironment`. */
export const getEnvironment: Operation<{ environmentId: string }, { environment: EnvironmentView }> = (call) => {
  const environment = knownEnvironment(call.account, call.input.environmentId)
  return { environment: environmentAt(call.account, environment, call.now) }
}

interface Host {
  hostName: string
  ipAddress: string
  keyName: string
  instanceType: string
  hostState: string
  createdAt: Date
  modifiedAt: Date
  ec2InstanceId: string
}

/** `ListEnvironmentHosts`. */
export const listEnvironmentHosts: Operation<
  PageRequest & { environmentId: string },
  Listed<'environmentHosts', Host>
> = ({ input, account, now }) => {
  const environment = readyEnvironment(account, input.environmentId, now)
  const hosts = environment.hosts.map((hostName, at) => ({
    hostName,
    ipAddress: `10.20.10.${at + 11}`,
    keyName: 'evs-hosts',
    instanceType: 'i4i.metal',
    hostState: 'CREATED',
    createdAt: new Date(environment.createdAt),
    modifiedAt: new Date(environment.readyAt),
    ec2InstanceId: `i-${derivedHex(`${environment.id}/${hostName}`, 17)}`,
  }))
  const { values, nextToken } = pageOf(listed(hosts), input, now)
  return { environmentHosts: values, nextToken }
}

interface Vlan {
  vlanId: number
  cidr: string
  functionName: string
  subnetId: string
  vlanState: string
  isPublic: boolean
  createdAt: Date
  modifiedAt: Date
}

const vlanFunctions =
  'vmkManagement vmManagement vMotion vSan vTep edgeVTep nsxUplink hcx expansionVlan1 expansionVlan2'.split(' ')

/** `ListEnvironmentVlans`. */
export const listEnvironmentVlans: Operation<
  PageRequest & { environmentId: string },
  Listed<'environmentVlans', Vlan>
> = ({ input, account, now }) => {
  const environment = readyEnvironment(account, input.environmentId, now)
  const vlans = vlanFunctions.map((functionName, at) => ({
    vlanId: (at + 1) * 10,
    cidr: `10.20.${(at + 1) * 10}.0/24`,
    functionName,
    subnetId: `subnet-${derivedHex(`${environment.id}/${functionName}`, 17)}`,
    vlanState: 'CREATED',
    isPublic: false,
    createdAt: new Date(environment.createdAt),
    modifiedAt: new Date(environment.readyAt),
  }))
  const { values, nextToken } = pageOf(listed(vlans), input, now)
  return { environmentVlans: values, nextToken }
}
