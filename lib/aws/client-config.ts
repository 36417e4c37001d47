import 'server-only'
import { NodeHttpHandler } from '@smithy/node-http-handler'
import type { Connection } from '@/lib/connections/connection'

/** How long AWS may take to answer one call, in milliseconds. */
export const answerWithinMs = 10_000

// Without `throwOnRequestTimeout` the SDK only warns and goes on waiting.
const requestHandler = new NodeHttpHandler({
  connectionTimeout: 3_000,
  requestTimeout: answerWithinMs,
  throwOnRequestTimeout: true,
})

/** Configuration that all AWS clients of a connection share; what changes AWS is never sent twice by the SDK. */
export function clientConfig(connection: Connection, purpose: Purpose) {
  const { region, endpoint } = connection
  const credentials = connection.credentials(purpose === 'read' ? 'read' : connection.scope)
  const maxAttempts = purpose === 'read' ? 2 : 1
  return { region, credentials, maxAttempts, requestHandler, ...(endpoint ? { endpoint } : {}) }
}

/** Which client a call needs: reads may be sent twice, changes never. */
export type Purpose = 'read' | 'change'

/** Keeps one client a connection and purpose. */
export function clientPerConnection<Client>(make: (settings: ReturnType<typeof clientConfig>) => Client) {
  const clients = new Map<string, Client>()
  return (connection: Connection, purpose: Purpose): Client => {
    const key = `${connection.id} ${connection.region} ${purpose} ${connection.scope}`
    let client = clients.get(key)
    if (!client) {
      client = make(clientConfig(connection, purpose))
      clients.set(key, client)
    }
    return client
  }
}
