import 'server-only'
import { createHmac, randomBytes } from 'node:crypto'

const prefix = 'whsec_'

/** A new signing secret: `whsec_` and 32 random bytes, as Standard Webhooks writes them. */
export const newSigningSecret = () => prefix + randomBytes(32).toString('base64')

/**
 * The headers by which a receiver knows a message: its id, the same at every attempt; when this attempt was made, in seconds; and
 * HMAC-SHA-256 over both and the body.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function signedHeaders(secret: string, id: string, seconds: number, body: string): Record<string, string> {
  const key = Buffer.from(secret.slice(prefix.length), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': `v1,${signature}` }
}
