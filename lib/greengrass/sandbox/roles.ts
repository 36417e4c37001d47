import type {
  AssociateRoleToGroupRequest,
  AssociateRoleToGroupResponse,
  AssociateServiceRoleToAccountRequest,
  DisassociateRoleFromGroupRequest,
  DisassociateRoleFromGroupResponse,
  GetAssociatedRoleRequest,
  GetAssociatedRoleResponse,
} from '@aws-sdk/client-greengrass'
import type { Account, Call, SandboxOperation, Table } from '@/lib/sandbox/kit'
import { Fault } from '@/lib/sandbox/kit'

interface Role {
  RoleArn: string
  /** ISO 8601 with milliseconds. */
  AssociatedAt: string
}

/** The operations on roles of groups and of the account, by AWS operation name. */
export const roleOperations: Record<string, SandboxOperation> = {
  AssociateRoleToGroup: {
    run: associate,
    resourceId: (_output, { GroupId = '' }: AssociateRoleToGroupRequest) => GroupId,
  },
  GetAssociatedRole: { run: get },
  DisassociateRoleFromGroup: {
    run: disassociate,
    resourceId: (_output, { GroupId = '' }: DisassociateRoleFromGroupRequest) => GroupId,
  },
  AssociateServiceRoleToAccount: {
    run: associateServiceRole,
    resourceId: (_output, { RoleArn = '' }: AssociateServiceRoleToAccountRequest) => RoleArn,
  },
  GetServiceRoleForAccount: { run: getServiceRole },
  DisassociateServiceRoleFromAccount: { run: disassociateServiceRole, resourceId: () => 'servicerole' },
}

/** The service role of the account in this Region; without one every deployment fails. */
export function serviceRole(account: Account): Role | undefined {
  return account.table<Role>('greengrass.serviceRole').get('role')
}

/** Makes `RoleArn` the account's service role in this Region. */
export function associateServiceRole({ account, input, now }: Call<AssociateServiceRoleToAccountRequest>) {
  const role = { RoleArn: input.RoleArn ?? '', AssociatedAt: now.toISOString() }
  account.table<Role>('greengrass.serviceRole').set('role', role)
  return { AssociatedAt: role.AssociatedAt }
}

/** Looks at neither the group nor the role: AWS does not either. */
function associate({ account, input, now }: Call<AssociateRoleToGroupRequest>): AssociateRoleToGroupResponse {
  const role = { RoleArn: input.RoleArn ?? '', AssociatedAt: now.toISOString() }
  groupRoles(account).set(input.GroupId ?? '', role)
  return { AssociatedAt: role.AssociatedAt }
}

function get({ account, input }: Call<GetAssociatedRoleRequest>): GetAssociatedRoleResponse {
  const role = groupRoles(account).get(input.GroupId ?? '')
  if (!role) throw new Fault(undefined, 404, 'You need to attach an IAM role to this deployment group.')
  return role
}

function disassociate({ account, input, now }: Call<DisassociateRoleFromGroupRequest>) {
  groupRoles(account).delete(input.GroupId ?? '')
  const answer: DisassociateRoleFromGroupResponse = { DisassociatedAt: now.toISOString() }
  return answer
}

function getServiceRole({ account }: Call<object>): Role {
  const role = serviceRole(account)
  if (!role) throw new Fault(undefined, 404, 'You need to attach a service role to this account.')
  return role
}

function disassociateServiceRole({ account, now }: Call<object>) {
  account.table<Role>('greengrass.serviceRole').delete('role')
  return { DisassociatedAt: now.toISOString() }
}

function groupRoles(account: Account): Table<Role> {
  return account.table<Role>('greengrass.groupRoles')
}
