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

/** Configuration that all AWS clients of a connection share; `maxAttempts` 1 means that the SDK never sends twice. */
export function clientConfig(connection: Connection, maxAttempts: number) {
  const { region, credentials, endpoint } = connection
  return { region, credentials, maxAttempts, requestHandler, ...(endpoint ? { endpoint } : {}) }
}

/** Which client a call needs: reads may be sent twice, changes never. */
export type Purpose = 'read' | 'change'

/** Keeps one client a connection and purpose. */
export function clientPerConnection<Client>(make: (settings: ReturnType<typeof clientConfig>) => Client) {
  const clients = new Map<string, Client>()
  return (connection: Connection, purpose: Purpose): Client => {
    const key = `${connection.id} ${connection.region} ${purpose}`
    let client = clients.get(key)
    if (!client) {
      client = make(clientConfig(connection, purpose === 'read' ? 2 : 1))
      clients.set(key, client)
    }
    return client
  }
}
