import { damping } from '@/lib/evs/notification-kinds'

/** The two results that a message can be about; whatever else AWS says is no change. */
export type Decided = 'FAILED' | 'PASSED'

/** What is remembered of a check. Times in milliseconds since the epoch. */
export interface CheckState {
  result: Decided
  changedAt: number[]
  flapping: boolean
}

/** What a sample says of a check: `since` when it has been seen so without a gap, `at` the time of the sample. */
export interface Seen {
  result: Decided
  since: number
  at: number
}

/** What a message says: the check failed, passed again, changes too often to be told each time, or stopped doing so. */
export type CheckMessage = 'failed' | 'passed' | 'flapping' | 'steady'

const minute = 60_000

/**
 * What a sample makes of what is remembered, and the message that is due, if one is. A check that changes more often than
 * {@link damping} says is told once as flapping, then not at all until it has been seen without a gap in one result for a while.
 */
export function judge(before: CheckState, { result, since, at }: Seen): { after: CheckState; message?: CheckMessage } {
  const lately = before.changedAt.filter((time) => time > at - damping.minutes * minute)
  if (result === before.result) {
    if (!before.flapping || at - since < damping.steadyMinutes * minute) return { after: before }
    return { after: { result, changedAt: [], flapping: false }, message: 'steady' }
  }
  const changedAt = [...lately, at]
  if (before.flapping) return { after: { result, changedAt, flapping: true } }
  const flapping = changedAt.length > damping.changes
  const message = flapping ? 'flapping' : result === 'FAILED' ? 'failed' : 'passed'
  return { after: { result, changedAt, flapping }, message }
}
