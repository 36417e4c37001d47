import type {
  CreateGroupVersionRequest,
  GetGroupVersionRequest,
  GroupVersion,
  ListGroupVersionsRequest,
} from '@aws-sdk/client-greengrass'
import type { Account, Call, Operation, SandboxOperation } from '@/lib/sandbox/kit'
import { Fault } from '@/lib/sandbox/kit'
import { parseArn } from './arn'
import {
  addVersion,
  type Container,
  containers,
  listVersions,
  type Version,
  type VersionAnswer,
  versionAnswer,
  versionKey,
  versions,
} from './containers'
import { idNotFound, invalidContent } from './faults'
import { type Kind, kinds } from './kinds'

/** A whole group version as AWS answers it. */
export interface GroupVersionAnswer extends VersionAnswer {
  Definition: GroupVersion
}

/** The operations on versions of groups, by AWS operation name. */
export const groupVersionOperations: Record<string, SandboxOperation> = {
  CreateGroupVersion: {
    run: (call: Call<CreateGroupVersionRequest>) => createGroupVersion(call),
    status: 201,
    resourceId: ({ Version }: VersionAnswer) => Version,
  },
  GetGroupVersion: { run: get },
  ListGroupVersions: { run: list() },
}

/**
 * A new version, which becomes the group's latest. It states the whole membership: a kind that is left out is gone.
 * @throws IdNotFoundException for an unknown group; the code-less 400 with one entry per reference that leads nowhere.
 */
export function createGroupVersion(call: Call<CreateGroupVersionRequest>): VersionAnswer {
  const group = groupIn(call.account, call.input.GroupId, 'That group does not exist.')
  const { version } = addVersion(call, 'groups', group, membership(call.account, call.input))
  return versionAnswer(call.account, 'groups', group.id, version)
}

/** The group of that id. @throws IdNotFoundException with `absent` as its text, which AWS words differently by operation. */
export function groupIn(account: Account, id = '', absent = 'That group definition does not exist.'): Container {
  const found = containers(account, 'groups').get(id)
  if (!found) throw idNotFound(absent)
  return found
}

/** A version of a group, or `undefined`. */
export function groupVersion(account: Account, group: Container, id: string): Version<GroupVersion> | undefined {
  return versions<GroupVersion>(account, 'groups').get(versionKey(group.id, id))
}

/** The references of `given` and nothing else. @throws the code-less 400 with one entry per reference that leads nowhere. */
export function membership(account: Account, given: GroupVersion): GroupVersion {
  const bad = kinds.filter((kind) => !isKept(account, kind, given[kind.reference]))
  if (bad.length) {
    const problems = bad.map((kind) => kind.badReference)
    throw invalidContent('The group is invalid or corrupted.', problems)
  }
  return Object.fromEntries(kinds.flatMap(({ reference }) => (given[reference] ? [[reference, given[reference]]] : [])))
}

function isKept(account: Account, kind: Kind, reference: string | undefined): boolean {
  if (reference === undefined) return true
  const target = parseArn(account, reference)
  if (target?.path !== kind.path || target.version === undefined) return false
  return versions(account, kind.path).has(versionKey(target.id, target.version))
}

function get({ account, input }: Call<GetGroupVersionRequest>): GroupVersionAnswer {
  const group = groupIn(account, input.GroupId)
  const version = groupVersion(account, group, input.GroupVersionId ?? '')
  if (!version) throw new Fault('VersionNotFoundException', 404, versionAbsent(group.id, input.GroupVersionId))
  return { ...versionAnswer(account, 'groups', group.id, version), Definition: version.definition }
}

/** What AWS says of an unknown version of a group. */
export function versionAbsent(groupId: string, version: string | undefined): string {
  return `Version ${version} of Group Definition ${groupId} does not exist.`
}

function list(): Operation<ListGroupVersionsRequest, { Versions: VersionAnswer[]; NextToken?: string }> {
  return ({ account, input }) => listVersions(account, 'groups', groupIn(account, input.GroupId), input)
}
