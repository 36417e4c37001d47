import 'server-only'
import { z } from 'zod'
import { distinct } from '@/lib/aws/distinct'
import { followTokens } from '@/lib/aws/pages'
import { failure, Refusal } from '@/lib/failure'
import { plain } from '@/lib/plain'
import { itemRead, listRead } from '@/lib/read'
import { evsClient } from './clients'
import { allConnectors, connectorPages } from './connector-list'
import { entitlementPages } from './entitlement-list'
import { gone } from './refusals'
import {
  GetEnvironmentCommand,
  ListEnvironmentHostsCommand,
  ListEnvironmentsCommand,
  ListEnvironmentVlansCommand,
  ListTagsForResourceCommand,
} from './sdk'
import { secretPages } from './secret-list'

export type { ConnectorRow } from './connector-list'
export type { EntitlementRow } from './entitlement-list'
export type { Availability } from './health/availability'
export type { BoardCheck, BoardConnection, BoardConnector, BoardEnvironment, HealthBoard } from './health/board'
export type { CheckHistory, CheckRecord, IncidentRow, IncidentView, Window } from './health/history'
export type { EverywhereBoard } from './health/reads'
export type { HealthVerdict } from './health/verdict'
export type { PairPlan } from './pair-plan'
export { pairPlan } from './pair-plan'
export type { Preflight, PreflightLine } from './preflight/lines'
export { preflight } from './preflight/read'
export type { SecretRow } from './secret-list'

const environmentId = z.string().max(64)
const connectorId = z.string().max(64)

/** All environments, in every state. */
export const environments = listRead(z.strictObject({}), (_args, { connection, signal }) =>
  distinct(
    followTokens(async (nextToken) => {
      const command = new ListEnvironmentsCommand({ maxResults: 100, nextToken })
      const answer = await evsClient(connection, 'read').send(command, { abortSignal: signal })
      return { items: plain(answer.environmentSummaries ?? []), next: answer.nextToken }
    }),
    (environment) => environment.environmentId,
  ),
)

/** One environment. License keys and credentials stay on the server. */
export const environment = itemRead(z.strictObject({ environmentId }), async (args, { connection, signal }) => {
  const answer = await evsClient(connection, 'read').send(new GetEnvironmentCommand(args), { abortSignal: signal })
  if (!answer.environment) {
    throw new Refusal(
      failure('NotFound', `EVS has no environment ${args.environmentId}.`, 'Go back to the environments.'),
    )
  }
  const { licenseInfo: _licenses, credentials: _credentials, ...environment } = answer.environment
  return plain(environment)
})

/** The connectors of one environment with their checks. EVS has no call for a single one. */
export const connectors = listRead(z.strictObject({ environmentId }), (args, context) =>
  connectorPages(args.environmentId, context),
)

/** One connector. Throws where the environment has none of that id any more. */
export const connector = itemRead(z.strictObject({ environmentId, connectorId }), async (args, context) => {
  const found = (await allConnectors(args.environmentId, context)).find((each) => each.connectorId === args.connectorId)
  if (!found) throw gone(args.connectorId)
  return found
})

/** The ESXi hosts of one environment. EVS refuses while the environment is being created. */
export const hosts = listRead(z.strictObject({ environmentId }), (args, { connection, signal }) =>
  distinct(
    followTokens(async (nextToken) => {
      const command = new ListEnvironmentHostsCommand({ ...args, maxResults: 100, nextToken })
      const answer = await evsClient(connection, 'read').send(command, { abortSignal: signal })
      return { items: plain(answer.environmentHosts ?? []), next: answer.nextToken }
    }),
    (host) => host.hostName,
  ),
)

/** The VLAN subnets of one environment. EVS refuses while the environment is being created. */
export const vlans = listRead(z.strictObject({ environmentId }), (args, { connection, signal }) =>
  distinct(
    followTokens(async (nextToken) => {
      const command = new ListEnvironmentVlansCommand({ ...args, maxResults: 100, nextToken })
      const answer = await evsClient(connection, 'read').send(command, { abortSignal: signal })
      return { items: plain(answer.environmentVlans ?? []), next: answer.nextToken }
    }),
    (vlan) => (vlan.vlanId === undefined ? undefined : String(vlan.vlanId)),
  ),
)

/** The tags of one environment, by key. Connectors have none. */
export const tags = itemRead(z.strictObject({ arn: z.string().max(1011) }), async ({ arn }, { connection, signal }) => {
  const command = new ListTagsForResourceCommand({ resourceArn: arn })
  const { tags = {} } = await evsClient(connection, 'read').send(command, { abortSignal: signal })
  const rows = Object.entries(tags).map(([key, value]) => ({ key, value }))
  return rows.sort((a, b) => (a.key < b.key ? -1 : 1))
})

/** The entitlements of one connector. While there are any that are not DELETED, EVS does not delete it. */
export const entitlements = listRead(z.strictObject({ environmentId, connectorId }), (args, context) =>
  entitlementPages(args, context),
)

/** All secrets of the account and Region, with whether EVS may read each. */
export const secrets = listRead(z.strictObject({}), (_args, context) => secretPages(context))
