import 'server-only'
import { GreengrassClient } from '@aws-sdk/client-greengrass'
import { clientPerConnection } from '@/lib/aws/client-config'

/** Greengrass V1's SDK client of a connection. */
export const greengrassClient = clientPerConnection((settings) => {
  const client = new GreengrassClient(settings)
  if (settings.endpoint) return client
  // Releases as old as this one go to an endpoint of the environment or a profile whatever they are told.
  const ofAws = client.config.endpointProvider
  client.config.endpointProvider = (parameters, context) => ofAws({ ...parameters, Endpoint: undefined }, context)
  return client
})

/** What AWS answered to a change, and under which request id. */
export async function sent<Output extends { $metadata: { requestId?: string } }>(call: Promise<Output>) {
  const { $metadata, ...value } = await call
  return { value, requestId: $metadata.requestId }
}
