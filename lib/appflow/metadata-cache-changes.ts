import 'server-only'
import { ResetConnectorMetadataCacheCommand } from '@aws-sdk/client-appflow'
import { failure, Partly } from '@/lib/failure'
import { defineChange } from '@/lib/operations/change'
import { paths } from '@/lib/paths'
import { appflowClient } from './clients'
import { resetConnectorMetadataCacheSchema } from './schema'
import { resetWords } from './words'

/**
 * ResetConnectorMetadataCache of a connection profile: AppFlow asks the connector anew for its entities and fields.
 * https://docs.aws.amazon.com/appflow/1.0/APIReference/API_ResetConnectorMetadataCache.html
 */
export const resetConnectorMetadataCache = defineChange({
  name: 'appflow.resetConnectorMetadataCache',
  input: resetConnectorMetadataCacheSchema,
  words: resetWords,
  alters: true,
  target: ({ profile }) => profile,
  foundBy: ['label', 'profile'],
  async send({ profile }, { connection, signal }) {
    const command = new ResetConnectorMetadataCacheCommand({
      connectorProfileName: profile,
      connectorType: 'CustomConnector',
    })
    const answer = await appflowClient(connection, 'change').send(command, { abortSignal: signal })
    return { value: { profile }, requestId: answer.$metadata.requestId }
  },
  resource: (_value, { label, profile }, connection) => ({
    id: profile,
    href: paths.appflow.connector(connection, label),
  }),
  async find() {
    throw new Partly(
      failure(
        'CacheUnknown',
        "AppFlow's answer was lost, and it does not tell whether a metadata cache was reset.",
        'Reset it again: that does no harm.',
      ),
    )
  },
  fields: { byCode: { ResourceNotFoundException: 'profile' }, byMember: { connectorProfileName: 'profile' } },
})
