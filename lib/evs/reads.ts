import 'server-only'
import { z } from 'zod'
import { distinct } from '@/lib/aws/distinct'
import { followTokens } from '@/lib/aws/pages'
import { failure, Refusal } from '@/lib/failure'
import { type Plain, plain } from '@/lib/plain'
import { itemRead, listRead } from '@/lib/read'
import { evsClient } from './clients'
import { type Connector, GetEnvironmentCommand, ListEnvironmentConnectorsCommand, ListEnvironmentsCommand } from './sdk'

const environmentId = z.string().max(64)

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

/** A connector as EVS answers it, dates as ISO strings. */
export type ConnectorRow = Plain<Connector>

/** The connectors of one environment with their checks. EVS has no call for a single one. */
export const connectors = listRead(z.strictObject({ environmentId }), (args, { connection, signal }) =>
  distinct(
    followTokens(async (nextToken) => {
      const command = new ListEnvironmentConnectorsCommand({ ...args, maxResults: 100, nextToken })
      const answer = await evsClient(connection, 'read').send(command, { abortSignal: signal })
      return { items: plain(answer.connectors ?? []), next: answer.nextToken }
    }),
    (connector) => connector.connectorId,
  ),
)
