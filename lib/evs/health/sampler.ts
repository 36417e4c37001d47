import 'server-only'
import { randomUUID } from 'node:crypto'
import { logUnexpected } from '@/lib/log-error'
import { giveLease, type Lease, takeLease } from './lease'
import { deliverDue, newTurns } from './notifications/courier'
import { prune } from './prune'
import { sampleDue } from './round'

const pruneEveryMs = 3_600_000

/** A sampler that runs. */
export interface RunningSampler {
  /** The lease as it has it; nothing while another process samples. */
  lease(): Lease | undefined
  /** Ends it; the sample and the messages under way are finished first, nothing else is begun, and the lease is given back. */
  stop(): Promise<void>
}

/**
 * Samples the health of EVS for as long as the process lives, whenever it has the lease. Every process runs one: the lease is
 * taken or kept every few seconds, also while AWS takes long to answer.
 */
export function startSampler({
  everyMs = 5_000,
  connections,
}: {
  everyMs?: number
  connections?: string[]
} = {}): RunningSampler {
  const holder = randomUUID()
  let held: Lease | undefined
  let round: Promise<void> | undefined
  const turns = newTurns()
  const delivering = new Set<Promise<unknown>>()
  let pruning: Promise<unknown> | undefined
  let pruned = 0
  const tick = async () => {
    held = await takeLease(holder)
    if (!held) return
    // Apart from each other: a receiver that takes long delays no sample and no other receiver, nor AWS a message.
    const deliveries = deliverDue(held, turns)
      .catch((error: unknown) => logUnexpected('messages about EVS could not be delivered', error))
      .finally(() => delivering.delete(deliveries))
    delivering.add(deliveries)
    if (Date.now() - pruned >= pruneEveryMs) {
      pruned = Date.now()
      pruning = prune(held).catch((error: unknown) => logUnexpected('old health of EVS could not be forgotten', error))
    }
    if (round) return
    round = sampleDue(held, connections)
      .then(() => undefined)
      .catch((error: unknown) => logUnexpected('a round of the EVS sampler failed', error))
      .finally(() => {
        round = undefined
      })
  }
  let ticking: Promise<void> | undefined
  const go = () => {
    ticking ??= tick()
      .catch((error: unknown) => {
        held = undefined
        logUnexpected('the lease of the EVS sampler could not be asked for', error)
      })
      .finally(() => {
        ticking = undefined
      })
  }
  go()
  const timer = setInterval(go, everyMs)
  timer.unref()
  return {
    lease: () => held,
    async stop() {
      clearInterval(timer)
      turns.ended = true
      await ticking
      await Promise.all([round, ...delivering, pruning])
      if (held) await giveLease(held)
      held = undefined
    },
  }
}
