import 'server-only'
import { followTokens, wholeList } from '@/lib/aws/pages'
import { evsClient } from '@/lib/evs/clients'
import { connectorPages } from '@/lib/evs/connector-list'
import { transitionalStates } from '@/lib/evs/kinds'
import { type EnvironmentSummary, GetEnvironmentCommand, ListEnvironmentsCommand } from '@/lib/evs/sdk'
import { type Plain, plain } from '@/lib/plain'
import type { ReadContext } from '@/lib/read'

/** A check as AWS told it. Times are ISO 8601. */
export interface SampledCheck {
  /** Empty for a check of the environment itself. */
  connectorId: string
  check: string
  result: string
  impairedSince?: string
  lastCheckAttempt?: string
}

/** A connector as AWS told it, without its checks. */
export interface SampledConnector {
  connectorId: string
  type?: string
  applianceFqdn?: string
  state?: string
  stateDetails?: string
  status?: string
  createdAt?: string
}

/** All that one sample of an environment says. */
export interface Sample {
  name?: string
  state?: string
  status?: string
  vcfVersion?: string
  connectors: SampledConnector[]
  checks: SampledCheck[]
  /** Something is about to change by itself, so the next sample comes sooner. */
  transitional: boolean
}

/** One environment and all its connectors. */
export async function askEnvironment(environmentId: string, context: ReadContext): Promise<Sample> {
  const { connection, signal } = context
  const command = new GetEnvironmentCommand({ environmentId })
  const answer = await evsClient(connection, 'read').send(command, { abortSignal: signal })
  const environment = plain(answer.environment ?? {})
  const sample: Sample = {
    name: environment.environmentName,
    state: environment.environmentState,
    status: environment.environmentStatus,
    vcfVersion: environment.vcfVersion,
    connectors: [],
    checks: (environment.checks ?? []).map((check) => sampled('', check)),
    transitional: transitionalStates.includes(environment.environmentState ?? ''),
  }
  // EVS refuses to list connectors while the environment is being created.
  if (environment.environmentState === 'CREATING') return distinctChecks(sample)
  for await (const page of wholeList(connectorPages(environmentId, context))) {
    for (const { checks = [], connectorId = '', ...connector } of page) {
      const { type, applianceFqdn, state, stateDetails, status, createdAt } = connector
      sample.connectors.push({ connectorId, type, applianceFqdn, state, stateDetails, status, createdAt })
      sample.checks.push(...checks.map((check) => sampled(connectorId, check)))
      // Not checked once since it became ACTIVE; what stays unknown later does not change from one minute to the next.
      const settling = state === 'ACTIVE' && checks.some((each) => each.result === 'UNKNOWN' && !each.lastCheckAttempt)
      sample.transitional ||= settling || transitionalStates.includes(state ?? '')
    }
  }
  return distinctChecks(sample)
}

const sampled = (
  connectorId: string,
  check: { type?: string; result?: string; impairedSince?: string; lastCheckAttempt?: string },
): SampledCheck => ({
  connectorId,
  check: check.type ?? '',
  result: check.result ?? '',
  impairedSince: check.impairedSince,
  lastCheckAttempt: check.lastCheckAttempt,
})

/** AWS gives each check of a thing once; were one to come twice, the first is kept. */
function distinctChecks(sample: Sample): Sample {
  const seen = new Set<string>()
  const checks = sample.checks.filter(({ connectorId, check }) => {
    const key = `${connectorId} ${check}`
    return !seen.has(key) && seen.add(key)
  })
  return { ...sample, checks }
}

/** All environments of a connection. Throws where the list is not whole. */
export async function askEnvironments({ connection, signal }: ReadContext): Promise<Plain<EnvironmentSummary>[]> {
  const all: Plain<EnvironmentSummary>[] = []
  const pages = followTokens(async (nextToken) => {
    const command = new ListEnvironmentsCommand({ maxResults: 100, nextToken })
    const answer = await evsClient(connection, 'read').send(command, { abortSignal: signal })
    return { items: plain(answer.environmentSummaries ?? []), next: answer.nextToken }
  })
  for await (const page of wholeList(pages)) all.push(...page)
  return all
}
