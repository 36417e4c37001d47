import 'server-only'
import { followTokens, wholeList } from '@/lib/aws/pages'
import { defineChange } from '@/lib/operations/change'
import { paths } from '@/lib/paths'
import { plain } from '@/lib/plain'
import { evsClient } from './clients'
import type { ConnectorRow } from './reads'
import { createEnvironmentConnectorSchema } from './schema'
import { CreateEnvironmentConnectorCommand, ListEnvironmentConnectorsCommand } from './sdk'
import { evsWords } from './words'

/** The texts by which a secret can be given whose ARN EVS answers: the ARN or the name, each also without the random suffix. */
function identifiersOf(secretArn: string): string[] {
  const name = secretArn.split(':').slice(6).join(':')
  return [secretArn, name].flatMap((text) => [text, text.replace(/-[a-zA-Z0-9]{6}$/, '')])
}

/**
 * CreateEnvironmentConnector. EVS ignores its client token, so that only the record and reading AWS make it safe to repeat.
 * https://docs.aws.amazon.com/evs/latest/APIReference/API_CreateEnvironmentConnector.html
 */
export const createEnvironmentConnector = defineChange({
  name: 'evs.createEnvironmentConnector',
  input: createEnvironmentConnectorSchema,
  words: evsWords,
  target: ({ environmentId, type, applianceFqdn, secretIdentifier }) =>
    `${type} ${applianceFqdn} with secret ${secretIdentifier} in ${environmentId}`,
  async send(input, { connection, operationId, signal }) {
    const command = new CreateEnvironmentConnectorCommand({ ...input, clientToken: operationId })
    const answer = await evsClient(connection, 'change').send(command, { abortSignal: signal })
    const made: ConnectorRow = plain(answer.connector ?? {})
    return { value: made, requestId: answer.$metadata.requestId }
  },
  resource: ({ connectorId }, { environmentId }, connection) => ({
    id: connectorId ?? '',
    href: paths.evs.environment(connection, environmentId),
  }),
  async find({ environmentId, type, applianceFqdn, secretIdentifier }, { connection, signal, since, matches }) {
    const found: ConnectorRow[] = []
    const pages = followTokens(async (nextToken) => {
      const command = new ListEnvironmentConnectorsCommand({ environmentId, maxResults: 100, nextToken })
      const answer = await evsClient(connection, 'read').send(command, { abortSignal: signal })
      return { items: answer.connectors ?? [], next: answer.nextToken }
    })
    for await (const page of wholeList(pages)) {
      for (const made of page) {
        const ours =
          made.type === type &&
          made.applianceFqdn?.toLowerCase() === applianceFqdn.toLowerCase() &&
          (!made.secretArn || identifiersOf(made.secretArn).some((text) => matches(text, secretIdentifier)))
        if (ours && made.createdAt !== undefined && made.createdAt >= since) found.push(plain(made))
      }
    }
    return found
  },
  fields: {
    byMember: {
      environmentId: 'environmentId',
      type: 'type',
      applianceFqdn: 'applianceFqdn',
      secretIdentifier: 'secretIdentifier',
    },
  },
})
