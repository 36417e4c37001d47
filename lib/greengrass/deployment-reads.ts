import 'server-only'
import { z } from 'zod'
import { itemRead, listRead } from '@/lib/read'
import { type DeploymentState, listedState, stateOf } from './deployment-state'
import { lastDeployment } from './deployments-reset'
import { deploymentPages, groupPages } from './group-lists'
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

/** A group whose last deployment failed. */
export interface FailedDeployment {
  groupId: string
  groupName?: string
  deploymentId: string
  createdAt?: string
}

interface Looked {
  groupId: string
  /** Its last deployment, where that is recent. */
  state?: DeploymentState
  unread?: true
}

/** How many groups are looked at, and how old a failure may be: an overview may cost AWS a few dozen calls, not thousands. */
const looked = 25
const latelyMs = 7 * 24 * 3_600_000

/**
 * Groups whose last deployment failed within a week, of the 25 that were changed last on the first page of AWS's list. `more`: there
 * are groups that were not looked at. What cannot be read of one group is left out, and counted.
 */
export const failedDeployments = itemRead(z.strictObject({}), async (_args, context) => {
  const first = await groupPages(context).next()
  const groups = first.done ? [] : first.value
  const newest = groups
    .toSorted((a, b) => (b.LastUpdatedTimestamp ?? '').localeCompare(a.LastUpdatedTimestamp ?? ''))
    .slice(0, looked)
  const failed: FailedDeployment[] = []
  let unread = 0
  const rows = inSteps(
    newest.flatMap(({ Id }) => (Id ? [Id] : [])),
    async (groupId): Promise<Looked> => {
      const last = await lastDeployment(groupId, context)
      const lately = last && Date.now() - Date.parse(last.CreatedAt ?? '') < latelyMs
      return { groupId, state: lately ? await stateOf(groupId, last.DeploymentId ?? '', context, last) : undefined }
    },
    (groupId): Looked => ({ groupId, unread: true }),
  )
  for await (const step of rows) {
    for (const { groupId, state, unread: missing } of step) {
      if (missing) unread++
      else if (state?.status === 'Failure') {
        const groupName = newest.find(({ Id }) => Id === groupId)?.Name
        failed.push({ groupId, groupName, deploymentId: state.deploymentId, createdAt: state.createdAt })
      }
    }
  }
  return { failed, unread, more: groups.length > newest.length || groups.length >= 100 }
})
