/**
 * What a result comes to. `failing`: AWS says FAILED, or a state that ends in _FAILED. `unknown`: AWS cannot tell. `other`: a
 * result that the console has no word for. `stale`: it was PASSED, and that is too old to say so now.
 */
export type HealthVerdict = 'failing' | 'unknown' | 'other' | 'stale' | 'passing'

const order: readonly HealthVerdict[] = ['failing', 'unknown', 'other', 'stale', 'passing']

/** Worst first. */
export const byVerdict = (a: HealthVerdict, b: HealthVerdict) => order.indexOf(a) - order.indexOf(b)

/** The worst of several; unknown where there is none. */
export const worstVerdict = (all: HealthVerdict[]): HealthVerdict => all.toSorted(byVerdict)[0] ?? 'unknown'

/** @param stale whether the sample that said so is too old to rely on. What is old never passes; what failed is shown as failing. */
export function verdictOf(result: string | undefined, stale: boolean): HealthVerdict {
  if (result === 'FAILED') return 'failing'
  if (result === undefined || result === '' || result === 'UNKNOWN') return 'unknown'
  if (result !== 'PASSED') return 'other'
  return stale ? 'stale' : 'passing'
}

/** EVS tries every check every 10 minutes (EVS user guide, environment checks): what it has not tried for three times that long says nothing. */
const triedWithinMs = 30 * 60_000

/**
 * Whether a check that passed has not been tried for long before it was read (ISO 8601 both). Attempts that are later than that,
 * and checks of which AWS tells none, are left alone.
 */
export function isUntried(
  { result, lastCheckAttempt }: { result?: string | undefined; lastCheckAttempt?: string | undefined },
  readAt: string | undefined,
): boolean {
  if (result !== 'PASSED' || !lastCheckAttempt || !readAt) return false
  return Date.parse(readAt) - Date.parse(lastCheckAttempt) > triedWithinMs
}

/** What the state of an environment or connector adds: one that failed is failing, whatever its checks say. */
export function verdictOfState(state: string | undefined): HealthVerdict[] {
  return state?.endsWith('_FAILED') ? ['failing'] : []
}
