import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { answerWithinMs } from '@/lib/aws/client-config'
import { connectionOf } from '@/lib/connections/connection'
import { evsWords } from '@/lib/evs/words'
import { failureOf } from '@/lib/failure'
import { logUnexpected } from '@/lib/log-error'
import { askEnvironment, askEnvironments } from './ask'
import { Fenced, type Lease } from './lease'
import { recordEnvironments, recordSample } from './record'
import { healthSettingsNow } from './settings'
import { type Claim, claimDue, followConnections, recordFailure, sampledConnections } from './targets'

/** So many things are asked for at once, of all connections together. */
const atOnce = 16
/** While AWS is awaited, it is looked so often what else is due. */
const lookEveryMs = 1_000

/**
 * Asks AWS for everything that is due, until nothing is or the lease is lost. Each thing fails by itself, and none waits for
 * another one. Switched off meanwhile, only what is under way is waited for.
 * @param only the connections to look at; all of them unless told
 * @returns how often something was asked for
 */
export async function sampleDue(lease: Lease, only?: string[]): Promise<number> {
  const underWay = new Map<Claim, Promise<void>>()
  let asked = 0
  try {
    for (;;) {
      for (const claim of await claimMore(lease, underWay, only)) {
        asked++
        const sampling = sampleOne(lease, claim).then(() => void underWay.delete(claim))
        // What fails stays under way, so that waiting below throws it.
        sampling.catch(() => undefined)
        underWay.set(claim, sampling)
      }
      if (underWay.size === 0) return asked
      await firstOf([...underWay.values()])
    }
  } catch (error) {
    if (error instanceof Fenced) return asked
    throw error
  }
}

/** What is to be asked for now, as far as there is room. */
async function claimMore(lease: Lease, underWay: Map<Claim, unknown>, only?: string[]): Promise<Claim[]> {
  const { sampling, steadySeconds } = await healthSettingsNow()
  if (!sampling || underWay.size >= atOnce) return []
  const connections = only ?? (await sampledConnections())
  await followConnections(connections, steadySeconds)
  return await claimDue(lease, connections, atOnce - underWay.size, underWay.keys())
}

/** Waits until one of these has ended, or it is time to look again. */
async function firstOf(these: Promise<void>[]): Promise<void> {
  const ended = new AbortController()
  const look = pause(lookEveryMs, undefined, { signal: ended.signal }).catch(() => undefined)
  try {
    await Promise.race([...these, look])
  } finally {
    ended.abort()
  }
}

async function sampleOne(lease: Lease, claim: Claim): Promise<void> {
  const connection = await connectionOf(claim.connection)
  // It was removed or switched off since it was claimed.
  if (!connection) return
  const named = { ...claim, connectionName: connection.name }
  const context = { connection, signal: AbortSignal.timeout(6 * answerWithinMs) }
  try {
    if (claim.environmentId === '') {
      const environments = await askEnvironments(context)
      const { steadySeconds } = await healthSettingsNow()
      return await recordEnvironments(lease, named, environments, steadySeconds)
    }
    const sample = await askEnvironment(claim.environmentId, context)
    // As they are by now: asking may have taken long.
    const { transitionalSeconds, steadySeconds } = await healthSettingsNow()
    await recordSample(lease, named, sample, sample.transitional ? transitionalSeconds : steadySeconds)
  } catch (error) {
    if (error instanceof Fenced) throw error
    const failure = failureOf(error, evsWords)
    if (failure.code === 'Unclear') logUnexpected('a sample of EVS failed', error, { connection: claim.connection })
    await recordFailure(lease, claim, failure)
  }
}
