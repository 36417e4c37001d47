import { applianceName } from '@/app/(console)/[connection]/evs/connector-types'
import { hasFailed, isMoving } from '@/app/(console)/[connection]/evs/health'
import { durationWords } from '@/app/(console)/[connection]/evs/health/duration-words'
import type { Board, BoardCheck, BoardEnvironment } from '@/app/(console)/[connection]/evs/health/types'
import { paths } from '@/lib/paths'
import type { AttentionLine } from './attention'

/**
 * What the board says that needs somebody: checks that fail, connectors that AWS gave up, and environments of which it is not known
 * how they are. `sampling`: AWS is asked at all. `explained`: the environments of which it is told what fails.
 */
export function healthLines(
  { now, environments }: Pick<Board, 'now' | 'environments'>,
  connection: string,
  sampling = true,
): { lines: AttentionLine[]; explained: Set<string> } {
  const known = environments.filter(({ stale }) => !stale)
  const failing = known.flatMap((environment) => [
    ...environment.checks.flatMap((check) => checkLine(environment, check, connection)),
    ...environment.connectors.flatMap(({ checks, ...connector }) => [
      ...connectorLine(environment, connector, connection),
      ...checks.flatMap((check) => checkLine(environment, check, connection, connector)),
    ]),
  ])
  const unknown = known.flatMap((environment) => unknownLine(environment, now, connection))
  const old = environments.filter(({ stale, sampledAt }) => stale && sampledAt !== undefined)
  const unasked = sampling
    ? [...staleLine(old, now, connection), ...neverLine(environments, connection)]
    : [lineOf('EVS health is not known: sampling is switched off', connection)]
  return {
    lines: [...failing.map(({ line }) => line), ...unknown, ...unasked],
    explained: new Set(failing.map(({ environmentId }) => environmentId)),
  }
}

type Connector = Omit<BoardEnvironment['connectors'][number], 'checks'>

const nameOf = ({ environmentName, environmentId }: BoardEnvironment) => environmentName || environmentId
const connectorName = ({ type, applianceFqdn, connectorId }: Connector) =>
  `${applianceName(type)} ${applianceFqdn ?? connectorId}`

function checkLine(environment: BoardEnvironment, { check, verdict }: BoardCheck, connection: string, of?: Connector) {
  if (verdict !== 'failing') return []
  const { environmentId } = environment
  const connectorId = of?.connectorId ?? ''
  const line = {
    key: `${environmentId}/${connectorId}/${check}`,
    state: 'FAILED',
    text: `EVS check ${check} of ${of ? `${connectorName(of)} in ` : ''}${nameOf(environment)}`,
    href: paths.evs.healthCheck(connection, { environmentId, connectorId, check }),
  }
  return [{ environmentId, line }]
}

function connectorLine(environment: BoardEnvironment, connector: Connector, connection: string) {
  const { environmentId } = environment
  const { state = '', connectorId } = connector
  if (!state.endsWith('_FAILED')) return []
  const line = {
    key: connectorId,
    state,
    text: `EVS connector ${connectorName(connector)} in ${nameOf(environment)}`,
    href: paths.evs.environment(connection, environmentId),
  }
  return [{ environmentId, line }]
}

/** One line for all that is old: as a rule they are old for the same reason. */
function staleLine(old: BoardEnvironment[], now: string, connection: string): AttentionLine[] {
  const oldest = old.map(({ sampledAt = now }) => Date.parse(sampledAt)).sort((a, b) => a - b)[0]
  if (oldest === undefined) return []
  const which = old.length === 1 && old[0] ? nameOf(old[0]) : `${old.length} environments`
  const age = durationWords((Date.parse(now) - oldest) / 1000)
  const text = `EVS health of ${which} is not known: AWS last answered ${age} ago`
  return [lineOf(text, connection)]
}

const lineOf = (text: string, connection: string): AttentionLine => ({
  key: text,
  state: 'UNKNOWN',
  text,
  href: paths.evs.health(connection),
})

/** One line for all that AWS was asked for and never told. */
function neverLine(environments: BoardEnvironment[], connection: string): AttentionLine[] {
  const never = environments.filter(({ sampledAt, failure }) => sampledAt === undefined && failure !== undefined)
  const [first] = never
  if (!first?.failure) return []
  const which = never.length === 1 ? nameOf(first) : `${never.length} environments`
  return [lineOf(`EVS health of ${which} is not known: AWS has not answered yet: ${first.failure.title}`, connection)]
}

/** EVS tells its first results within 10 minutes; what it cannot tell for longer than this needs somebody. */
const unknownForMs = 15 * 60_000

/** One line for the checks of an environment that EVS cannot tell, but for those beside one that fails, which says why. */
function unknownLine(environment: BoardEnvironment, now: string, connection: string): AttentionLine[] {
  const isLong = ({ verdict, since }: BoardCheck) =>
    verdict === 'stale' || (verdict === 'unknown' && Date.parse(now) - Date.parse(since) > unknownForMs)
  const parts = [environment, ...environment.connectors]
  const checks = parts.flatMap(({ state, checks }) => {
    const told = isMoving(state) || hasFailed(state) || checks.some(({ verdict }) => verdict === 'failing')
    return told ? [] : checks.filter(isLong)
  })
  const [first] = checks
  if (!first) return []
  const which = checks.length === 1 ? `check ${first.check}` : `${checks.length} checks`
  return [
    {
      key: `${environment.environmentId}/unknown`,
      state: 'UNKNOWN',
      text: `EVS cannot tell ${which} of ${nameOf(environment)}`,
      href: paths.evs.environment(connection, environment.environmentId),
    },
  ]
}
