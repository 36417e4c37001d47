import type {
  CreateDeploymentRequest,
  CreateDeploymentResponse,
  DeploymentType,
  GetDeploymentStatusRequest,
  GetDeploymentStatusResponse,
  ListDeploymentsRequest,
  ListDeploymentsResponse,
  ResetDeploymentsRequest,
} from '@aws-sdk/client-greengrass'
import type { Account, Call, SandboxOperation, Table } from '@/lib/sandbox/kit'
import { Fault } from '@/lib/sandbox/kit'
import { arn, parseArn } from './arn'
import { type Container, containers, versionKey, versions } from './containers'
import { invalidContent, invalidInput, resourceNotFound } from './faults'
import { groupVersion, versionAbsent } from './group-versions'
import { type DefinitionContent, kindOf } from './kinds'
import { page } from './pages'
import { serviceRole } from './roles'

/** Why a deployment ends in Failure. */
export interface DeploymentFailure {
  message: string
  details: { DetailedErrorCode?: string; DetailedErrorMessage: string }[]
}

interface Deployment {
  id: string
  group: string
  /** The group version that is deployed; absent for resets. */
  version?: string
  type: DeploymentType
  /** ISO 8601 with milliseconds. */
  createdAt: string
  /** What it ends in whatever is planned. */
  failure?: DeploymentFailure
  /** What it ends in by plan. */
  planned?: DeploymentFailure
}

/** Seconds after creation at which a state begins. AWS names the states, not how long they last. */
const inProgressAfter = 5
const endedAfter = 20

/** The operations on deployments, by AWS operation name. */
export const deploymentOperations: Record<string, SandboxOperation> = {
  CreateDeployment: {
    run: (call: Call<CreateDeploymentRequest>) => createDeployment(call),
    resourceId: ({ DeploymentId = '' }: CreateDeploymentResponse) => DeploymentId,
  },
  GetDeploymentStatus: { run: status },
  ListDeployments: { run: list },
  ResetDeployments: { run: reset, resourceId: ({ DeploymentId = '' }: CreateDeploymentResponse) => DeploymentId },
}

/** True while the latest deployment of the group is not a reset. */
export function isDeployed(account: Account, groupId: string): boolean {
  const latest = deployments(account).get(idsOf(account, groupId).at(-1) ?? '')
  return latest !== undefined && !isReset(latest.type)
}

/**
 * What the next deployments of a group, and those not ended yet, end in; `undefined` lets them succeed. What has ended stays as it
 * ended.
 */
export function planEnds(account: Account, groupId: string, now: Date, failure: DeploymentFailure | undefined) {
  const kept = deployments(account)
  for (const deployment of idsOf(account, groupId).flatMap((id) => kept.get(id) ?? [])) {
    if (ageOf(deployment, now) < endedAfter) kept.set(deployment.id, { ...deployment, planned: failure })
  }
  if (failure) plans(account).set(groupId, failure)
  else plans(account).delete(groupId)
}

/** Why the next deployments of a group fail; nothing where they succeed. */
export const plannedEnd = (account: Account, groupId: string): DeploymentFailure | undefined =>
  plans(account).get(groupId)

/**
 * Starts a deployment. Its state follows from the account's clock.
 * @throws InvalidInputException, ResourceNotFoundException or MissingCoreException (detail GG-303).
 */
export function createDeployment({ account, input, now }: Call<CreateDeploymentRequest>): CreateDeploymentResponse {
  const type = input.DeploymentType
  if (type !== 'NewDeployment' && type !== 'Redeployment') throw typeRefused(['NewDeployment', 'Redeployment'])
  const earlier = type === 'Redeployment' ? redeployed(account, input.DeploymentId) : undefined
  const group = containers(account, 'groups').get(input.GroupId ?? '')
  if (!group) throw resourceNotFound('That group definition does not exist.')
  const version = input.GroupVersionId ?? earlier?.version
  if (version === undefined) throw missing('GroupVersionId')
  checkCores(account, group, version)
  return add({ account, now }, { group: group.id, version, type })
}

/** How AWS refuses a type that `CreateDeployment` does not take. */
export function typeRefused(types: string[]): Fault {
  const text = 'That deployment type is not valid.  Please specify one of the following types'
  return invalidInput(`${text}: {${types.join(',')}}.`)
}

function redeployed(account: Account, id: string | undefined): Deployment {
  if (id === undefined) throw missing('DeploymentId')
  const found = deployments(account).get(id)
  if (!found) throw invalidInput(`Deployment ID '${id}' is invalid.`)
  return found
}

function missing(member: string): Fault {
  return invalidInput(`Your request is missing the following required parameter(s): {${member}}.`)
}

function checkCores(account: Account, group: Container, versionId: string): void {
  const version = groupVersion(account, group, versionId)
  if (!version) throw resourceNotFound(versionAbsent(group.id, versionId))
  const target = parseArn(account, version.definition.CoreDefinitionVersionArn ?? '')
  const kept = versions<DefinitionContent>(account, kindOf('Core').path)
  const content = target && kept.get(versionKey(target.id, target.version ?? ''))
  const cores = content?.definition.Cores ?? []
  if (cores.length === 0) throw missingCore()
  if (cores.length > 1) {
    throw invalidContent('The group is invalid or corrupted.', ['A group can contain only one Greengrass Core'])
  }
}

function missingCore(): Fault {
  const members = {
    ErrorDetails: [
      {
        DetailedErrorCode: 'GG-303',
        DetailedErrorMessage: 'You need a Greengrass Core in this Group before you can deploy.',
      },
    ],
  }
  return new Fault('MissingCoreException', 400, JSON.stringify(members), members)
}

function add(
  { account, now }: Pick<Call<unknown>, 'account' | 'now'>,
  given: Pick<Deployment, 'group' | 'version' | 'type'>,
): CreateDeploymentResponse {
  const id = crypto.randomUUID()
  const failure = serviceRole(account) ? undefined : roleless
  const planned = plans(account).get(given.group)
  deployments(account).set(id, { ...given, id, createdAt: now.toISOString(), failure, planned })
  byGroup(account).set(given.group, [...idsOf(account, given.group), id])
  return { DeploymentId: id, DeploymentArn: deploymentArn(account, given.group, id) }
}

/** Text of the developer guide's troubleshooting page. */
const roleless: DeploymentFailure = {
  message: 'Failed: TES service role is not associated with this account.',
  details: [{ DetailedErrorMessage: 'TES service role is not associated with this account.' }],
}

function status({ account, input, now }: Call<GetDeploymentStatusRequest>): GetDeploymentStatusResponse {
  const found = deployments(account).get(input.DeploymentId ?? '')
  if (found?.group !== input.GroupId || !found) {
    throw invalidInput(`Deployment '${input.DeploymentId}' does not exist.`)
  }
  const age = ageOf(found, now)
  const since = age < inProgressAfter ? 0 : age < endedAfter ? inProgressAfter : endedAfter
  const failure = since === endedAfter ? (found.failure ?? found.planned) : undefined
  const state = since === 0 ? 'Building' : since === inProgressAfter ? 'InProgress' : failure ? 'Failure' : 'Success'
  return {
    DeploymentStatus: state,
    DeploymentType: found.type,
    UpdatedAt: new Date(Date.parse(found.createdAt) + since * 1000).toISOString(),
    ...(failure && { ErrorMessage: failure.message, ErrorDetails: failure.details }),
  }
}

/** Oldest first, and empty for an unknown group: moto's suite records both. */
function list({ account, input }: Call<ListDeploymentsRequest>): ListDeploymentsResponse {
  const groupId = input.GroupId ?? ''
  const kept = deployments(account)
  const { items, NextToken } = page(idsOf(account, groupId), `deployments/${groupId}`, input, (_id, index) => index)
  const found = items.flatMap((id) => kept.get(id) ?? [])
  return {
    Deployments: found.map((deployment) => ({
      CreatedAt: deployment.createdAt,
      DeploymentArn: deploymentArn(account, deployment.group, deployment.id),
      DeploymentId: deployment.id,
      DeploymentType: deployment.type,
      GroupArn: arn(account, `groups/${groupId}${deployment.version ? `/versions/${deployment.version}` : ''}`),
    })),
    NextToken,
  }
}

function reset({ account, input, now }: Call<ResetDeploymentsRequest>): CreateDeploymentResponse {
  const group = containers(account, 'groups').get(input.GroupId ?? '')
  if (!group) throw resourceNotFound('That Group Definition does not exist.')
  if (!input.Force && !isDeployed(account, group.id)) {
    throw resourceNotFound(`Group id: ${group.id} has not been deployed or has already been reset.`)
  }
  return add({ account, now }, { group: group.id, type: input.Force ? 'ForceResetDeployment' : 'ResetDeployment' })
}

function isReset(type: DeploymentType): boolean {
  return type === 'ResetDeployment' || type === 'ForceResetDeployment'
}

/** In seconds. */
const ageOf = ({ createdAt }: Deployment, now: Date) => (now.getTime() - Date.parse(createdAt)) / 1000

function plans(account: Account): Table<DeploymentFailure> {
  return account.table<DeploymentFailure>('greengrass.deployments.planned')
}

function deployments(account: Account): Table<Deployment> {
  return account.table<Deployment>('greengrass.deployments')
}

function byGroup(account: Account): Table<string[]> {
  return account.table<string[]>('greengrass.deployments.byGroup')
}

function idsOf(account: Account, groupId: string): string[] {
  return byGroup(account).get(groupId) ?? []
}

function deploymentArn(account: Account, groupId: string, id: string): string {
  return arn(account, `groups/${groupId}/deployments/${id}`)
}
