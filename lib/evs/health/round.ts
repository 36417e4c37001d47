import 'server-only'
import { bounded } from '@/lib/aws/bounded'
import { answerWithinMs } from '@/lib/aws/client-config'
import { connectionOf, environmentConnections } from '@/lib/connections/connection'
import { connectionRows } from '@/lib/connections/store'
import { evsWords } from '@/lib/evs/words'
import { failureOf } from '@/lib/failure'
import { logUnexpected } from '@/lib/log-error'
import { askEnvironment, askEnvironments } from './ask'
import { Fenced, type Lease } from './lease'
import { recordEnvironments, recordSample } from './record'
import { healthSettingsNow } from './settings'
import { type Claim, claimDue, followConnections, type Pace, recordFailure, wantedConnections } from './targets'

const atOnce = 4

/** The connections that are looked at: the environment's, those that admins made, and those that somebody looks at now. */
async function everyConnection(): Promise<string[]> {
  const [given, made, wanted] = await Promise.all([environmentConnections(), connectionRows(), wantedConnections()])
  return [...new Set([...given.map(({ id }) => id), ...made.map(({ id }) => id), ...wanted])]
}

/**
 * Asks AWS for everything that is due, until nothing is or the lease is lost. Each thing fails by itself.
 * @param only the connections to look at; all of them unless told
 * @returns how often something was asked for
 */
export async function sampleDue(lease: Lease, only?: string[]): Promise<number> {
  const settings = await healthSettingsNow()
  if (!settings.sampling) return 0
  const connections = only ?? (await everyConnection())
  await followConnections(connections, settings.steadySeconds)
  let asked = 0
  try {
    for (;;) {
      const claims = await claimDue(lease, connections, atOnce)
      if (claims.length === 0) return asked
      asked += claims.length
      await bounded(claims, atOnce, async (claim) => await sampleOne(lease, claim, settings))
    }
  } catch (error) {
    if (error instanceof Fenced) return asked
    throw error
  }
}

async function sampleOne(lease: Lease, claim: Claim, { transitionalSeconds, steadySeconds }: Pace): Promise<void> {
  const connection = await connectionOf(claim.connection)
  // It was removed or switched off since it was claimed.
  if (!connection) return
  const named = { ...claim, connectionName: connection.name }
  const context = { connection, signal: AbortSignal.timeout(6 * answerWithinMs) }
  try {
    if (claim.environmentId === '') {
      const environments = await askEnvironments(context)
      return await recordEnvironments(lease, named, environments, steadySeconds)
    }
    const sample = await askEnvironment(claim.environmentId, context)
    await recordSample(lease, named, sample, sample.transitional ? transitionalSeconds : steadySeconds)
  } catch (error) {
    if (error instanceof Fenced) throw error
    const failure = failureOf(error, evsWords)
    if (failure.code === 'Unclear') logUnexpected('a sample of EVS failed', error, { connection: claim.connection })
    await recordFailure(lease, claim, failure)
  }
}
