/** The types of a deployment in words, by AWS's name. */
const types = new Map([
  ['NewDeployment', 'New deployment'],
  ['Redeployment', 'Redeployment'],
  ['ResetDeployment', 'Reset'],
  ['ForceResetDeployment', 'Reset by force'],
])

/** What kind of deployment it is; a type that is not known shows as it came. */
export const deploymentType = (type: string | undefined): string => types.get(type ?? '') ?? type ?? 'Unknown type'

/** Takes something off a core, as against putting something on it. */
export const takesOff = (type: string | undefined): boolean =>
  type === 'ResetDeployment' || type === 'ForceResetDeployment'

/** The steps that every deployment goes through, in AWS's words, before it ends in `Success` or `Failure`. */
const underWay = ['Building', 'InProgress']

/** A step of a deployment as a timeline shows it. */
export interface TimelineStep {
  /** AWS's word for the step. */
  status: string
  stands: 'done' | 'now' | 'ahead'
}

/** Where a deployment stands: both steps and the end. Nothing where AWS names a status that is none of them. */
export function timelineOf(status: string | undefined): TimelineStep[] | undefined {
  const ended = status === 'Success' || status === 'Failure'
  const at = ended ? underWay.length : underWay.indexOf(status ?? '')
  if (at < 0) return undefined
  return [...underWay, ended ? status : 'Success'].map((step, i) => ({
    status: step,
    stands: i < at || ended ? 'done' : i === at ? 'now' : 'ahead',
  }))
}

/** Newest first. What came at the same moment stays in AWS's order, which is oldest first. */
export const newestFirst = <Row extends { createdAt?: string }>(rows: readonly Row[]): Row[] =>
  rows.toReversed().sort((a, b) => (b.createdAt ?? '').localeCompare(a.createdAt ?? ''))
