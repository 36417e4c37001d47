import 'server-only'
import { CreateDeploymentCommand, type Deployment, ResetDeploymentsCommand } from '@aws-sdk/client-greengrass'
import { wholeList } from '@/lib/aws/pages'
import { failure, Refusal } from '@/lib/failure'
import { defineChange, type FindContext } from '@/lib/operations/change'
import { paths } from '@/lib/paths'
import { versionOf } from './arn'
import { greengrassClient, sent } from './clients'
import { isReset, lastDeployment } from './deployments-reset'
import { deploymentPages } from './group-lists'
import { createDeploymentSchema, resetDeploymentsSchema } from './schema'
import { greengrassWords } from './words'

/** Deployments of a group that were created late enough to be the change's, and that are of its kind. */
async function deploymentsSince(groupId: string, context: FindContext, ofItsKind: (one: Deployment) => boolean) {
  const found = []
  for await (const page of wholeList(deploymentPages(groupId, context))) {
    for (const one of page) {
      if (new Date(one.CreatedAt ?? 0) >= context.since && ofItsKind(one)) {
        found.push({ DeploymentArn: one.DeploymentArn, DeploymentId: one.DeploymentId })
      }
    }
  }
  return found
}

/**
 * CreateDeployment: a group version goes to the core, or what an earlier deployment brought goes again. The version it brought
 * is part of the group's ARN in the list of deployments.
 * https://docs.aws.amazon.com/greengrass/v1/apireference/createdeployment-post.html
 */
export const createDeployment = defineChange({
  name: 'greengrass.createDeployment',
  input: createDeploymentSchema,
  words: greengrassWords,
  target: ({ groupId }) => groupId,
  async send({ groupId, type, groupVersionId, deploymentId }, { connection, operationId, signal }) {
    const command = new CreateDeploymentCommand({
      GroupId: groupId,
      DeploymentType: type,
      ...(type === 'Redeployment' ? { DeploymentId: deploymentId } : { GroupVersionId: groupVersionId }),
      AmznClientToken: operationId,
    })
    return await sent(greengrassClient(connection, 'change').send(command, { abortSignal: signal }))
  },
  resource: ({ DeploymentArn, DeploymentId }, { groupId }, connection) => ({
    id: DeploymentArn ?? '',
    href: paths.greengrass.deployment(connection, groupId, DeploymentId ?? ''),
  }),
  find: async ({ groupId, type, groupVersionId }, context) =>
    await deploymentsSince(groupId, context, ({ DeploymentType, GroupArn }) => {
      const brought = versionOf(GroupArn)?.versionId
      return DeploymentType === type && (!brought || !groupVersionId || brought === groupVersionId)
    }),
  fields: { byMember: { GroupVersionId: 'groupVersionId', DeploymentId: 'deploymentId' } },
})

/**
 * ResetDeployments: the group can be deployed anew, or deleted. By force it is a reset in the cloud alone, for a core that does
 * not answer. https://docs.aws.amazon.com/greengrass/v1/apireference/resetdeployments-post.html
 */
export const resetDeployments = defineChange({
  name: 'greengrass.resetDeployments',
  input: resetDeploymentsSchema,
  words: greengrassWords,
  target: ({ groupId }) => groupId,
  async check({ groupId, force }, context) {
    const last = await lastDeployment(groupId, context)
    if (!force && (!last || isReset(last))) throw nothingDeployed(last !== undefined)
  },
  async send({ groupId, force }, { connection, operationId, signal }) {
    const command = new ResetDeploymentsCommand({
      GroupId: groupId,
      Force: force || undefined,
      AmznClientToken: operationId,
    })
    return await sent(greengrassClient(connection, 'change').send(command, { abortSignal: signal }))
  },
  resource: ({ DeploymentArn, DeploymentId }, { groupId }, connection) => ({
    id: DeploymentArn ?? '',
    href: paths.greengrass.deployment(connection, groupId, DeploymentId ?? ''),
  }),
  find: async ({ groupId, force }, context) =>
    await deploymentsSince(
      groupId,
      context,
      ({ DeploymentType }) => DeploymentType === (force ? 'ForceResetDeployment' : 'ResetDeployment'),
    ),
})

const nothingDeployed = (wasReset: boolean) =>
  new Refusal(
    failure(
      'NothingDeployed',
      wasReset ? 'The deployments are reset already.' : 'The group was never deployed.',
      'There is nothing to reset. Only if the last reset failed because the core is gone, reset by force.',
    ),
  )
