/**
 * What a result comes to. `failing`: AWS says FAILED, or a state that ends in _FAILED. `unknown`: AWS cannot tell. `other`: a
 * result that the console has no word for. `stale`: it was PASSED, and is too old to say so now.
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

/** What the state of an environment or connector adds: one that failed is failing, whatever its checks say. */
export function verdictOfState(state: string | undefined): HealthVerdict[] {
  return state?.endsWith('_FAILED') ? ['failing'] : []
}
