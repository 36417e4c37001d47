import { newestFirst } from '@/app/(console)/[connection]/greengrass/groups/[groupId]/deployments/deployment-words'
import type { DataOf } from '@/lib/query'
import type { OperationView } from '@/lib/result'

type Deployment = DataOf<'greengrass', 'deployments'>['items'][number]
type Reference = DataOf<'greengrass', 'groupVersion'>['value']['references'][number]
type Use = DataOf<'greengrass', 'connectorUse'>['items'][number]
type Summary = DataOf<'greengrass', 'groupSummaries'>['items'][number]

/** Whether a group version refers to this version of a connector definition. */
export const refersTo = (references: readonly Reference[], definitionId: string, versionId: string): boolean =>
  references.some(
    (each) => each.kind === 'connector' && each.definitionId === definitionId && each.versionId === versionId,
  )

/** The group's last deployment, where that brings this group version: a later one of another version has replaced it. */
export function deploymentOf(
  deployments: readonly Deployment[],
  groupVersionId: string | undefined,
): Deployment | undefined {
  const [last] = newestFirst(deployments)
  return groupVersionId !== undefined && last?.groupVersionId === groupVersionId ? last : undefined
}

const isStep = ({ action }: OperationView) =>
  action === 'greengrass.createGroupVersion' || action === 'greengrass.createDeployment'

/** A change of this group of which it is not known yet whether AWS made it: until that is, no step is begun anew. */
export const openStep = (operations: readonly OperationView[], groupId: string): OperationView | undefined =>
  operations.find(
    (each) =>
      isStep(each) &&
      each.target === groupId &&
      !each.settled &&
      (each.state === 'intended' || each.state === 'unknown' || each.state === 'unresolved'),
  )

/** The record of the change that AWS answered with this version or deployment; nothing where it is older, or not of this console. */
export const recordOf = (operations: readonly OperationView[], id: string | undefined): OperationView | undefined =>
  id === undefined ? undefined : operations.find((each) => each.state === 'succeeded' && answered(each.value, id))

function answered(value: unknown, id: string): boolean {
  if (typeof value !== 'object' || value === null) return false
  return ('Version' in value && value.Version === id) || ('DeploymentId' in value && value.DeploymentId === id)
}

/** Where a group stands on the way of a version to its core, in one line of a list. */
export function standOf(use: Use, summary: Summary | undefined, versionId: string): { state?: string; text: string } {
  if (use.unread) return { text: 'The group could not be read' }
  if (use.connectorVersionId !== versionId) return { text: 'Needs a group version' }
  if (!summary) return { text: 'Reading…' }
  if (summary.unread) return { text: 'Its deployments could not be read' }
  const { deployment } = summary
  if (deployment?.groupVersionId !== use.groupVersionId) return { text: 'Needs a deployment' }
  return { state: deployment.status, text: '' }
}
