import { paths } from '@/lib/paths'
import type { OperationView } from '@/lib/result'

/** One line of what needs somebody. */
export interface AttentionLine {
  key: string
  state: string
  text: string
  href: string
}

const rank = ['FAILED', 'CREATE_FAILED', 'unresolved', 'unknown', 'Failure']

/** The part of a query that tells whether it has read all there is. */
interface Read {
  data?: { asOf: string; complete?: boolean; incomplete?: string } | undefined
  isError: boolean
}

/** What to say where nothing was found that needs somebody: that nothing does, only where all of it was read. */
export function nothingFound(...reads: Read[]): string {
  if (reads.some(({ data, isError }) => isError || data?.incomplete !== undefined))
    return 'Not everything could be read, so something may need you.'
  return reads.every(({ data }) => data && data.complete !== false) ? 'Nothing needs you.' : 'Looking…'
}

/**
 * What needs somebody, worst first: environments that fail, changes whose outcome is open or needs a person, and deployments that
 * failed lately.
 */
export function needsAttention(
  operations: OperationView[],
  environments: {
    environmentId?: string
    environmentName?: string
    environmentStatus?: string
    environmentState?: string
  }[],
  connection: string,
  deployments: { groupId: string; groupName?: string; deploymentId: string }[] = [],
): AttentionLine[] {
  const failing = environments.flatMap(
    ({ environmentId = '', environmentName, environmentStatus, environmentState = '' }) => {
      const state = environmentState.endsWith('_FAILED') ? environmentState : environmentStatus
      if (state !== 'FAILED' && state !== environmentState) return []
      const text = `EVS environment ${environmentName ?? environmentId}`
      return [{ key: environmentId, state: state ?? '', text, href: paths.evs.environment(connection, environmentId) }]
    },
  )
  const open = operations
    .filter(({ state, settled }) => state === 'unknown' || (state === 'unresolved' && !settled))
    .map(({ id, state, target }) => ({ key: id, state, text: target, href: paths.operation(connection, id) }))
  const failed = deployments.map(({ groupId, groupName, deploymentId }) => ({
    key: deploymentId,
    state: 'Failure',
    text: `Deployment of Greengrass group ${groupName || groupId}`,
    href: paths.greengrass.deployment(connection, groupId, deploymentId),
  }))
  return [...failing, ...open, ...failed].sort((a, b) => rank.indexOf(a.state) - rank.indexOf(b.state))
}
