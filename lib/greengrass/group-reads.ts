import 'server-only'
import { GetGroupCommand } from '@aws-sdk/client-greengrass'
import { z } from 'zod'
import { plain } from '@/lib/plain'
import { itemRead, listRead, type ReadContext } from '@/lib/read'
import { versionOf } from './arn'
import { accountRole, associatedRole } from './associated-role'
import { greengrassClient } from './clients'
import { type DeploymentState, stateOf } from './deployment-state'
import { lastDeployment } from './deployments-reset'
import { inSteps } from './in-steps'
import { coreCount, groupVersionMembers } from './kept-versions'
import { readinessOf } from './readiness'
import { type Reference, resolve } from './references'

const id = z.string().min(1).max(64)

/** What a row of the list of groups shows besides what AWS lists. */
export interface GroupSummary {
  groupId: string
  /** Missing where the group has no version. */
  latestVersion?: string
  /** How many cores its latest version brings; missing where that could not be read. */
  cores?: number
  /** The connector definition's version that it refers to; missing where there is none. `newer`: that definition has a newer one. */
  connector?: Reference & { newer: boolean }
  /** The deployment that was created last, resets included. */
  deployment?: DeploymentState
  /** It could not be read. */
  unread?: true
}

/**
 * Of the groups that are asked for: the cores and the connector definition of the latest version, and the last deployment. They
 * come as they are read, in steps: at most 50, since each takes up to six calls.
 */
export const groupSummaries = listRead(z.strictObject({ groupIds: z.array(id).max(50) }), (args, context) =>
  inSteps(
    args.groupIds,
    (groupId) => summaryOf(groupId, context),
    (groupId): GroupSummary => ({ groupId, unread: true }),
  ),
)

async function summaryOf(groupId: string, context: ReadContext): Promise<GroupSummary> {
  const client = greengrassClient(context.connection, 'read')
  const { LatestVersion } = await client.send(new GetGroupCommand({ GroupId: groupId }), {
    abortSignal: context.signal,
  })
  const last = await lastDeployment(groupId, context)
  const deployment = last && (await stateOf(groupId, last.DeploymentId ?? '', context, last))
  if (!LatestVersion) return { groupId, deployment }
  const members = await groupVersionMembers(groupId, LatestVersion, context)
  const connector = await resolve('connector', members.ConnectorDefinitionVersionArn, context)
  const newer = connector.latestVersion !== undefined && connector.latestVersion !== connector.versionId
  const core = versionOf(members.CoreDefinitionVersionArn)
  return {
    groupId,
    latestVersion: LatestVersion,
    cores: core ? await coreCount(core.id, core.versionId, context).catch(() => undefined) : 0,
    connector: connector.arn ? { ...connector, newer } : undefined,
    deployment,
  }
}

/** The role of a group, by which its connectors and functions act in AWS; `null` where it has none. */
export const groupRole = itemRead(z.strictObject({ groupId: id }), async ({ groupId }, context) => {
  const role = await associatedRole(groupId, context)
  return role ? plain({ RoleArn: role.RoleArn, AssociatedAt: role.AssociatedAt }) : null
})

/** The role by which Greengrass itself acts in the account and Region; `null` where there is none. */
export const serviceRole = itemRead(z.strictObject({}), async (_args, context) => {
  const role = await accountRole(context)
  return role ? plain({ RoleArn: role.RoleArn, AssociatedAt: role.AssociatedAt }) : null
})

/** Whether a group version can be deployed, as far as can be told before: each point with its reason and what to do. */
export const readiness = itemRead(
  z.strictObject({ groupId: id, versionId: id }),
  async ({ groupId, versionId }, context) => await readinessOf(groupId, versionId, context),
)
