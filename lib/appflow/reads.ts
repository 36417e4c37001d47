import 'server-only'
import { DescribeConnectorCommand, ListConnectorsCommand } from '@aws-sdk/client-appflow'
import { z } from 'zod'
import { distinct } from '@/lib/aws/distinct'
import { followTokens } from '@/lib/aws/pages'
import { failure, Refusal } from '@/lib/failure'
import { plain } from '@/lib/plain'
import { itemRead, listRead } from '@/lib/read'
import { appflowClient } from './clients'

/** All custom connectors of the account: ListConnectors gives 20 a page unless asked, and no paginator follows it. */
export const connectors = listRead(z.strictObject({}), (_args, { connection, signal }) =>
  distinct(
    followTokens(async (nextToken) => {
      const command = new ListConnectorsCommand({ maxResults: 100, nextToken })
      const answer = await appflowClient(connection, 'read').send(command, { abortSignal: signal })
      return { items: plain(answer.connectors ?? []), next: answer.nextToken }
    }),
    (connector) => connector.connectorLabel,
  ),
)

/** One custom connector by its label (DescribeConnector). */
export const connector = itemRead(
  z.strictObject({ label: z.string().max(256) }),
  async ({ label }, { connection, signal }) => {
    const command = new DescribeConnectorCommand({ connectorType: 'CustomConnector', connectorLabel: label })
    const answer = await appflowClient(connection, 'read').send(command, { abortSignal: signal })
    if (!answer.connectorConfiguration) {
      throw new Refusal(
        failure('NotFound', `AppFlow has no connector "${label}".`, 'Go back to the list of connectors.'),
      )
    }
    return plain(answer.connectorConfiguration)
  },
)
