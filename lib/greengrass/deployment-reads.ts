import 'server-only'
import { z } from 'zod'
import { itemRead, listRead } from '@/lib/read'
import { type DeploymentState, listedState, stateOf } from './deployment-state'
import { deploymentPages } from './group-lists'
import { inSteps } from './in-steps'

const id = z.string().min(1).max(64)

/** All deployments of a group, in AWS's order and without their status: AWS tells that one by one. */
export const deployments = listRead(z.strictObject({ groupId: id }), async function* ({ groupId }, context) {
  const pages = deploymentPages(groupId, context)
  for (;;) {
    const { done, value } = await pages.next()
    if (done) return value
    yield value.map(listedState)
  }
})

/** The status of the deployments that are asked for, at most 50, in steps as they are read. */
export const deploymentStates = listRead(
  z.strictObject({ groupId: id, deploymentIds: z.array(id).max(50) }),
  ({ groupId, deploymentIds }, context) =>
    inSteps(
      deploymentIds,
      (deploymentId) => stateOf(groupId, deploymentId, context),
      (deploymentId): DeploymentState => ({ deploymentId, inTransition: false, errors: [], unread: true }),
    ),
)

/** One deployment: its status, what went wrong and what to do next, and what the list says of it. */
export const deployment = itemRead(
  z.strictObject({ groupId: id, deploymentId: id }),
  async ({ groupId, deploymentId }, context) => {
    for await (const page of deploymentPages(groupId, context)) {
      const listed = page.find(({ DeploymentId }) => DeploymentId === deploymentId)
      if (listed) return await stateOf(groupId, deploymentId, context, listed)
    }
    return await stateOf(groupId, deploymentId, context)
  },
)
