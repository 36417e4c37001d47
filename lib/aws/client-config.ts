import 'server-only'
import { NodeHttpHandler } from '@smithy/node-http-handler'
import type { Connection, Scope } from '@/lib/connections/connection'

/** How long AWS may take to answer one call, in milliseconds. */
export const answerWithinMs = 10_000

/** What sends the requests of all AWS clients. Without `throwOnRequestTimeout` the SDK only warns and goes on waiting. */
export const requestHandler = new NodeHttpHandler({
  connectionTimeout: 3_000,
  requestTimeout: answerWithinMs,
  throwOnRequestTimeout: true,
})

/**
 * Keeps a client on the SDK's own endpoints, or on the one it is given: an address in the environment or a profile would send
 * signed calls elsewhere (https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html).
 */
export const ownEndpoints = { ignoreConfiguredEndpointUrls: true } as const

/** Which client a call needs: reads may be sent twice, changes never. */
export type Purpose = 'read' | 'change'

/** All reads of a connection have its read credentials, whoever asks. */
const scopeOf = (connection: Connection, purpose: Purpose): Scope => (purpose === 'read' ? 'read' : connection.scope)

/** Configuration that all AWS clients of a connection share; what changes AWS is never sent twice by the SDK. */
export function clientConfig(connection: Connection, purpose: Purpose) {
  const { region, endpoint } = connection
  const credentials = connection.credentials(scopeOf(connection, purpose))
  const maxAttempts = purpose === 'read' ? 2 : 1
  return { ...ownEndpoints, region, credentials, maxAttempts, requestHandler, ...(endpoint ? { endpoint } : {}) }
}

/**
 * Keeps clients as long as the credentials they are made with. Those are one object per connection, scope and settings: a
 * connection that was edited gets new clients, and nobody gets a client of another one's rights.
 */
export function clientPerConnection<Client>(make: (settings: ReturnType<typeof clientConfig>) => Client) {
  const clients = new WeakMap<object, Map<string, Client>>()
  return (connection: Connection, purpose: Purpose): Client => {
    const settings = clientConfig(connection, purpose)
    const known = clients.get(settings.credentials) ?? new Map<string, Client>()
    clients.set(settings.credentials, known)
    const key = `${settings.region} ${settings.endpoint ?? ''} ${purpose}`
    const client = known.get(key) ?? make(settings)
    known.set(key, client)
    return client
  }
}
