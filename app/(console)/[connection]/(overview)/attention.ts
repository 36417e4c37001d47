import type { Board } from '@/app/(console)/[connection]/evs/health/types'
import { paths } from '@/lib/paths'
import type { OperationView } from '@/lib/result'
import { healthLines } from './health-lines'

/** One line of what needs somebody. */
export interface AttentionLine {
  key: string
  state: string
  text: string
  href: string
}

const rank = [
  'FAILED',
  'CREATE_FAILED',
  'UPDATE_FAILED',
  'DELETE_FAILED',
  'unresolved',
  'unknown',
  'Failure',
  'UNKNOWN',
]

/** The part of a query that tells whether it has read all there is. */
interface Read {
  data?: { asOf: string; complete?: boolean; incomplete?: string } | undefined
  isError: boolean
}

/** Whether something of these could not be read. */
export const isPartlyRead = (...reads: Read[]) =>
  reads.some(({ data, isError }) => isError || data?.incomplete !== undefined)

/** When the oldest of these was read (ISO 8601); nothing before all are. */
export function lookedAt(...reads: Read[]): string | undefined {
  const times = reads.map(({ data }) => data?.asOf)
  return times.includes(undefined) ? undefined : times.toSorted()[0]
}

/** What to say where nothing was found that needs somebody: that nothing does, only where all of it was read. */
export function nothingFound(...reads: Read[]): string {
  if (isPartlyRead(...reads)) return 'Not everything could be read, so something may need you.'
  return reads.every(({ data }) => data && data.complete !== false) ? 'Nothing needs you.' : 'Looking…'
}

/**
 * What needs somebody, worst first: checks and environments that fail, changes whose outcome is open or needs a person, deployments
 * that failed lately, and health that is not known (`sampling`: AWS is asked for it). An environment of which the board knows what fails is not named besides.
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
  board?: Pick<Board, 'now' | 'environments'>,
  sampling = true,
): AttentionLine[] {
  const health = board
    ? healthLines(board, connection, sampling || environments.length === 0)
    : { lines: [], explained: new Set<string>() }
  const failing = environments.flatMap(
    ({ environmentId = '', environmentName, environmentStatus, environmentState = '' }) => {
      const state = environmentState.endsWith('_FAILED') ? environmentState : environmentStatus
      if (state !== 'FAILED' && state !== environmentState) return []
      if (state === 'FAILED' && health.explained.has(environmentId)) return []
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
  const lines = [...health.lines, ...failing, ...open, ...failed]
  return lines.sort((a, b) => rank.indexOf(a.state) - rank.indexOf(b.state))
}
