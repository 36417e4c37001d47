import 'server-only'
import { distinct } from '@/lib/aws/distinct'
import { followTokens, wholeList } from '@/lib/aws/pages'
import { type Plain, plain } from '@/lib/plain'
import type { ReadContext } from '@/lib/read'
import { evsClient } from './clients'
import { type Connector, ListEnvironmentConnectorsCommand } from './sdk'

/** A connector as EVS answers it, dates as ISO strings. */
export type ConnectorRow = Plain<Connector>

/** The connectors of one environment, page by page. EVS has no call for a single one. */
export const connectorPages = (environmentId: string, { connection, signal }: ReadContext) =>
  distinct(
    followTokens(async (nextToken) => {
      const command = new ListEnvironmentConnectorsCommand({ environmentId, maxResults: 100, nextToken })
      const answer = await evsClient(connection, 'read').send(command, { abortSignal: signal })
      return { items: plain(answer.connectors ?? []), next: answer.nextToken }
    }),
    (connector) => connector.connectorId,
  )

/** All connectors of one environment. Throws where the list is not whole. */
export async function allConnectors(environmentId: string, context: ReadContext): Promise<ConnectorRow[]> {
  const rows: ConnectorRow[] = []
  for await (const page of wholeList(connectorPages(environmentId, context))) rows.push(...page)
  return rows
}

/** The texts by which a secret can be given whose ARN EVS answers: the ARN or the name, each also without the random suffix. */
export function identifiersOf(secretArn: string): string[] {
  const name = secretArn.split(':').slice(6).join(':')
  return [secretArn, name].flatMap((text) => [text, text.replace(/-[a-zA-Z0-9]{6}$/, '')])
}

/** Whether what EVS answers and what was given name one secret. */
export const sameSecret = (secretArn: string | undefined, identifier: string) =>
  secretArn !== undefined && (secretArn === identifier || identifiersOf(secretArn).includes(identifier))

/** Whether two names are one to DNS. */
export const sameName = (a: string | undefined, b: string) => a?.toLowerCase() === b.toLowerCase()
