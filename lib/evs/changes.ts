import 'server-only'
import { defineChange } from '@/lib/operations/change'
import { paths } from '@/lib/paths'
import { plain } from '@/lib/plain'
import { evsClient } from './clients'
import { allConnectors, type ConnectorRow, identifiersOf } from './connector-list'
import { createEnvironmentConnectorSchema } from './schema'
import { CreateEnvironmentConnectorCommand } from './sdk'
import { evsWords } from './words'

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
    return (await allConnectors(environmentId, { connection, signal })).filter(
      (made) =>
        made.type === type &&
        made.applianceFqdn?.toLowerCase() === applianceFqdn.toLowerCase() &&
        (!made.secretArn || identifiersOf(made.secretArn).some((text) => matches(text, secretIdentifier))) &&
        made.createdAt !== undefined &&
        made.createdAt >= since.toISOString(),
    )
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

export { deleteEnvironmentConnector, updateEnvironmentConnector } from './connector-changes'
export { changeEnvironmentTags } from './tag-changes'
