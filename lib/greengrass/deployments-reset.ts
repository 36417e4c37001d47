import 'server-only'
import { type Deployment, GetDeploymentStatusCommand } from '@aws-sdk/client-greengrass'
import { wholeList } from '@/lib/aws/pages'
import { failure, Refusal } from '@/lib/failure'
import type { ReadContext } from '@/lib/read'
import { greengrassClient } from './clients'
import { deploymentPages } from './group-lists'

/** The group's deployment that was created last, resets included; nothing where there is none. */
export async function lastDeployment(groupId: string, context: ReadContext): Promise<Deployment | undefined> {
  let last: Deployment | undefined
  for await (const page of wholeList(deploymentPages(groupId, context))) {
    for (const one of page) if ((one.CreatedAt ?? '') >= (last?.CreatedAt ?? '')) last = one
  }
  return last
}

/** A reset of a group's deployments, as against one that puts something on the core. */
export const isReset = ({ DeploymentType }: Pick<Deployment, 'DeploymentType'>) =>
  DeploymentType === 'ResetDeployment' || DeploymentType === 'ForceResetDeployment'

/** Refuses a group of which something is, or may still be, deployed. */
export async function checkReset(groupId: string, context: ReadContext): Promise<void> {
  const last = await lastDeployment(groupId, context)
  if (!last) return
  if (!isReset(last)) throw refused('The group is deployed.', 'Reset its deployments first, then delete it.')
  const command = new GetDeploymentStatusCommand({ GroupId: groupId, DeploymentId: last.DeploymentId ?? '' })
  const { DeploymentStatus } = await greengrassClient(context.connection, 'read').send(command, {
    abortSignal: context.signal,
  })
  if (DeploymentStatus === 'Failure') {
    throw refused('The last reset of its deployments failed.', 'Reset them again, by force if the core is gone.')
  }
  if (DeploymentStatus !== 'Success') {
    throw refused('The reset of its deployments has not ended.', 'Wait until it has, then delete the group.')
  }
}

const refused = (why: string, next: string) =>
  new Refusal(failure('StillDeployed', `${why} Nothing was deleted.`, next))
