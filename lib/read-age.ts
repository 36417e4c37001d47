/** A moment by both clocks of this program, in milliseconds: that of the wall, and one that nobody sets. */
export interface Moment {
  wall: number
  steady: number
}

/** This moment. */
export const moment = (): Moment => ({ wall: Date.now(), steady: performance.now() })

const arrivals = new Map<string, Moment>()
const most = 5_000

/** Remembers that what was read at a moment (`asOf`, by the server's clock) came just now, unless it came before. */
export function noteArrival(asOf: string, at = moment()): void {
  if (arrivals.has(asOf)) return
  arrivals.set(asOf, at)
  const [oldest] = arrivals.keys()
  if (arrivals.size > most && oldest !== undefined) arrivals.delete(oldest)
}

/**
 * Milliseconds since what was read at `asOf` came here. Two clocks are never compared: this one may be minutes away from the
 * server's. The wall's goes on while the machine sleeps, the other one when the wall's is set back; the longer time counts.
 */
export function ageOf(asOf: string, now = moment()): number {
  const came = arrivals.get(asOf) ?? now
  // What is still looked at is the last to be forgotten.
  arrivals.delete(asOf)
  noteArrival(asOf, came)
  return Math.max(0, now.wall - came.wall, now.steady - came.steady)
}
