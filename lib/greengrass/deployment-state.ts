import 'server-only'
import { type Deployment, GetDeploymentStatusCommand } from '@aws-sdk/client-greengrass'
import type { ReadContext } from '@/lib/read'
import { versionOf } from './arn'
import { greengrassClient } from './clients'
import { type Explanation, explainDeployment } from './deployment-words'

/** A deployment as pages show it. Times are ISO 8601. */
export interface DeploymentState {
  deploymentId: string
  /** As AWS names it: `NewDeployment`, `Redeployment`, `ResetDeployment`, `ForceResetDeployment`. */
  type?: string
  /** The group version that it brings; missing for resets, and where AWS does not tell. */
  groupVersionId?: string
  createdAt?: string
  /** As AWS names it: `Building`, `InProgress`, `Success`, `Failure`; missing where it could not be read. */
  status?: string
  updatedAt?: string
  /** It has not ended: ask again soon. */
  inTransition: boolean
  errorMessage?: string
  /** What AWS says went wrong, each with what to do next. */
  errors: Explanation[]
  unread?: true
}

const ended = new Set(['Success', 'Failure'])

/** A deployment with its status. A status that cannot be read is told as such: what the list says stays. */
export async function stateOf(
  groupId: string,
  deploymentId: string,
  { connection, signal }: ReadContext,
  listed: Deployment = {},
): Promise<DeploymentState> {
  const known = { ...listedState(listed), deploymentId }
  const command = new GetDeploymentStatusCommand({ GroupId: groupId, DeploymentId: deploymentId })
  const answer = await greengrassClient(connection, 'read').send(command, { abortSignal: signal })
  const { DeploymentStatus: status, DeploymentType, UpdatedAt, ErrorMessage, ErrorDetails } = answer
  return {
    ...known,
    type: DeploymentType ?? known.type,
    status,
    updatedAt: UpdatedAt,
    inTransition: !ended.has(status ?? ''),
    errorMessage: ErrorMessage,
    errors: explainDeployment(ErrorMessage, ErrorDetails),
  }
}

/** What the list of deployments says of one. */
export const listedState = ({
  DeploymentId = '',
  DeploymentType,
  CreatedAt,
  GroupArn,
}: Deployment): DeploymentState => ({
  deploymentId: DeploymentId,
  type: DeploymentType,
  groupVersionId: versionOf(GroupArn)?.versionId,
  createdAt: CreatedAt,
  inTransition: false,
  errors: [],
})
