import type { HealthSettings } from '@/lib/evs/schema'

/** GetEnvironment and one page of ListEnvironmentConnectors. */
const callsPerSample = 2

/** What sampling costs in calls of AWS an hour. */
export interface Calls {
  /** Of everything that is known, while nothing is in transit. */
  steady: number
  /** Of one environment, then. */
  each: number
  /** Of one environment in transit. */
  transitional: number
}

/** The cost of settings as they are typed; nothing where none is asked, or what is typed is no interval. */
export function callsPerHour(
  settings: Pick<HealthSettings, 'sampling' | 'steadySeconds' | 'transitionalSeconds'>,
  known: { environments: number; connections: number },
): Calls | undefined {
  const { sampling, steadySeconds, transitionalSeconds } = settings
  // What is typed may be any text.
  const valid = [steadySeconds, transitionalSeconds].every((seconds) => Number.isInteger(seconds) && seconds > 0)
  if (!sampling || !valid) return undefined
  const anHour = (seconds: number, calls: number) => Math.ceil((3_600 / seconds) * calls)
  return {
    steady: anHour(steadySeconds, known.environments * callsPerSample + known.connections),
    each: anHour(steadySeconds, callsPerSample),
    transitional: anHour(transitionalSeconds, callsPerSample),
  }
}
