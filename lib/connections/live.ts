import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { callerIdentity, type Identity } from '@/lib/aws/sts'
import { credentialsFor, ownSession } from './credentials'

const goodForMs = 5 * 60_000
const failedForMs = 30_000
/** So long a page waits to learn the account. */
const patienceMs = 1_500

let last: { identity?: Identity; at: number } | undefined
let asking: Promise<void> | undefined

/**
 * Whose credentials the default chain gives, asked of AWS at most every five minutes and once for all who wait. Nothing while it
 * is not known; then it is asked again in half a minute.
 */
export async function ownIdentity(region: string): Promise<Identity | undefined> {
  const fresh = last && Date.now() - last.at < (last.identity ? goodForMs : failedForMs)
  if (!fresh) {
    asking ??= ask(region).finally(() => {
      asking = undefined
    })
    await Promise.race([asking, pause(patienceMs, undefined, { ref: false })])
  }
  return last?.identity
}

async function ask(region: string) {
  const settings = { kind: 'live', account: '', region, source: { kind: 'default' } } as const
  try {
    const identity = await callerIdentity({ region, credentials: credentialsFor(settings, 'read', ownSession) })
    last = { identity, at: Date.now() }
  } catch {
    last = { at: Date.now() }
  }
}
