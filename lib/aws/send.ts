import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { isClockSkew, isNeverConnected, isThrottling } from './errors'

const pausesMs = [300, 900]

/**
 * Sends a change. It is sent again only where the first certainly did nothing: throttled, never connected, or refused
 * for the time in its signature (once). Everything else is left to reading AWS afterwards.
 */
export async function sendChange<Output>(send: () => Promise<Output>): Promise<Output> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await send()
    } catch (error) {
      const wait = pausesMs[attempt]
      const again = isThrottling(error) || isNeverConnected(error) || (isClockSkew(error) && attempt === 0)
      if (!again || wait === undefined) throw error
      await pause(wait)
    }
  }
}
