import type {
  CreateGroupRequest,
  DeleteGroupRequest,
  GetGroupRequest,
  ListGroupsRequest,
  UpdateGroupRequest,
} from '@aws-sdk/client-greengrass'
import type { Call, SandboxOperation } from '@/lib/sandbox/kit'
import {
  addContainer,
  addVersion,
  type ContainerAnswer,
  containerAnswer,
  containers,
  listContainers,
  removeContainer,
} from './containers'
import { nameMissing, type TaggedAnswer } from './definitions'
import { isDeployed } from './deployments'
import { badRequest } from './faults'
import { groupIn, membership } from './group-versions'

/** The operations on groups, by AWS operation name. */
export const groupOperations: Record<string, SandboxOperation> = {
  CreateGroup: {
    run: (call: Call<CreateGroupRequest>) => createGroup(call),
    status: 201,
    resourceId: ({ Id }: ContainerAnswer) => Id,
  },
  GetGroup: { run: get },
  ListGroups: { run: list },
  UpdateGroup: { run: rename, resourceId: (_output, { GroupId = '' }: UpdateGroupRequest) => GroupId },
  DeleteGroup: { run: remove, resourceId: (_output, { GroupId = '' }: DeleteGroupRequest) => GroupId },
}

/**
 * A new group; names need not be unique. Without an initial version it gets an empty one: moto's suite reads the
 * latest version of a group that was created by name alone.
 * @throws the code-less 400 for references that lead nowhere; then nothing is stored.
 */
export function createGroup(call: Call<CreateGroupRequest>): ContainerAnswer {
  const members = membership(call.account, call.input.InitialVersion ?? {})
  const { Name, tags } = call.input
  const { container } = addVersion(call, 'groups', addContainer({ ...call, input: { Name, tags } }, 'groups'), members)
  return containerAnswer(call.account, 'groups', container)
}

function get({ account, input }: Call<GetGroupRequest>): TaggedAnswer {
  const group = groupIn(account, input.GroupId, 'That Group Definition does not exist.')
  return { ...containerAnswer(account, 'groups', group), tags: group.tags }
}

function list({ account, input }: Call<ListGroupsRequest>): { Groups: ContainerAnswer[]; NextToken?: string } {
  const { items, NextToken } = listContainers(account, 'groups', input)
  return { Groups: items.map((group) => containerAnswer(account, 'groups', group)), NextToken }
}

function rename({ account, input, now }: Call<UpdateGroupRequest>): object {
  if (!input.Name) throw nameMissing()
  const group = groupIn(account, input.GroupId)
  containers(account, 'groups').set(group.id, { ...group, name: input.Name, updatedAt: now.toISOString() })
  return {}
}

function remove({ account, input }: Call<DeleteGroupRequest>): object {
  const group = groupIn(account, input.GroupId)
  // The developer guide asks for a reset first; it does not give the text of the refusal.
  if (isDeployed(account, group.id)) {
    throw badRequest('The group has deployments. Reset the deployments of the group before you delete it.')
  }
  removeContainer(account, 'groups', group)
  return {}
}
